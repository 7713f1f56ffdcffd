import { expect, test } from 'vitest';
import { isRecord } from '../../src/language/guard';
import { optionsOf } from '../../src/language/link-conditions';
import type { QuestionSource } from '../../src/language/schema';
import { rulebookSource, safety } from '../builders/source';
import { compileWith } from '../builders/with-core';

const LANGUAGES = ['en', 'es'];
const TEXT_KEYS = [
  'ask',
  'help',
  'why',
  'label',
  'brief',
  'about',
  'say',
  'later',
  'until',
  'because',
  'note',
  'wait',
  'after',
  'name',
  'title',
  'yes',
  'no',
  'unsure',
  'unknown',
  'cbd',
  'partner',
];
const LIST_KEYS = ['do', 'tips', 'cautions'];

/** Every place of the core where a text must stand, with what stands there. */
function textsOf(value: unknown, at: string): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, `${at}.${isRecord(each) && typeof each['id'] === 'string' ? each['id'] : index}`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const place = `${at}.${key}`;
    if (LIST_KEYS.includes(key)) return (part as unknown[]).map((each, index) => [`${place}.${index}`, each]);
    return TEXT_KEYS.includes(key) ? [[place, part]] : textsOf(part, place);
  });
}

const texts = textsOf(safety, 'safety');

test('every text of the core is there in every language, and none is a copy of another language', () => {
  expect(texts.length).toBeGreaterThan(150);
  for (const [place, text] of texts) {
    expect(isRecord(text) && Object.keys(text).sort(), place).toEqual(LANGUAGES);
    const [en, es] = LANGUAGES.map((language) => (text as Record<string, string>)[language]?.trim());
    expect(en && es && en !== es, place).toBeTruthy();
  }
});

test('nothing that a visitor reads is written outside a language', () => {
  const ids = new Set(['id', 'answer', 'exclusive', 'refine', 'level', 'pressure', 'unless', 'signs', 'health', 'duration', 'details', 'at-least']);
  const bare = (value: unknown, key: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((each) => bare(each, key));
    if (isRecord(value)) return Object.entries(value).flatMap(([name, part]) => bare(part, name));
    return typeof value === 'string' && !ids.has(key) && !LANGUAGES.includes(key) && key !== 'forbid' ? [`${key}: ${value}`] : [];
  };
  const { emergency: _, ...rest } = safety;
  expect(bare(rest, 'safety')).toEqual([]);
});

test('a number or a name that stands in one language stands in the other', () => {
  for (const [place, text] of texts) {
    const { en = '', es = '' } = text as Record<string, string>;
    const marks = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();
    expect(marks(es), place).toEqual(marks(en));
  }
});

const studios = [['en'], ['es'], ['en', 'es'], ['es', 'en']].flatMap((languages) => ['US', 'ES', 'NO', 'XX', undefined].map((country) => ({ languages, country })));

test.each(studios)('no place is left to fill in, and no language is missing, for a studio in $country that speaks $languages', ({ languages, country }) => {
  const words = Object.fromEntries(languages.map((language) => [language, 'Words']));
  const book = compileWith(rulebookSource({ studio: { name: words, languages, ...(country && { country }) } }), safety);
  expect(JSON.stringify(book).match(/\{\w+\}/g)).toBeNull();
  const emergency = book.rules.find(({ id }) => id === 'safety-nerves')?.refer?.do[0];
  expect(typeof emergency === 'string' ? languages.length : Object.keys(emergency as object)).toEqual(languages.length === 1 ? 1 : languages);
});

test.each([
  ['US', '911'],
  ['NO', '113'],
  ['GB', '999'],
  ['ES', '112'],
])('in %s the emergency number is %s whatever the visitor speaks', (country, number) => {
  for (const languages of [['en'], ['es'], ['es', 'en']]) {
    const book = compileWith(rulebookSource({ studio: { name: { en: 'Studio', es: 'Estudio' }, languages, country } }), safety);
    expect(new Set(JSON.stringify(book).match(/\b(?:911|112|999|113)\b/g))).toEqual(new Set([number]));
  }
});

test('every emergency sends to the emergency number of the country first', () => {
  for (const country of Object.keys(safety.emergency.numbers)) {
    const book = compileWith(rulebookSource({ studio: { name: 'Studio', languages: ['en'], country } }), safety);
    const first = book.rules.filter(({ refer }) => refer?.level === 'emergency').map(({ refer }) => refer?.do[0]);
    expect(first.length).toBe(3);
    for (const step of first) expect(step).toContain(safety.emergency.numbers[country]);
  }
});

test('without a country, or in one that is not listed, the number is "911 or your local emergency number"', () => {
  for (const country of [undefined, 'XX']) {
    const book = compileWith(rulebookSource({ studio: { name: 'Studio', languages: ['en'], ...(country && { country }) } }), safety);
    expect(book.rules.find(({ id }) => id === 'safety-sudden')?.refer?.do[0]).toBe('Call 911 or your local emergency number now.');
  }
});

test.each(['signs', 'health'])('the safety screen %s has nine options at most, "none of these" stands last and alone, and it says why it asks', (id) => {
  const question = safety.questions.find((each) => each.id === id) as QuestionSource;
  const options = optionsOf(question);
  expect(options.length).toBeLessThanOrEqual(9);
  expect(options.filter(({ exclusive }) => exclusive).map((option) => option.id)).toEqual(['none']);
  expect(options.at(-1)?.id).toBe('none');
  expect(question.answer).toBe('many');
  expect(JSON.stringify(question.help)).toMatch(/quick check that massage is safe for you.*answers stay on this device/);
});

test('the private signs are asked with their reason', () => {
  const signs = safety.questions.find(({ id }) => id === 'signs');
  expect(JSON.stringify(signs?.why)).toMatch(/private.*nerves/);
});

test('every rule of the core that limits or refers has a reason, and every referral tells what to do', () => {
  for (const { id, limit, refer, because } of safety.rules) {
    if (limit || refer) expect(because, id).toBeDefined();
    if (refer) expect(refer.do.length, id).toBeGreaterThan(0);
    if (refer?.level === 'postpone') expect(refer.until, id).toBeDefined();
    if (refer?.level === 'doctor-first') expect([refer.say, refer.later], id).not.toContain(undefined);
  }
});
