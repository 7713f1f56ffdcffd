// @vitest-environment node
import baked from 'virtual:baked-rulebook';
import drawings from 'virtual:drawings';
import locales from 'virtual:locales';
import core from 'virtual:safety-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BakedStudio, bake, type StudioToBake } from '../../embed/build/bake';
import { fillScript, PLACEHOLDERS, putIn } from '../../embed/build/fill-script';
import { buildTemplate, type Template } from '../../embed/build/script-template';
import type { Rulebook, Words } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';
import { load } from '../../src/language/load';
import { type Packed, unpack } from '../../src/language/packed';
import { readCore, type WrittenCore, withCore } from '../../src/language/safety-core';
import type { RulebookSource } from '../../src/language/schema';
import { ar } from '../../src/locales/ar';
import { de } from '../../src/locales/de';
import { en, type Shell } from '../../src/locales/en';
import { es } from '../../src/locales/es';
import { fr } from '../../src/locales/fr';
import { rulebookSource, safety, shipped } from '../builders/source';

/** A template that gives back what was put in. */
const MIRROR = {
  script: `return { core: ${PLACEHOLDERS.core}, studio: ${PLACEHOLDERS.studio}, shells: ${PLACEHOLDERS.shells}, drawings: ${PLACEHOLDERS.drawings} };`,
  marketing: true,
};

/** What a script holds: the shell's words as lists, in the order in which they are numbered. */
type Held = { studio: Packed | null; core: WrittenCore; shells: Record<string, string[]>; drawings: object };

/** What a script made from {@link MIRROR} holds, as an engine reads it. */
const heldBy = (script: string): Held => new Function(script)() as Held;

/** Shells as a script holds them: English says which word has which number. */
const inLists = (shells: Readonly<Record<string, Shell>>): Held['shells'] =>
  Object.fromEntries(Object.entries(shells).map(([language, shell]) => [language, Object.keys(en).map((key) => shell[key as keyof Shell])]));

/** The studio that a script holds, unpacked as the script does it. */
const studioIn = (script: string): BakedStudio => unpack(heldBy(script).studio as Packed);

/** The rulebook that a script stands on. */
function rulebookIn(script: string): Rulebook {
  const { own, country } = studioIn(script);
  return withCore(own, readCore(heldBy(script).core, country));
}

/** A rulebook with the ids that another has for its rules, and in its first language alone what only the therapist reads. */
function asHeld(rulebook: Rulebook, { rules }: Rulebook): Rulebook {
  const [first] = rulebook.languages as [string];
  const short = <Entry extends { brief?: Words; note?: Words }>(entry: Entry): Entry => ({
    ...entry,
    ...(entry.brief !== undefined && { brief: inLanguage(entry.brief, first, first) }),
    ...(entry.note !== undefined && { note: inLanguage(entry.note, first, first) }),
  });
  return {
    ...rulebook,
    questions: rulebook.questions.map((question) => ({ ...short(question), options: question.options.map(short) })),
    rules: rulebook.rules.map((rule, index) => ({ ...short(rule), id: rules[index]?.id ?? '' })),
  };
}

function studioWith(changes: Partial<RulebookSource>): StudioToBake {
  const { source, rulebook, menu, findings } = load({ name: 'rules.json', text: JSON.stringify(rulebookSource(changes)) }, undefined, safety);
  if (!source || !rulebook || !menu) throw new Error(findings.map(({ what }) => what).join('\n'));
  return { source, rulebook, menu };
}

/** A studio whose first question is this text, in every language that it speaks. */
function asking(ask: string, languages: readonly string[]): StudioToBake {
  const { studio, questions } = rulebookSource();
  const text = languages.length > 1 ? Object.fromEntries(languages.map((language) => [language, ask])) : ask;
  return studioWith({ studio: { ...studio, languages: [...languages] }, questions: questions.map((question, index) => (index === 0 ? { ...question, ask: text } : question)) });
}

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
  ['several lines', 'one\ntwo\n\n three'],
  ['nothing but the word null', 'null'],
  ['letters written from right to left', 'أين تشعر به أكثر؟ "هنا"'],
];

/** A script in one language has its texts in place, one in several has them apart. */
const EACH: readonly (readonly [string, string, readonly string[]])[] = HOSTILE.flatMap(([name, text]) => [
  [name, text, ['en']],
  [name, text, ['en', 'ar']],
]);

describe('what is put in is read back as it was', () => {
  test.each(EACH)('with a text of %s: %j in %j', (_, text, languages) => {
    const studio = asking(text, languages);
    const script = fillScript(MIRROR, studio, safety);
    const { shells, ...baked } = bake(studio, safety);
    expect(heldBy(script)).toEqual({ ...baked, shells: inLists(shells) });
    const [question] = studioIn(script).own.questions;
    expect(typeof question === 'object' && question.ask).toEqual(languages.length > 1 ? { en: text, ar: text } : text);
    expect(script).not.toMatch(/<|\u2028|\u2029/);
  });

  test('as the very menu that was built in, and the very rulebook with the safety core in it: shorter ids of rules and what only the therapist reads aside', () => {
    const { source, rulebook, menu } = shipped();
    const script = fillScript(MIRROR, { source, rulebook, menu }, safety);
    const held = rulebookIn(script);
    expect(studioIn(script).menu).toStrictEqual(menu);
    expect(held).toStrictEqual(asHeld(rulebook, held));
  });

  test('where the studio is in another country or none', () => {
    for (const country of ['GB', undefined]) {
      const studio = studioWith({ studio: { name: 'Test Studio', languages: ['en'], ...(country && { country }) } });
      expect(studioIn(fillScript(MIRROR, studio, safety)).country).toBe(country);
    }
  });
});

