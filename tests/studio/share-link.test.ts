import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packLink, unpackLink } from '../../demo/studio/live/share-link';

const form = (bytes: Uint8Array) => `1.${Buffer.from(bytes).toString('base64url')}`;

describe('a preview link', () => {
  it('carries both files, in letters that an address may have', async () => {
    const shared = { rules: JSON.stringify({ ask: '¿Dónde le duele? 💆' }), menu: '{"format":1}' };
    const fragment = await packLink(shared);
    expect(fragment).toMatch(/^1\.[\w-]+$/);
    expect(await unpackLink(fragment as string)).toEqual(shared);
  });

  it('is refused where it would be too long', async () => {
    let seed = 7;
    const noise = Array.from({ length: 60_000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return (seed % 36).toString(36);
    }).join('');
    expect(await packLink({ rules: noise, menu: '' })).toBeUndefined();
  });

  it.each([
    ['cut short', async () => ((await packLink({ rules: 'x'.repeat(500), menu: '{}' })) as string).slice(0, -8), /damaged/],
    ['not packed at all', async () => '1.hello!', /damaged/],
    ['of another form', async () => '9.abc', /newer/],
    ['of something else', async () => form(deflateRawSync('{"a":1}')), /no rules/],
    ['small, and unpacks to more than a page can hold', async () => form(deflateRawSync('x'.repeat(5_000_000))), /damaged/],
  ])('that is %s is refused in words', async (_, link, words) => {
    await expect(unpackLink(await link())).rejects.toThrow(words);
  });
});
