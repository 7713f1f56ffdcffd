import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/arguments';
import { explain } from '../../src/cli/explain';
import { consult } from '../../src/engine/consult';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { ReferralWords, Rule, Words } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';
import { fittingAnswers } from '../builders/arbitrary-visit';
import { questionsIn } from '../builders/plain-reading';
import { rulebookSource, safety, shipped } from '../builders/source';
import { compileWith } from '../builders/with-core';

const { rulebook, menu, source } = shipped();
const FIRM = { location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm' };
const told = (answers: Parameters<typeof explain>[2]) => explain(rulebook, menu, answers, 'en');

test('a visitor with these answers is explained: answers, best match, why, and the rest, each line with its rules', () => {
  const text = told({ ...FIRM, warm: 'no' });
  expect(text).toMatch(/^Answers\n {2}Where do you feel it most\? Lower back \[location\]\n/);
  expect(text).toMatch(/\[signs\] \(taken as none\)/);
  expect(text).toMatch(/\nBest match\n {2}Deep tissue massage \(\d+\): 60 min 110 USD, 75 min 130 USD, 90 min 150 USD\n {4}.+ \[deep-ache \+3\]\n/);
  for (const title of ['Also', 'Add', 'Plan: Weekly first, then less often', 'Cautions', 'Tips']) expect(text).toContain(`\n${title}\n`);
  expect(text).toMatch(/ \[safety-long-lasting\]/);
});

/** Every rule that an outcome names as a reason for something that a visitor is told. */
function rulesNamed(answers: Parameters<typeof explain>[2]): string[] {
  const outcome = consult(rulebook, menu, answers);
  if (outcome.kind === 'asking') return [];
  if (outcome.kind === 'referral') return [...outcome.referral.signs, ...outcome.referral.others].map(({ rule }) => rule);
  const { matches, enhancements, excluded, plan, cautions, tips, notes, after } = outcome.recommendation;
  return [
    ...[...matches, ...enhancements, ...excluded, ...(plan ? [plan] : [])].flatMap(({ reasons }) => reasons.map(({ rule }) => rule)),
    ...[...cautions, ...tips, ...notes, ...after].flatMap(({ rules }) => [...rules]),
  ];
}

test('the rule behind every line is printed, whatever a visitor answers', () => {
  let named = 0;
  fc.assert(
    fc.property(fittingAnswers(questionsIn({ source, core: safety })), ({ 'no-such-question': _, ...answers }) => {
      const text = explain(rulebook, menu, answers, 'en');
      const printed = new Set([...text.matchAll(/\[([^\]]+)\]/g)].flatMap(([, list]) => (list as string).split(', ').map((each) => each.split(' ')[0])));
      const rules = rulesNamed(answers);
      named += rules.length;
      expect(rules.filter((rule) => !printed.has(rule))).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(named).toBeGreaterThan(2000);
});

test('a referral is explained with what to do, in order, and what else was told', () => {
  const text = told({ ...FIRM, health: ['under-18', 'not-today'] });
  const english = (words: Words) => inLanguage(words, 'en', 'en');
  const wordsOf = (id: string) => rulebook.rules.find((rule) => rule.id === id) as Rule & { refer: ReferralWords };
  const { name, title } = rulebook.levels.gate;
  const { refer, because } = wordsOf('safety-under-18');
  expect(text).toContain(
    [
      `\n${english(name)} · ${english(title)}`,
      `  ${english(refer.about)} [safety-under-18]`,
      `    ${english(because as Words)}`,
      ...refer.do.map((step, index) => `    ${index + 1}. ${english(step)}`),
      `    ${english(refer.say as Words)}`,
      `    ${english(refer.later as Words)}`,
      'Also',
    ].join('\n'),
  );
  const other = wordsOf('safety-not-today').refer;
  expect(text).toMatch(new RegExp(`\nAlso\n  ${english(other.about)} \\[safety-not-today\\]\n[\\s\\S]*    ${english(other.until as Words)}$`));
  expect(told({ ...FIRM, signs: 'nerves' })).toMatch(/1\. Call 911 now/);
});

test('what is missing for a result is named as it can be typed', () => {
  const text = told({ location: 'neck', health: 'conditions' });
  expect(text).toContain('Not enough for a result. Still asked:\n  type=knot|');
  expect(text).toContain('  safety-conditions-clearance=yes|no|unsure');
});

test('an answer that does not count is said not to', () => {
  expect(told({ ...FIRM, details: 'diabetes' })).toContain('details does not count: a visitor with these answers is never asked it.');
});

test('a fallback, being asked to call, words that are missing and things to wait for are said plainly', () => {
  const tip = { id: 'tip', when: { place: 'back' }, tips: ['Rest.'] };
  const book = (rules: Parameters<typeof rulebookSource>[0]) => compileWith(rulebookSource(rules), { ...safety, questions: [], rules: [] });
  const answers = { place: 'back', pressure: 'light' };
  expect(explain(book({ rules: [tip], fallback: { technique: 'soft', because: 'Easy.' } }), EMPTY_MENU, answers, 'en')).toContain('Fallback\n  Soft (0)\n    Easy. [fallback]');
  expect(explain(book({ rules: [tip] }), EMPTY_MENU, answers, 'en')).toContain('Ask us\n  Ask us.');
  const wait = { id: 'wait', when: { place: 'back' }, suggest: { soft: 'well' as const }, limit: { pressure: 'light' as const, wait: 'Wait a day.' } };
  const text = explain(book({ rules: [wait] }), { ...EMPTY_MENU, sessions: [{ technique: 'soft', minutes: 30, offered: true }] }, answers, 'en');
  expect(text).toContain('Best match\n  Soft (2): 30 min\n    (no reason given) [wait +2]');
  expect(text).toContain('Left out\n  Deep\n    (no reason given) [wait]');
  expect(text).toContain('Plan\n  Wait a day. [wait]');
  const plans = (waits: 'yes' | 'no') => [{ id: 'slow', name: 'Slowly', waits, steps: [{ when: 'Later', what: 'Come.' }] }];
  const planned = (waits: 'yes' | 'no') => explain(book({ plans: plans(waits), rules: [{ ...wait, plan: 'slow' }] }), EMPTY_MENU, answers, 'en');
  expect(planned('no')).toContain('Plan: Slowly\n  First: Wait a day. [wait]\n  Later: Come.\n');
  expect(planned('yes')).toContain('Plan: Slowly\n  Later: Come.\n');
});

test('the words are those of the language asked for', () => {
  const text = { en: 'Where?', es: '¿Dónde?' };
  const spanish = compileWith(
    rulebookSource({
      studio: { name: 'Studio', languages: ['en', 'es'] },
      questions: [
        {
          id: 'place',
          ask: text,
          options: [
            { id: 'back', label: { en: 'Back', es: 'Espalda' } },
            { id: 'neck', label: 'Neck' },
          ],
        },
      ],
      rules: [{ id: 'tip', when: { place: 'back' }, tips: ['Rest.'] }],
    }),
    safety,
  );
  expect(explain(spanish, EMPTY_MENU, { place: 'back', duration: 'weeks', signs: 'nerves' }, 'es')).toMatch(/¿Dónde\? Espalda \[place\][\s\S]*Llame al 911/);
});

test.each([
  [{ location: 'lower-bak' }, 'en', /Did you mean `lower-back`\?/],
  [{ locaton: 'lower-back' }, 'en', /Did you mean `location`\?/],
  [{ location: ['lower-back', 'neck'] }, 'en', /location: lower-back and neck cannot be answered together\./],
  [{ signs: ['none', 'nerves'] }, 'en', /cannot be answered together/],
  [{}, 'fr', /has no texts in "fr"\. Its languages: en, es\./],
])('%j in %s is a mistake in the call', (answers, language, message) => {
  expect(() => explain(rulebook, menu, answers as Parameters<typeof explain>[2], language)).toThrow(UsageError);
  expect(() => explain(rulebook, menu, answers as Parameters<typeof explain>[2], language)).toThrow(message);
});
