import { expect, test } from 'vitest';
import { editsBetween } from '../../src/check/edits';
import { answerSets, inDigits, inPercent, shareInPercent } from '../../src/check/figures';
import { staleTranslations } from '../../src/check/stale-translations';
import { wordsOfImpact } from '../../src/check/words-of-impact';
import { PLAIN } from '../../src/cli/colours';
import { diffText } from '../../src/cli/diff-text';
import type { RulebookSource } from '../../src/language/schema';
import { exactly } from '../../src/verify/count';
import type { Impact } from '../../src/verify/impact';
import { rulebook, rulebookSource } from '../builders/source';

const NOTHING: Impact['added'] = { questions: [], options: [], rules: [], treatments: [] };

const impact = (changes: Partial<Impact>): Impact => ({
  sets: exactly(1_000_000n),
  recommendations: exactly(500_000n),
  reordered: false,
  added: NOTHING,
  removed: NOTHING,
  referrals: [],
  best: [],
  enhancements: [],
  ...changes,
});

test('counts have their digits in groups, and bounds where they are not exact', () => {
  expect(inDigits(exactly(33_880_659_251_950n))).toBe('33,880,659,251,950');
  expect(inDigits({ least: 10n, most: 2_000n })).toBe('10 to 2,000');
  expect([answerSets(exactly(1n)), answerSets(exactly(0n)), answerSets({ least: 0n, most: 1n })]).toEqual(['1 answer set', '0 answer sets', '0 to 1 answer sets']);
});

test('a share is never rounded to nothing or to all', () => {
  expect([0, 0.000001, 0.0051, 0.125, 0.991, 0.999999, 1].map(inPercent)).toEqual(['0%', 'under 0.01%', '0.51%', '12.5%', '99.10%', 'over 99.99%', '100%']);
  const huge = 10n ** 30n;
  expect(shareInPercent(exactly(1n), exactly(huge))).toBe('under 0.01%');
  expect(shareInPercent(exactly(huge - 1n), exactly(huge))).toBe('over 99.99%');
  expect([shareInPercent(exactly(huge), exactly(huge)), shareInPercent(exactly(0n), exactly(huge)), shareInPercent(exactly(0n), exactly(0n))]).toEqual(['100%', '0%', '0%']);
});

test('best matches that could not be counted are not told as unchanged', () => {
  const version = { rulebook: rulebook() };
  const told = wordsOfImpact(impact({ undecided: { least: 0n, most: 500_000n } }), version, version);
  const text = diffText({ older: 'a', newer: 'b', same: false, impact: impact({}), told, edits: [], safetyEdits: [], stale: [] }, PLAIN);
  expect(text).toContain('Too many possibilities to count: 0 to 500,000 answer sets may get another best match.');
  expect(text).not.toContain('No visitor gets another best match.');
});

test('safety questions in another order are told before anything is said to be unchanged', () => {
  const version = { rulebook: rulebook() };
  const told = wordsOfImpact(impact({ reordered: true }), version, version);
  const text = diffText({ older: 'a', newer: 'b', same: false, impact: impact({}), told, edits: [], safetyEdits: [], stale: [] }, PLAIN);
  expect(text).toMatch(/Safety\n {2}! The safety questions stand in another order\. .+\n {2}No visitor is referred otherwise/);
});

test('a technique that only one version has is called by its name', () => {
  const [soft, deep] = rulebookSource().techniques as [RulebookSource['techniques'][number], RulebookSource['techniques'][number]];
  const older = rulebook({ techniques: [soft, deep, { ...deep, id: 'feet', name: 'Footwork' }] });
  const best = [
    { from: 'feet', to: 'ask', sets: exactly(250_000n), example: { place: 'back' } },
    { from: 'soft', to: 'feet', sets: exactly(5n), example: {} },
  ];
  const { best: told } = wordsOfImpact(impact({ best }), { rulebook: older }, { rulebook: rulebook() });
  expect(told.map(({ from, to, share }) => [from, to, share])).toEqual([
    ['Footwork', '"Ask us"', '50.0%'],
    ['Soft', 'Footwork', 'under 0.01%'],
  ]);
  expect(told[0]?.example).toEqual(['Where? Back']);
});

test('an enhancement that some gain and others lose has its example beside the gain, of which it is one', () => {
  const version = { rulebook: rulebook() };
  const { enhancements } = wordsOfImpact(impact({ enhancements: [{ id: 'oil', gained: exactly(1n), lost: exactly(2n), example: { place: 'neck' } }] }), version, version);
  expect(enhancements.map(({ what, sets, example }) => [what, sets, example])).toEqual([
    ['oil: offered to more', '1 answer set', ['Where? Neck']],
    ['oil: offered to fewer', '2 answer sets', []],
  ]);
});

