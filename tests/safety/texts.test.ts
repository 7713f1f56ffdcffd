import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/engine/words';
import { isRecord } from '../../src/language/guard';
import { optionsOf } from '../../src/language/link-conditions';
import type { QuestionSource } from '../../src/language/schema';
import { rulebookSource, safety } from '../builders/source';
import { compileWith } from '../builders/with-core';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'ar'];
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

/** A text in a language. */
const inOne = (text: unknown, language: string) => (text as Record<string, string>)[language] as string;

test('every text of the core is there in every language, and none is a copy of another language', () => {
  expect(texts.length).toBeGreaterThan(150);
  for (const [place, text] of texts) {
    expect(isRecord(text) && Object.keys(text), place).toEqual(LANGUAGES);
    // No exceptions so far: not even a short word is the same in two of them.
    const different = new Set(LANGUAGES.map((language) => inOne(text, language).toLowerCase()));
    expect(different.size, place).toBe(LANGUAGES.length);
  }
});

test('every text is written in the letters of its language, in one line, with nothing around it', () => {
  for (const [place, text] of texts) {
    for (const language of LANGUAGES) {
      const words = inOne(text, language);
      expect(words, `${place} in ${language}`).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : /^\P{Script=Arabic}+$/u);
      expect(words, `${place} in ${language}`).toMatch(/^\S(?:.*\S)?$/);
    }
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

test('a number or a place to fill in that stands in one language stands in all of them, as often, in the same digits', () => {
  const marks = (words: string) => (words.match(/\{\w+\}|\d+/g) ?? []).sort();
  let marked = 0;
  for (const [place, text] of texts) {
    const english = marks(inOne(text, 'en'));
    marked += english.length;
    for (const language of LANGUAGES) {
      expect(marks(inOne(text, language)), `${place} in ${language}`).toEqual(english);
      expect(inOne(text, language), `${place} in ${language}`).not.toMatch(/(?!\d)\p{Nd}/u);
    }
  }
  expect(marked).toBeGreaterThan(15);
});

const spoken = [...LANGUAGES.map((language) => [language]), ['en', 'es'], ['es', 'en'], ['ar', 'de'], LANGUAGES, [...LANGUAGES].reverse()];
const studios = spoken.flatMap((languages) => ['US', 'ES', 'NO', 'XX', undefined].map((country) => ({ languages, country })));

test.each(studios)('no place is left to fill in, and no language is missing, for a studio in $country that speaks $languages', ({ languages, country }) => {
  const words = Object.fromEntries(languages.map((language) => [language, 'Words']));
  const book = compileWith(rulebookSource({ studio: { name: words, languages, ...(country && { country }) } }), safety);
  expect(JSON.stringify(book).match(/\{\w+\}/g)).toBeNull();
  const emergency = book.rules.find(({ id }) => id === 'safety-nerves')?.refer?.do[0];
  expect(typeof emergency === 'string' ? languages.length : Object.keys(emergency as object)).toEqual(languages.length === 1 ? 1 : languages);
  for (const language of languages) {
    const { do: steps } = safety.rules.find(({ id }) => id === 'safety-nerves')?.refer ?? { do: [] };
    const number = safety.emergency.numbers[country ?? ''] ?? inOne(safety.emergency.unknown, language);
    expect(inLanguage(emergency ?? '', language, languages[0] as string)).toBe(inOne(steps[0], language).split('{emergency}').join(number));
  }
});

test.each([
  ['US', '911'],
  ['NO', '113'],
  ['GB', '999'],
  ['ES', '112'],
])('in %s the emergency number is %s whatever the visitor speaks', (country, number) => {
  for (const languages of spoken) {
    const { version: _, ...book } = compileWith(rulebookSource({ studio: { name: 'Studio', languages, country } }), safety);
    expect(new Set(JSON.stringify(book).match(/\b(?:911|112|999|113)\b/g))).toEqual(new Set([number]));
    expect(book.emergency).toBe(number);
  }
});

test('every emergency sends to the emergency number of the country first, in every language', () => {
  for (const country of Object.keys(safety.emergency.numbers)) {
    const book = compileWith(rulebookSource({ studio: { name: 'Studio', languages: LANGUAGES, country } }), safety);
    const first = book.rules.filter(({ refer }) => refer?.level === 'emergency').map(({ refer }) => refer?.do[0]);
    expect(first.length).toBe(3);
    for (const step of first) for (const language of LANGUAGES) expect(inOne(step, language)).toContain(safety.emergency.numbers[country]);
    expect(book.emergency).toBe(safety.emergency.numbers[country]);
  }
});

test('an emergency number is three digits, so that a telephone can call it', () => {
  expect(Object.entries(safety.emergency.numbers).filter(([, number]) => !/^\d{3}$/.test(number))).toEqual([]);
});

describe('without a country, or in one that is not listed, the number is "911 or your local emergency number", and there is none to call by a press', () => {
  test.each([
    ['en', 'Call 911 or your local emergency number now.'],
    ['es', 'Llame al 911 o al número de emergencias de su localidad ahora.'],
    ['fr', 'Appelez tout de suite le 911 ou votre numéro d’urgence local.'],
    ['de', 'Rufen Sie sofort die 911 oder Ihre örtliche Notrufnummer an.'],
    ['ar', 'اتصل الآن بالرقم 911 أو برقم الطوارئ في منطقتك.'],
  ])('in %s', (language, expected) => {
    for (const country of [undefined, 'XX']) {
      const book = compileWith(rulebookSource({ studio: { name: 'Studio', languages: [language], ...(country && { country }) } }), safety);
      expect(book.rules.find(({ id }) => id === 'safety-sudden')?.refer?.do[0]).toBe(expected);
      expect(book).not.toHaveProperty('emergency');
    }
  });
});

const SCREENS = ['signs', 'health'];
const screen = (id: string) => safety.questions.find((each) => each.id === id) as QuestionSource;

test.each(SCREENS)('the safety screen %s has nine options at most, and "none of these" stands last and alone', (id) => {
  const question = screen(id);
  const options = optionsOf(question);
  expect(options.length).toBeLessThanOrEqual(9);
  expect(options.filter(({ exclusive }) => exclusive).map((option) => option.id)).toEqual(['none']);
  expect(options.at(-1)?.id).toBe('none');
  expect(question.answer).toBe('many');
});

describe('both safety screens open with why they ask, and say that answers stay on this device', () => {
  test.each([
    ['en', /^A quick check that massage is safe for you\. Your answers stay on this device\./],
    ['es', /^Una revisión rápida para saber si el masaje es seguro para usted\. Sus respuestas se quedan en este dispositivo\./],
    ['fr', /^Pour vérifier rapidement que le massage est sans danger pour vous\. Vos réponses restent sur cet appareil\./],
    ['de', /^Eine kurze Prüfung, ob Massage für Sie sicher ist\. Ihre Antworten bleiben auf diesem Gerät\./],
    ['ar', /^تحقق سريع من أن التدليك آمن لك\. إجاباتك تبقى على هذا الجهاز\./],
  ])('in %s', (language, words) => {
    for (const id of SCREENS) expect(inOne(screen(id).help, language)).toMatch(words);
  });
});

describe('the private signs are asked with their reason: nerves that pass through the lower back', () => {
  test.each([
    ['en', /private.*nerves.*lower back/],
    ['es', /íntimas.*nervios.*parte baja de la espalda/],
    ['fr', /intimes.*nerfs.*bas du dos/],
    ['de', /intim.*Nerven.*unteren Rücken/],
    ['ar', /شخصي.*أعصاب.*أسفل الظهر/],
  ])('in %s', (language, words) => {
    expect(inOne(screen('signs').why, language)).toMatch(words);
  });
});

test('every rule of the core that limits or refers has a reason, and every referral tells what to do', () => {
  for (const { id, limit, refer, because } of safety.rules) {
    if (limit || refer) expect(because, id).toBeDefined();
    if (refer) expect(refer.do.length, id).toBeGreaterThan(0);
    if (refer?.level === 'postpone') expect(refer.until, id).toBeDefined();
    if (refer?.level === 'doctor-first') expect([refer.say, refer.later], id).not.toContain(undefined);
  }
});
