import { describe, expect, test } from 'vitest';
import type { Rulebook } from '../../src/engine/rulebook';
import { link } from '../../src/language/link';
import { readCore, withCore, withoutCore } from '../../src/language/safety-core';
import type { RulebookSource } from '../../src/language/schema';
import { writeCore } from '../../src/language/write-core';
import { smallCore } from '../builders/small-core';
import { rulebookSource, safety, shipped } from '../builders/source';
import { compileWith } from '../builders/with-core';

const studio = (languages: string[], country?: string): RulebookSource['studio'] => ({ name: 'S', languages, ...(country && { country }) });
const bookOf = (changes: Partial<RulebookSource> = {}): Rulebook => compileWith(rulebookSource(changes), smallCore);
const rule = (book: Rulebook, id: string) => book.rules.find((each) => each.id === id);
const question = (book: Rulebook, id: string) => book.questions.find((each) => each.id === id);
const doctorFirst: RulebookSource['rules'][number] = {
  id: 'sore',
  when: { place: 'back' },
  refer: { level: 'doctor-first', about: 'a sore back', do: ['Ask.'] },
  because: 'It is sore.',
};

describe('the emergency number', () => {
  test.each([
    ['of the country of the studio', 'GB', 'Call 999. Yes, 999.'],
    ['in words where the country is not known', 'ZZ', 'Call your emergency number. Yes, your emergency number.'],
    ['in words where no country is given', undefined, 'Call your emergency number. Yes, your emergency number.'],
  ])('is that %s', (_, country, expected) => {
    expect(rule(bookOf({ studio: studio(['en'], country) }), 'safety-bad')?.refer?.do).toEqual([expected]);
  });

  test('is told in each language', () => {
    const calls = (country?: string) => rule(bookOf({ studio: studio(['en', 'es'], country) }), 'safety-bad')?.refer?.do;
    expect(calls('US')).toEqual([{ en: 'Call 911. Yes, 911.', es: 'Llame al 911.' }]);
    expect(calls()).toEqual([{ en: 'Call your emergency number. Yes, your emergency number.', es: 'Llame al su número de emergencias.' }]);
  });

  test('stands on the rulebook where it is known, to be called by a press, and is absent where it is not', () => {
    const numberOf = (languages: string[], country?: string) => bookOf({ studio: studio(languages, country) }).emergency;
    for (const languages of [['en'], ['es', 'en']]) {
      expect([numberOf(languages, 'US'), numberOf(languages, 'GB')]).toEqual(['911', '999']);
      for (const country of ['ZZ', undefined]) expect(bookOf({ studio: studio(languages, country) })).not.toHaveProperty('emergency');
    }
  });

  test('is no part of the core as it is written, which serves every country', () => {
    for (const languages of [['en'], ['es', 'en']]) {
      const written = writeCore(smallCore, languages);
      expect(JSON.stringify([written.json, written.words])).toContain('Call {emergency}. Yes, {emergency}.');
      expect(JSON.stringify([written.json, written.words])).not.toMatch(/911|999|su número/);
      const cores = ['US', 'GB', 'ZZ', undefined].map((country) => readCore(written, country));
      expect(cores.map(({ emergency }) => emergency)).toEqual(['911', '999', undefined, undefined]);
      expect(cores[2]).toEqual(cores[3]);
    }
  });

  test('leaves no gap in the core that ships', () => {
    for (const languages of [['en'], ['es'], ['en', 'es'], ['fr', 'ar', 'de']])
      expect(JSON.stringify(compileWith(rulebookSource({ studio: studio(languages) }), safety))).not.toMatch(/\{(?:emergency|about)/);
  });
});

describe('languages', () => {
  test('of one, texts are plain', () => {
    expect(question(bookOf({ studio: studio(['en']) }), 'signs')?.ask).toBe('Any sign?');
    expect(question(bookOf({ studio: studio(['es']) }), 'signs')?.ask).toBe('¿Alguna señal?');
    expect(bookOf({ studio: studio(['es']) }).levels.gate).toEqual({ name: 'Llame', title: 'Llámenos' });
  });

  test('of several, texts have each, the first of the studio first', () => {
    const book = bookOf({ studio: studio(['es', 'en']) });
    expect(Object.entries(question(book, 'signs')?.ask ?? {})).toEqual([
      ['es', '¿Alguna señal?'],
      ['en', 'Any sign?'],
    ]);
    expect(book.languages).toEqual(['es', 'en']);
  });

  test('without safety texts are not written into the core, and refused by name', () => {
    const core = readCore(writeCore(smallCore, ['fr', 'es']), undefined);
    expect(core.languages).toEqual(['es']);
    const faults = link(rulebookSource({ studio: studio(['fr', 'es']) }), core);
    expect(faults).toEqual([{ source: 'rulebook', path: ['studio', 'languages', 0], code: 'unsafe-language', language: 'fr', known: ['es'] }]);
  });
});

describe('questions of the core', () => {
  const ids = ({ questions }: Rulebook) => questions.map(({ id }) => id);

  test('come after those of the owner, then clearances, then all refinements', () => {
    const kind = { id: 'kind', ask: 'Kind?', refine: true, options: [{ id: 'dull', label: 'Dull' }] };
    const book = bookOf({ questions: [kind, ...rulebookSource().questions], rules: [doctorFirst] });
    expect(ids(book)).toEqual(['place', 'pressure', 'since', 'signs', 'safety-ask-clearance', 'sore-clearance', 'kind', 'detail']);
  });

  test('stand where the owner places them, with the words of the core', () => {
    const [place, pressure] = rulebookSource().questions as [RulebookSource['questions'][number], RulebookSource['questions'][number]];
    const book = bookOf({ questions: [place, { id: 'signs' }, pressure] });
    expect(ids(book)).toEqual(['place', 'signs', 'pressure', 'since', 'safety-ask-clearance', 'detail']);
    expect(question(book, 'signs')).toMatchObject({ ask: 'Any sign?', many: true, safety: true });
  });

  test('are marked as its own; those of the owner are not', () => {
    const book = bookOf({ rules: [doctorFirst] });
    expect(book.questions.filter((each) => each.safety).map(({ id }) => id)).toEqual(['since', 'signs', 'safety-ask-clearance', 'sore-clearance', 'detail']);
  });

  test('can be named in the conditions of the owner, their scale too', () => {
    const source = rulebookSource({ rules: [{ id: 'long', when: { since: { 'at-most': 'months' } }, tips: ['Breathe.'] }] });
    expect(link(source, readCore(writeCore(smallCore, ['en']), 'US'))).toEqual([]);
    expect(rule(compileWith(source, smallCore), 'long')?.when).toEqual(['since', 'days', 'months']);
  });
});

describe('a rule that sends to a doctor first', () => {
  const sore = ['place', 'back'];
  const cleared = ['sore-clearance', 'yes'];

  test('is followed by a question that clears it', () => {
    expect(question(bookOf({ rules: [doctorFirst] }), 'sore-clearance')).toEqual({
      id: 'sore-clearance',
      ask: 'Has a doctor cleared it?',
      help: 'a sore back',
      safety: true,
      when: sore,
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
        { id: 'unsure', label: 'Not sure' },
      ],
      brief: 'Cleared',
    });
  });

  test('refers unless it is cleared, and then limits', () => {
    const book = bookOf({ rules: [doctorFirst] });
    expect(rule(book, 'sore')).toEqual({
      id: 'sore',
      when: { all: [sore, { not: cleared }] },
      refer: { level: 'doctor-first', about: 'a sore back', do: ['Ask.'], clearance: 'sore-clearance' },
      because: 'It is sore.',
    });
    expect(rule(book, 'sore-cleared')).toEqual({
      id: 'sore-cleared',
      when: { all: [sore, cleared] },
      limit: { pressure: 'medium', forbid: ['heat'] },
      note: 'Cleared: a sore back.',
      because: 'Your doctor knows about a sore back.',
    });
  });

  test('does so in the core too, in every language', () => {
    const book = bookOf({ studio: studio(['en', 'es']), rules: [doctorFirst] });
    expect(rule(book, 'safety-ask-cleared')?.note).toEqual({ en: 'Cleared: a sign.', es: 'Aprobado: una señal.' });
    expect(rule(book, 'sore-cleared')?.note).toEqual({ en: 'Cleared: a sore back.', es: 'Aprobado: a sore back.' });
    expect(question(book, 'safety-ask-clearance')?.help).toEqual({ en: 'a sign', es: 'una señal' });
  });

  test('stands among the others by id', () => {
    expect(bookOf({ rules: [doctorFirst, { id: 'a', when: { place: 'neck' }, tips: ['x'] }] }).rules.map(({ id }) => id)).toEqual([
      'a',
      'safety-ask',
      'safety-ask-cleared',
      'safety-bad',
      'safety-old',
      'sore',
      'sore-cleared',
    ]);
  });
});

