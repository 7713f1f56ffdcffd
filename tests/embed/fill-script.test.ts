// @vitest-environment node
import baked from 'virtual:baked-rulebook';
import locales from 'virtual:locales';
import core from 'virtual:safety-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Baked, bake, type StudioToBake } from '../../embed/build/bake';
import { fillScript, PLACEHOLDERS, putIn } from '../../embed/build/fill-script';
import { buildTemplate } from '../../embed/build/script-template';
import { load } from '../../src/language/load';
import type { RulebookSource } from '../../src/language/schema';
import { en } from '../../src/locales/en';
import { es } from '../../src/locales/es';
import { rulebookSource, safety, shipped } from '../builders/source';

/** A template that gives back what was put in. */
const MIRROR = `return { core: ${PLACEHOLDERS.core}, studio: ${PLACEHOLDERS.studio}, shells: ${PLACEHOLDERS.shells} };`;

/** What a script made from {@link MIRROR} holds, as an engine reads it. */
const heldBy = (script: string): Baked => new Function(script)() as Baked;

function studioWith(changes: Partial<RulebookSource>): StudioToBake {
  const { source, rulebook, menu, findings } = load({ name: 'rules.json', text: JSON.stringify(rulebookSource(changes)) }, undefined, safety);
  if (!source || !rulebook || !menu) throw new Error(findings.map(({ what }) => what).join('\n'));
  return { source, rulebook, menu };
}

/** A studio whose first question is this text. */
const asking = (ask: string): StudioToBake => studioWith({ questions: rulebookSource().questions.map((question, index) => (index === 0 ? { ...question, ask } : question)) });

const HOSTILE: readonly [string, string][] = [
  ['patterns of a replacement', "$& $1 $$ $` $'"],
  ['backticks and a template', '`$' + '{alert(1)}`'],
  ['the end of a script element', 'a </script><script>alert(1)</script> </SCRIPT >'],
  ['a comment of HTML', '<!-- <script> -->'],
  ['line ends that only JavaScript knows', 'a\u2028b\u2029c'],
  ['quotes', `it's "so" \\' \\" \\\\`],
  ['more single quotes than double', "'''''''' \""],
  ['control characters, an odd half of a pair and a face', 'tab\there \u0007 \ud800 😀'],
  ["a placeholder's own words", `${PLACEHOLDERS.studio} ${PLACEHOLDERS.core} ${PLACEHOLDERS.shells}`],
];

describe('what is put in is read back as it was', () => {
  test.each(HOSTILE)('with a text of %s', (_, text) => {
    const studio = asking(text);
    const script = fillScript(MIRROR, studio, safety);
    expect(heldBy(script)).toEqual(bake(studio, safety));
    expect(JSON.stringify(heldBy(script).studio?.own.questions[0])).toContain(JSON.stringify(text));
    expect(script).not.toMatch(/<|\u2028|\u2029/);
  });

  test('where the studio is in another country or none', () => {
    for (const country of ['GB', undefined]) {
      const studio = studioWith({ studio: { name: 'Test Studio', languages: ['en'], ...(country && { country }) } });
      expect(heldBy(fillScript(MIRROR, studio, safety)).studio?.country).toBe(country);
    }
  });
});

describe('a script speaks', () => {
  test("the languages of its studio's rulebook, and holds texts in no other", () => {
    const script = fillScript(MIRROR, studioWith({ studio: { name: 'Estudio', languages: ['es'] } }), safety);
    expect(heldBy(script).shells).toEqual({ es });
    expect((JSON.parse(heldBy(script).core.json) as { languages: string[] }).languages).toEqual(['es']);
    for (const english of [en.notMedical, en.bestMatch, 'a doctor']) expect(script).not.toContain(english);
    expect(script).toContain(es.notMedical);
  });

  test('every language of the safety core where it is generic', () => {
    const held = heldBy(fillScript(MIRROR, undefined, safety));
    expect(held.studio).toBeNull();
    expect(held.shells).toEqual({ en, es });
    expect((JSON.parse(held.core.json) as { languages: string[] }).languages).toEqual(['en', 'es']);
  });
});

test('the development server and the tests stand on the same as a script for the shipped rules', () => {
  expect({ studio: baked, core, shells: locales }).toEqual(heldBy(fillScript(MIRROR, shipped(), safety)));
});

describe('a template of another version is refused, with what to do', () => {
  test.each(Object.values(PLACEHOLDERS))('without %s', (mark) => {
    expect(() => fillScript(MIRROR.split(mark).join('null'), undefined, safety)).toThrow(`it should have ${mark} once. Build the template again.`);
  });

  test('with a placeholder twice', () => {
    expect(() => putIn(`${MIRROR}${PLACEHOLDERS.core}`, { studio: '1', core: '2', shells: '3' })).toThrow(`it should have ${PLACEHOLDERS.core} once`);
  });
});

test('the order of the placeholders in the template does not matter', () => {
  const { studio, core: safetyCore, shells } = PLACEHOLDERS;
  expect(putIn(`${shells},${studio},${safetyCore}.`, { studio: '1', core: '2', shells: '3' })).toBe('3,1,2.');
});

describe('the template that is built', () => {
  let template: string;
  beforeAll(async () => {
    template = await buildTemplate();
  }, 120_000);

  test.each(HOSTILE)('asks a question with %s, written into a page', async (_, text) => {
    const errors: string[] = [];
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('error', (message) => errors.push(String(message)));
    virtualConsole.on('jsdomError', (error) => errors.push(String(error)));
    const roots: ShadowRoot[] = [];
    const script = fillScript(template, asking(text), safety);
    const { window } = new JSDOM(`<!doctype html><html lang="en"><body><massage-finder></massage-finder><script>${script}</script>`, {
      runScripts: 'dangerously',
      pretendToBeVisual: true,
      url: 'https://studio.example/',
      virtualConsole,
      beforeParse({ Element }) {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function attachShadow(init) {
          const root = attach.call(this, init);
          roots.push(root);
          return root;
        };
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors).toEqual([]);
    expect(roots[0]?.querySelector('h2')?.textContent).toBe(text);
    window.close();
  });
});
