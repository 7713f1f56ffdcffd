import { describe, expect, test } from 'vitest';
import { causesOf } from '../../src/engine/causes';
import { consult, heldRules } from '../../src/engine/consult';
import { chosen, holds } from '../../src/engine/holds';
import type { Outcome } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Answers, Condition, Rulebook } from '../../src/engine/rulebook';
import type { ConditionSource } from '../../src/language/schema';
import { always } from '../builders/arbitrary-visit';
import { everyVisitor } from '../builders/shipped-answers';
import { rulebook, rulebookSource, shipped } from '../builders/source';
import { option } from '../builders/visits';

const questions = [
  ...rulebookSource().questions,
  { id: 'signs', ask: 'Any of these?', answer: 'many' as const, options: [option('numb'), option('stiff'), option('tired'), { ...option('none'), exclusive: 'yes' as const }] },
];

/** A rulebook with one rule, of this condition. */
const book = (when: ConditionSource): Rulebook => rulebook({ questions, rules: [{ id: 'only', when, tips: ['Breathe.'] }] });

/** The causes of the only rule by question; each option as its id. */
function causes(when: ConditionSource, answers: Answers): Record<string, string[]> {
  const told = causesOf(book(when), answers, 'only');
  return Object.fromEntries(told.map(({ question, options }) => [question.id, options.map(({ id }) => id)]));
}

const ANSWERS = { place: 'back', pressure: 'firm', signs: ['stiff', 'numb'] };

describe('the answers that made a rule hold are', () => {
  test.each<[string, ConditionSource, Record<string, string[]>]>([
    ['the option that it names', { place: 'back' }, { place: ['back'] }],
    ['the option that was chosen of those that it lists', { place: ['neck', 'back'] }, { place: ['back'] }],
    ['the step that was chosen of a range', { pressure: { 'at-least': 'medium' } }, { pressure: ['firm'] }],
    ['of several that were chosen those that it names, in the order of the question', { signs: ['tired', 'stiff', 'numb'] }, { signs: ['numb', 'stiff'] }],
    ['of several that were chosen the one that it names', { signs: 'stiff' }, { signs: ['stiff'] }],
    ['those to every question that it tests, in the order asked', { signs: 'numb', pressure: 'firm', place: 'back' }, { place: ['back'], pressure: ['firm'], signs: ['numb'] }],
    ['those of the part that holds where any of several may', { any: [{ place: 'neck' }, { pressure: 'firm' }] }, { pressure: ['firm'] }],
    ['those of each part that holds, where several do', { any: [{ place: 'back' }, { pressure: 'light' }, { signs: 'stiff' }] }, { place: ['back'], signs: ['stiff'] }],
    ['told once where a question is tested twice', { all: [{ signs: 'numb' }, { signs: ['numb', 'stiff'] }] }, { signs: ['numb', 'stiff'] }],
    ['none of a part of which only a half holds', { any: [{ place: 'back', pressure: 'light' }, { signs: 'numb' }] }, { signs: ['numb'] }],
    ['none where it holds because something was not said', { not: { place: 'neck' } }, {}],
    ['those that were said, beside what was not', { place: 'back', not: { any: [{ pressure: 'light' }, { signs: 'tired' }] } }, { place: ['back'] }],
    ['none of a double "not", which is said by nobody', { not: { not: { place: 'back' } } }, {}],
  ])('%s', (_, when, expected) => {
    expect(holds(book(when).rules[0]?.when as Condition, ANSWERS)).toBe(true);
    expect(causes(when, ANSWERS)).toEqual(expected);
  });

  test('the questions and options of the rulebook, with all that they say', () => {
    const [told] = causesOf(book({ place: 'back' }), ANSWERS, 'only');
    expect(told).toEqual({ question: expect.objectContaining({ ask: 'Where?' }), options: [{ id: 'back', label: 'Back' }] });
  });

  test('none of a rule that the rulebook does not have, the fallback among them', () => {
    for (const rule of ['other', 'fallback', '']) expect(causesOf(book({ place: 'back' }), ANSWERS, rule)).toEqual([]);
  });

  test('none of a question that was not answered', () => {
    expect(causes({ any: [{ place: 'back' }, { pressure: 'firm' }] }, { pressure: 'firm' })).toEqual({ pressure: ['firm'] });
  });

  test('in the order asked, also where the rule that a doctor cleared adds a question', () => {
    const cleared = rulebook({ questions, rules: [{ id: 'sore', when: { signs: 'numb' }, refer: { level: 'doctor-first', about: 'it', do: ['Ask.'] } }] });
    const told = causesOf(cleared, { ...ANSWERS, 'sore-clearance': 'yes' }, 'sore-cleared');
    expect(told.map(({ question, options }) => [question.id, options.map(({ id }) => id)])).toEqual([
      ['signs', ['numb']],
      ['sore-clearance', ['yes']],
    ]);
    expect(causesOf(cleared, { ...ANSWERS, 'sore-clearance': 'no' }, 'sore').map(({ question }) => question.id)).toEqual(['signs']);
  });
});