test('the note of a trait stands before the cautions of whatever has it', () => {
  const treatment = { name: 'Oil', pressure: 'none', about: 'Oil.', feels: 'Smooth.' } as const;
  const { enhancements, techniques } = bookOf({
    enhancements: [
      { id: 'oil', ...treatment, traits: ['cbd', 'heat'], cautions: ['Warm.'], with: ['soft'] },
      { id: 'plain', ...treatment, traits: 'none' },
    ],
  });
  expect(enhancements).toEqual([
    { id: 'oil', ...treatment, traits: ['cbd', 'heat'], cautions: ['CBD may matter.', 'Warm.'], with: ['soft'] },
    { id: 'plain', ...treatment, traits: [], cautions: [] },
  ]);
  expect(techniques.map(({ traits, cautions }) => ({ traits, cautions }))).toEqual([
    { traits: [], cautions: [] },
    { traits: ['prone'], cautions: [] },
  ]);
});

describe('a rulebook taken apart from the core and put together again is the same', () => {
  const { source } = shipped();

  test.each(['US', 'GB', 'ZZ', undefined])('in %s', (country) => {
    const { country: _, ...anywhere } = source.studio;
    const rulebook = compileWith({ ...source, studio: { ...anywhere, ...(country && { country }) } }, safety);
    const core = readCore(writeCore(safety, rulebook.languages), country);
    const own = withoutCore(rulebook, core);
    expect(own.questions).toContain('signs');
    expect(own.rules.filter(({ id }) => id.startsWith('safety-'))).toEqual([]);
    expect(Object.keys(own)).not.toEqual(expect.arrayContaining(['emergency']));
    expect(Object.keys(own)).not.toEqual(expect.arrayContaining(['levels']));
    expect(withCore(JSON.parse(JSON.stringify(own)), core)).toStrictEqual(rulebook);
  });
});