test('edits are told by the ids of entries, so that moving one is no edit of it', () => {
  const before = { format: 1, rules: [{ id: 'a', because: 'A.' }, { id: 'b', tips: ['One.'] }, { id: 'c' }], list: ['x'] };
  const after = { format: 1, rules: [{ id: 'c' }, { id: 'b', tips: ['One.', 'Two.'] }, { id: 'd' }], list: ['x', 'y'] };
  expect(editsBetween(before, after)).toEqual([
    { path: ['rules', 'b', 'tips'], what: 'changed', before: 'One.', after: 'One., Two.' },
    { path: ['rules', 'd'], what: 'added' },
    { path: ['rules', 'a'], what: 'removed' },
    { path: ['rules'], what: 'moved' },
    { path: ['list'], what: 'changed', before: 'x', after: 'x, y' },
  ]);
  expect(editsBetween(before, structuredClone(before))).toEqual([]);
});

test('entries that share a name are compared as a whole list', () => {
  const twice = (price: number) => ({
    extras: [
      { enhancement: 'oil', price: 1 },
      { enhancement: 'oil', price },
    ],
  });
  expect(editsBetween(twice(2), twice(3))).toMatchObject([{ path: ['extras'], what: 'changed' }]);
});

const bilingual = (rules: RulebookSource['rules']): RulebookSource => rulebookSource({ studio: { name: 'Test', languages: ['en', 'es'] }, rules });

const rule = (id: string, en: string, es: string, tips: { en: string; es: string }[] = []): RulebookSource['rules'][number] => ({
  id,
  when: { place: 'back' },
  suggest: { soft: 'well' },
  because: { en, es },
  ...(tips.length > 0 ? { tips } : {}),
});

test('a translation is stale when the text changed and it stayed, wherever its rule now stands', () => {
  const before = bilingual([rule('one', 'One.', 'Uno.'), rule('two', 'Two.', 'Dos.'), rule('three', 'Three.', 'Tres.')]);
  const after = bilingual([rule('new', 'New.', 'Uno.'), rule('two', 'Two, please.', 'Dos.'), rule('three', 'Three, please.', 'Tres, por favor.'), rule('one', 'One.', 'Uno.')]);
  expect(staleTranslations(before, after)).toEqual([
    { path: ['rules', 1, 'because'], where: 'rules › two › because', language: 'es', before: 'Two.', after: 'Two, please.', translation: 'Dos.' },
  ]);
  expect(staleTranslations(before, before)).toEqual([]);
});

test('a translation that alone changed is not stale, nor is a text that only moved in its list', () => {
  const tips = [
    { en: 'Drink.', es: 'Beba.' },
    { en: 'Rest.', es: 'Descanse.' },
  ];
  const [first, second] = tips as [{ en: string; es: string }, { en: string; es: string }];
  expect(staleTranslations(bilingual([rule('one', 'One.', 'Uno.')]), bilingual([rule('one', 'One.', 'Una.')]))).toEqual([]);
  expect(staleTranslations(bilingual([rule('one', 'One.', 'Uno.', tips)]), bilingual([rule('one', 'One.', 'Uno.', [second, first])]))).toEqual([]);
  const alike = [first, { en: 'Have a drink.', es: 'Beba.' }];
  expect(staleTranslations(bilingual([rule('one', 'One.', 'Uno.', alike)]), bilingual([rule('one', 'One.', 'Uno.', [...alike].reverse())]))).toEqual([]);
  const reworded = bilingual([rule('one', 'One.', 'Uno.', [first, { en: 'Rest well.', es: 'Descanse.' }])]);
  expect(staleTranslations(bilingual([rule('one', 'One.', 'Uno.', tips)]), reworded)).toMatchObject([{ where: 'rules › one › tips › 2', language: 'es' }]);
});

test('of several translations only those are stale that stayed while the first text changed', () => {
  const ask = (en: string, es: string, fr: string) => rulebookSource({ studio: { name: 'Test', languages: ['en', 'es', 'fr'] }, 'ask-us': { en, es, fr } });
  expect(staleTranslations(ask('Call.', 'Llame.', 'Appelez.'), ask('Call.', 'Llame.', 'Téléphonez.'))).toEqual([]);
  expect(staleTranslations(ask('Call.', 'Llame.', 'Appelez.'), ask('Write.', 'Llame.', 'Écrivez.')).map(({ language }) => language)).toEqual(['es']);
});