describe('the ids of rules in a script are shorter', () => {
  const when = { place: 'back' };
  const ids = ['able', 'safe', 'safety', 'safetz', 'zone', 'rule-10', 'rule-9', 'rule'];
  const rules = ids.map((id): RulebookSource['rules'][number] => ({ id, when, note: `Note ${id}.`, suggest: { soft: 'well' }, because: `Because of ${id}.` }));
  const many = Array.from({ length: 300 }, (_, index): RulebookSource['rules'][number] => ({ id: `r${index}`, when, tips: [`Tip ${index}.`] }));

  test.each([
    ['few', rules],
    ['many', [...rules, ...many]],
  ])('and in the same order, among those of the safety core: %s', (_, own) => {
    const studio = studioWith({ rules: own });
    const held = rulebookIn(fillScript(MIRROR, studio, safety));
    expect(held).toStrictEqual(asHeld(studio.rulebook, held));
    expect(held.rules.map(({ id }) => id)).toEqual([...new Set(held.rules.map(({ id }) => id))].sort());
    expect(held.rules.map(({ id }) => id.startsWith('safety-'))).toEqual(studio.rulebook.rules.map(({ id }) => id.startsWith('safety-')));
    expect(held.rules.length).toBeGreaterThan(own.length);
  });
});

describe('a script speaks', () => {
  test("the languages of its studio's rulebook, and holds texts in no other", () => {
    const script = fillScript(MIRROR, studioWith({ studio: { name: 'Estudio', languages: ['es'] } }), safety);
    expect(heldBy(script).shells).toEqual(inLists({ es }));
    expect((JSON.parse(heldBy(script).core.json) as { languages: string[] }).languages).toEqual(['es']);
    for (const other of [en.notMedical, en.bestMatch, 'a doctor', fr.notMedical, 'un médecin', de.notMedical, 'Arzt', ar.notMedical, 'طبيب']) expect(script).not.toContain(other);
    expect(script).toContain(es.notMedical);
  });

  test('each language apart from the others where they are several; only what the therapist reads stands in the JSON, in the first', () => {
    const script = fillScript(MIRROR, studioWith({ studio: { name: 'Studio', languages: ['de', 'ar'] } }), safety);
    const { core: held, shells } = heldBy(script);
    expect(shells).toEqual(inLists({ de, ar }));
    expect(Object.keys(held.words)).toEqual(['de', 'ar']);
    expect(held.words['de']).toMatch(/^[^\p{Script=Arabic}]*Arzt[^\p{Script=Arabic}]*$/u);
    expect(held.words['ar']).toContain('طبيب');
    const { title } = safety.levels.emergency;
    const texts = (language: string) => (title as Record<string, string>)[language] as string;
    for (const language of ['de', 'ar']) {
      expect(held.words[language]).toContain(texts(language));
      expect(held.json).not.toContain(texts(language));
    }
    expect(held.json).not.toMatch(/\p{Script=Arabic}/u);
  });

  test('every language of the safety core where it is generic', () => {
    const held = heldBy(fillScript(MIRROR, undefined, safety));
    expect(held.studio).toBeNull();
    expect(held.shells).toEqual(inLists({ en, es, fr, de, ar }));
    expect((JSON.parse(held.core.json) as { languages: string[] }).languages).toEqual(['en', 'es', 'fr', 'de', 'ar']);
    expect(Object.keys(held.core.words)).toEqual(['en', 'es', 'fr', 'de', 'ar']);
  });
});

test('the development server and the tests stand on the same as a script for the shipped rules, with the words of the shell by name', () => {
  expect(locales).toEqual({ en, es });
  expect({ studio: baked, core, drawings, shells: inLists(locales as Record<string, Shell>) }).toEqual(heldBy(fillScript(MIRROR, shipped(), safety)));
});

test('a language has its words in the order in which they are numbered, however its file lists them', () => {
  const { en: english, ar: arabic } = heldBy(fillScript(MIRROR, undefined, safety)).shells;
  const place = Object.values(en).indexOf(en.continue);
  expect([english?.[place], arabic?.[place]]).toEqual(['Continue', ar.continue]);
  expect(arabic).toHaveLength(Object.keys(en).length);
});

describe('a template of another version is refused, with what to do', () => {
  test.each(Object.values(PLACEHOLDERS))('without %s', (mark) => {
    expect(() => fillScript({ ...MIRROR, script: MIRROR.script.split(mark).join('null') }, undefined, safety)).toThrow(`it should have ${mark} once. Build the template again.`);
  });

  test('with a placeholder twice', () => {
    expect(() => putIn(`${MIRROR.script}${PLACEHOLDERS.core}`, { texts: '0;', studio: '1', core: '2', shells: '3', drawings: '4' })).toThrow(
      `it should have ${PLACEHOLDERS.core} once`,
    );
  });
});

test('the order of the placeholders in the template does not matter', () => {
  const { studio, core: safetyCore, shells, drawings: drawn } = PLACEHOLDERS;
  expect(putIn(`${shells},${drawn},${studio},${safetyCore}.`, { texts: '0;', studio: '1', core: '2', shells: '3', drawings: '4' })).toBe('0;3,4,1,2.');
});

describe('the template that is built', () => {
  let template: Template;
  beforeAll(async () => {
    template = await buildTemplate(false);
  }, 120_000);

  test.each(EACH)('asks a question with %s, written into a page: %j in %j', async (_, text, languages) => {
    const errors: string[] = [];
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('error', (message) => errors.push(String(message)));
    virtualConsole.on('jsdomError', (error) => errors.push(String(error)));
    const roots: ShadowRoot[] = [];
    const script = fillScript(template, asking(text, languages), safety);
    const { window } = new JSDOM(`<!doctype html><html lang="${languages.at(-1)}"><body><massage-finder></massage-finder><script>${script}</script>`, {
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
