import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/engine/words';
import { pack } from '../../src/language/pack';
import { unpack } from '../../src/language/packed';
import { withoutCore } from '../../src/language/safety-core';
import { rulebookTexts } from '../../src/language/texts';
import { arbitrarySource } from '../builders/arbitrary-rulebook';
import { anyText, contentWith, withTexts } from '../builders/arbitrary-texts';
import { noCore } from '../builders/core-parts';
import { safety, shipped } from '../builders/source';
import { compileWith, coreOf } from '../builders/with-core';

const SPOKEN = Object.keys(safety.emergency.unknown);
const someLanguages = fc.shuffledSubarray(SPOKEN, { minLength: 1 });
const BOTH = ['en', 'es'];

describe('a text that is there in every language', () => {
  test('is taken out, language by language, in the order of the content', () => {
    const content = { ask: { en: 'Where?', es: '¿Dónde?' }, options: [{ id: 'back', label: { es: 'Espalda', en: 'Back' } }] };
    expect(pack(content, BOTH)).toEqual({ json: '{"ask":0,"options":[{"id":"back","label":0}]}', words: { en: 'Where?\nBack', es: '¿Dónde?\nEspalda' } });
  });

  test('comes back with its languages in the order in which the content speaks them', () => {
    const content = { b: { es: 'Dos', en: 'Two' }, a: { en: 'One', es: 'Uno' } };
    expect(JSON.stringify(unpack(pack(content, ['es', 'en'])))).toBe('{"b":{"es":"Dos","en":"Two"},"a":{"es":"Uno","en":"One"}}');
  });

  test('is taken out where it is empty, where it looks like another thing, and where it stands alone', () => {
    for (const text of [
      { en: '', es: '' },
      { en: 'null', es: '{"en":1}' },
    ]) {
      const packed = pack(text, BOTH);
      expect(packed).toEqual({ json: '0', words: text });
      expect(unpack(packed)).toEqual(text);
    }
  });
});

describe('what stays where it is:', () => {
  test.each<[string, unknown]>([
    ['a text that lacks a language', { en: 'Back' }],
    ['a text in one language more', { en: 'Back', es: 'Espalda', fr: 'Dos' }],
    ['a text of which one language has several lines', { en: 'One\ntwo', es: 'Uno' }],
    ['a plain text', 'Back'],
    ['what has the keys of a text and no words', { en: 1, es: true }],
    ['a list of two', ['Back', 'Espalda']],
  ])('%s', (_, value) => {
    const packed = pack({ value }, BOTH);
    expect(packed).toEqual({ json: JSON.stringify({ value }), words: { en: '', es: '' } });
    expect(unpack(packed)).toEqual({ value });
  });

  test('every text where there is one language', () => {
    const content = { ask: 'Where?', label: { en: 'Back' } };
    expect(pack(content, ['en'])).toEqual({ json: JSON.stringify(content), words: {} });
  });
});

test('the number 0 is told from a text', () => {
  const content = { price: 0, name: { en: 'Chair', es: 'Silla' }, points: [0, 10] };
  const packed = pack(content, BOTH);
  expect(packed.json).toBe('{"price":null,"name":0,"points":[null,10]}');
  expect(unpack(packed)).toEqual(content);
});

describe('what is packed and unpacked is the same', () => {
  test('for any plain data, in one language or several', () => {
    const some = someLanguages.chain((languages) => fc.tuple(fc.constant(languages), contentWith(languages)));
    let taken = 0;
    fc.assert(
      fc.property(some, ([languages, content]) => {
        const packed = pack(content, languages);
        taken += packed.words[languages[0] as string] === undefined ? 0 : (packed.words[languages[0] as string] as string).split('\n').length;
        expect(unpack(packed)).toStrictEqual(content);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  test('for rulebooks in one language or several, with texts that are whole, partly translated or of several lines', () => {
    const some = fc
      .tuple(arbitrarySource(noCore), someLanguages)
      .chain(([source, languages]) => fc.tuple(fc.constant(source), fc.constant(languages), fc.array(anyText(languages), { minLength: 1, maxLength: 60 })));
    const kinds = { taken: 0, left: 0 };
    fc.assert(
      fc.property(some, ([source, languages, texts]) => {
        const rulebook = compileWith(withTexts(source, languages, texts), noCore);
        const packed = pack(rulebook, languages);
        expect(unpack(packed)).toStrictEqual(rulebook);
        kinds.taken += packed.json.split(':0').length - 1;
        kinds.left += packed.json.split('"it":').length - 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(kinds.taken, kinds.left)).toBeGreaterThan(300);
  });

  test.each([['as it ships', ['en', 'es']] as const, ['backwards', ['es', 'en']] as const, ['of which one is missing throughout', ['en', 'es', 'ar']] as const])(
    'for the shipped rulebook and menu in their languages, %s',
    (_, languages) => {
      const { rulebook, menu, source } = shipped();
      const own = withoutCore(rulebook, coreOf(safety, source.studio.languages, source.studio.country));
      const packed = pack({ own, country: 'US', menu }, languages);
      expect(unpack(packed)).toStrictEqual({ own, country: 'US', menu });
      const texts = [...rulebookTexts(source)].filter(({ text }) => typeof text !== 'string');
      expect(texts.length).toBeGreaterThan(200);
      expect(packed.json.split(/[:,[]0\b/).length > texts.length).toBe(languages.length === 2);
    },
  );
});

test('nothing of a shipped text is left in the JSON that its languages were taken out of, and each stands in its own language', () => {
  const { source } = shipped();
  const { json, words } = pack(source, source.studio.languages);
  const lines = Object.fromEntries(Object.entries(words).map(([language, all]) => [language, all.split('\n')]));
  const texts = [...rulebookTexts(source)].filter(({ text }) => typeof text !== 'string');
  for (const language of source.studio.languages) {
    expect(lines[language]).toHaveLength(texts.length);
    expect([...(lines[language] ?? [])].sort()).toEqual(texts.map(({ text }) => inLanguage(text, language, 'en')).sort());
  }
  expect(json).not.toMatch(/"(?:en|es)":/);
});
