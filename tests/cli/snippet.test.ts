import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Parts } from '../../embed/snippet/parts';
import { PLATFORMS } from '../../embed/snippet/platforms';
import { UsageError } from '../../src/cli/arguments';
import { bookingFor, platformList, platformNamed, refuseChoices, scriptFor, snippet } from '../../src/cli/snippet';
import { shipped } from '../builders/source';

const without: Omit<Parts, 'script'> = {};

/** What a call comes to: its text, or the mistake in it. */
function told(platform: string, choices: { src?: string; integrity?: string; generic?: true; fallback?: true; near?: true } = {}, parts = without): string {
  try {
    const place = platformNamed(platform);
    refuseChoices(place, choices);
    return snippet(place, { ...parts, script: scriptFor(place, { generic: false, ...choices }) }, undefined).text;
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
}

test('without a platform, all of them are listed', () => {
  for (const { id, name } of PLATFORMS) expect(platformList()).toMatch(new RegExp(`^ +${id} +${name.replace(/[()]/g, '\\$&')}$`, 'm'));
});

test('steps are numbered, and what is pasted stands below them', () => {
  expect(told('squarespace', {}, { lang: 'es', booking: { href: 'https://book.example/', words: 'Reservar una visita' } })).toMatch(
    /^Squarespace\n\n1\. .+\n2\. .+\n\n<script src="\/s\/massage-finder\.js" async><\/script>\n<massage-finder lang="es"><a href="https:[^"]+">Reservar una visita<\/a><\/massage-finder>$/,
  );
});

describe('a call that would not work says what to do instead', () => {
  test.each([
    ['a platform by another name', ['word-press'], '"word-press" is no platform of these. Did you mean wordpress?'],
    [
      'a platform that nobody thought of',
      ['geocities'],
      '"geocities" is no platform of these. Platforms: page, nonce, tag-manager, wordpress, squarespace, wix, shopify, webflow, react, vue. A site builder that takes HTML: page.',
    ],
    ['a platform that cannot hold the script', ['webflow'], 'Webflow cannot hold the script. Say where it is: --src https://your-site.example/massage-finder.js'],
    ['a script that waits where nothing can make it wait', ['react', { near: true }], '--near means nothing for React (and Next °). Leave it out.'],
    ['a choice that means nothing there', ['wordpress', { generic: true }], '--generic means nothing for WordPress, with the plugin. Leave it out.'],
    [
      'the hash of a file that changes',
      ['page', { integrity: 'dist/massage-finder.js' }],
      'A hash stops the script as soon as one byte of dist/massage-finder.js changes. Name the copy that never changes, such as dist/massage-finder-0.1.0-1a2b3c4d.js: massage-finder build --release writes it.',
    ],
    [
      'the hash of another file than is named',
      ['page', { integrity: 'dist/massage-finder-0.1.0-1a2b3c4d.js', src: 'https://cdn.example/massage-finder.js' }],
      'The hash is that of massage-finder-0.1.0-1a2b3c4d.js, and --src names massage-finder.js.',
    ],
    [
      'more than a field takes',
      ['webflow', { src: 'https://cdn.example/massage-finder-generic.js' }, { rules: { rulebook: 'x'.repeat(50_000), menu: '' } }],
      'This takes 50,258 characters, and Webflow has room for about 50,000. Leave out --generic and put the rules into the script, or leave out --fallback.',
    ],
  ] as [string, Parameters<typeof told>, string][])('%s', (_, args, message) => {
    expect(told(...args)).toBe(message);
  });
});

test('a copy that never changes is named with its hash', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'snippet-')), 'massage-finder-1.2.3-1a2b3c4d.js');
  writeFileSync(file, 'alert(1)');
  // As `openssl dgst -sha384 -binary | openssl base64` has it.
  const integrity = 'sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW';
  expect(scriptFor(platformNamed('page'), { integrity: file, generic: false })).toEqual({
    src: 'massage-finder-1.2.3-1a2b3c4d.js',
    integrity: expect.stringMatching(/^sha384-.{64}$/),
  });
  expect(scriptFor(platformNamed('page'), { integrity: file, generic: false }).integrity).toBe(integrity);
  expect(scriptFor(platformNamed('shopify'), { generic: true }).src).toBe("{{ 'massage-finder-generic.js' | asset_url }}");
});

test('a studio without a booking page is called, or written to', () => {
  const { rulebook, menu } = shipped();
  const bare = { ...rulebook, studio: { name: 'A studio' } };
  expect(bookingFor(bare, { ...menu, contact: { phone: '(512) 555-0100', email: 'hello@studio.example' } }, 'en')).toEqual({
    href: 'tel:5125550100',
    words: 'Call (512) 555-0100',
  });
  expect(bookingFor(bare, { ...menu, contact: { email: 'hello@studio.example' } }, 'en')).toEqual({ href: 'mailto:hello@studio.example', words: 'hello@studio.example' });
  expect(bookingFor(bare, { ...menu, contact: {} }, 'en')).toBeUndefined();
});

test.each(PLATFORMS.map(({ id }) => id))('on %s, nothing that an owner wrote ends what it stands in or runs', (id) => {
  const parts: Parts = {
    script: { src: 'massage-finder.js' },
    booking: { href: 'https://book.example/?a="b"&c={d}', words: '</script><script>alert(1)</script>{{ x }}{x}' },
    rules: { rulebook: '{"a":"</script><script>alert(1)</script>"}', menu: '{"b":"<!--","c":"{% endraw %}{% assign x = 1 %}"}' },
  };
  const { text } = snippet(platformNamed(id), parts, undefined);
  expect(text).not.toMatch(/<script>alert|<!--|\{\{ x|\{x\}/);
  if (id === 'shopify') expect(text).not.toContain('{%');
});