/** The options that a condition names of a question, those under a `not` left out. */
function named(condition: Condition, question: string): readonly string[] {
  if ('not' in condition) return [];
  if ('all' in condition || 'any' in condition) return ('all' in condition ? condition.all : condition.any).flatMap((part) => named(part, question));
  return condition[0] === question ? condition.slice(1) : [];
}

/** Whether a condition holds because of a test that holds, not only because something was not said. */
const isSaid = (condition: Condition, answers: Answers): boolean => {
  if ('not' in condition) return false;
  if ('all' in condition || 'any' in condition) return ('all' in condition ? condition.all : condition.any).some((part) => holds(part, answers) && isSaid(part, answers));
  return holds(condition, answers);
};

/** Every rule that an outcome gives as a reason, of anything. */
function rulesNamed(outcome: Outcome): string[] {
  if (outcome.kind === 'asking') return [];
  if (outcome.kind === 'referral') return [...outcome.referral.signs, ...outcome.referral.others].map(({ rule }) => rule);
  const { matches, enhancements, excluded, plan, tips, cautions, notes, waits, after, limits } = outcome.recommendation;
  const reasons = [...matches, ...enhancements, ...excluded, ...(plan ? [plan] : [])].flatMap((entry) => entry.reasons.map(({ rule }) => rule));
  return [...reasons, ...[...tips, ...cautions, ...notes, ...waits, ...after].flatMap(({ rules }) => rules), ...limits.map(({ rule }) => rule)];
}

/** Holds every reason to a rule that held, and its causes to what was chosen and the rule names; gives how many rules had a cause. */
function expectCauses(book: Rulebook, answers: Answers, outcome: Outcome): number {
  const counted = pathOf(book, answers).answers;
  const held = new Map(heldRules(book, counted).map((rule) => [rule.id, rule.when]));
  const reasons = new Set(rulesNamed(outcome));
  if (outcome.kind === 'recommendation' && outcome.recommendation.kind === 'fallback') reasons.delete('fallback');
  let caused = 0;
  for (const id of reasons) {
    const when = held.get(id) as Condition;
    if (!when || !holds(when, counted)) expect.fail(`${id} is given as a reason and does not hold`);
    const told = causesOf(book, counted, id);
    const wrong = told.filter(({ question, options }) => {
      const allowed = named(when, question.id);
      return options.length === 0 || !options.every((each) => chosen(counted, question.id).includes(each.id) && allowed.includes(each.id));
    });
    if (wrong.length > 0) expect(wrong, id).toEqual([]);
    const places = told.map(({ question }) => book.questions.indexOf(question));
    if (places.some((place, index) => place < 0 || (index > 0 && place <= (places[index - 1] as number)))) expect.fail(`${id}: ${places}`);
    if (told.length > 0 !== isSaid(when, counted)) expect.fail(`${id} has ${told.length} causes`);
    caused += Number(told.length > 0);
  }
  return caused;
}

test('of any rulebook, every reason is a rule that held, and its causes were chosen and are named by it', () => {
  let caused = 0;
  always((visit) => {
    caused += expectCauses(visit.rulebook, visit.answers, consult(visit.rulebook, visit.menu, visit.answers));
  });
  expect(caused).toBeGreaterThan(500);
});

test('of any rulebook, the causes of a rule alone make it hold, where it has no "not"', () => {
  let rules = 0;
  always(({ rulebook: any, answers }) => {
    const counted = pathOf(any, answers).answers;
    for (const rule of heldRules(any, counted)) {
      if (JSON.stringify(rule.when).includes('"not"')) continue;
      rules += 1;
      const alone = Object.fromEntries(causesOf(any, counted, rule.id).map(({ question, options }) => [question.id, options.map(({ id }) => id)]));
      expect(holds(rule.when, alone), rule.id).toBe(true);
    }
  });
  expect(rules).toBeGreaterThan(500);
});

test('whatever a visitor answers to the rulebook that ships, every reason of the recommendation is a rule that held, and has answers to show', () => {
  const { rulebook: book, menu } = shipped();
  const visitors = everyVisitor(book);
  expect(visitors).toHaveLength(1225);
  for (const answers of visitors) {
    const outcome = consult(book, menu, answers);
    if (outcome.kind !== 'recommendation' || outcome.recommendation.kind !== 'match') throw new Error(JSON.stringify(answers));
    expectCauses(book, answers, outcome);
    for (const { reasons } of outcome.recommendation.matches) {
      const without = reasons.filter(({ rule }) => causesOf(book, answers, rule).length === 0);
      if (reasons.length === 0 || without.length > 0) expect(without, JSON.stringify(answers)).toEqual([]);
    }
  }
});
