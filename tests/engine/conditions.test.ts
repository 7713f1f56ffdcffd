import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosen, holds } from '../../src/engine/holds';
import type { Answers, Condition } from '../../src/engine/rulebook';
import type { ConditionSource, QuestionSource } from '../../src/language/schema';
import { conditionOf, rawCondition } from '../builders/arbitrary-condition';
import { fittingAnswers } from '../builders/arbitrary-visit';
import { plainlyHolds } from '../builders/plain-reading';
import { noSafety, rulebookSource } from '../builders/source';
import { compileWith } from '../builders/with-core';

const option = (id: string) => ({ id, label: id });
const questions: QuestionSource[] = [
  { id: 'place', ask: 'Where?', options: ['back', 'neck', 'leg'].map(option) },
  { id: 'pressure', ask: 'How hard?', scale: ['light', 'medium', 'firm', 'deepest'].map(option), options: [option('any')] },
  { id: 'signs', ask: 'Which?', answer: 'many', options: ['hot', 'numb', 'sore'].map(option) },
  { id: 'years', ask: 'How long?', answer: 'many', scale: ['days', 'weeks', 'years'].map(option) },
];

const compiled = (when: ConditionSource): Condition =>
  compileWith(rulebookSource({ questions, rules: [{ id: 'rule', when, tips: ['Tip'] }] }), noSafety).rules[0]?.when as Condition;

/** Answers to some of the questions; the others are off the path, or not answered. */
const someAnswers = fc
  .tuple(fittingAnswers(questions), fc.subarray(questions.map(({ id }) => id)))
  .map(([answers, asked]): Answers => Object.fromEntries(asked.map((id) => [id, answers[id] as string])));

const told = (answers: Answers) => Object.fromEntries(questions.map(({ id }) => [id, [...chosen(answers, id)]]));

test('a condition of any kind and depth holds exactly when a plain reading of it says so', () => {
  let held = 0;
  fc.assert(
    fc.property(rawCondition, someAnswers, (raw, answers) => {
      const source = conditionOf(raw, questions);
      const expected = plainlyHolds(source, questions, told(answers));
      held += Number(expected);
      expect(holds(compiled(source), answers)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  expect(held).toBeGreaterThan(300);
  expect(held).toBeLessThan(2700);
});

test('a test on what was not asked is false whatever it names, so its "not" is true', () => {
  fc.assert(
    fc.property(rawCondition, someAnswers, (raw, answers) => {
      const source = conditionOf({ ...raw, all: [], any: [], not: [] }, questions);
      for (const [id, part] of Object.entries(source)) {
        const { [id]: _, ...others } = answers;
        const alone = compiled({ [id]: part } as ConditionSource);
        expect(holds(alone, others)).toBe(false);
        expect(holds({ not: alone }, others)).toBe(true);
        expect(holds(compiled({ not: source }), others)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a "not" is always the opposite, and all and any keep to it', () => {
  fc.assert(
    fc.property(fc.array(rawCondition, { minLength: 1, maxLength: 3 }), someAnswers, (raws, answers) => {
      const parts = raws.map((raw) => conditionOf(raw, questions));
      const one = (when: ConditionSource) => holds(compiled(when), answers);
      expect(one({ not: { any: parts } })).toBe(parts.every((part) => one({ not: part })));
      expect(one({ not: { all: parts } })).toBe(parts.some((part) => one({ not: part })));
      expect(one({ all: parts })).toBe(!one({ any: parts.map((part) => ({ not: part })) }));
    }),
    { numRuns: 1000 },
  );
});

test('a condition without "not", as rules that refer or limit must be, goes on holding when more is told', () => {
  fc.assert(
    fc.property(rawCondition, someAnswers, fc.nat(), (raw, answers, more) => {
      const when = compiled(conditionOf(raw, questions, true));
      if (!holds(when, answers)) return;
      const richer: Answers = { place: 'back', pressure: 'any', ...answers, signs: [...new Set([...chosen(answers, 'signs'), more % 2 ? 'hot' : 'sore'])] };
      expect(holds(when, richer)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each<[string, ConditionSource, Answers, boolean]>([
  ['the step named by at-least counts', { pressure: { 'at-least': 'firm' } }, { pressure: 'firm' }, true],
  ['a step under at-least does not', { pressure: { 'at-least': 'firm' } }, { pressure: 'medium' }, false],
  ['the step named by at-most counts', { pressure: { 'at-most': 'medium' } }, { pressure: 'medium' }, true],
  ['an answer outside the scale is in no range', { pressure: { 'at-least': 'light' } }, { pressure: 'any' }, false],
  ['a range has both its ends', { pressure: { 'at-least': 'medium', 'at-most': 'firm' } }, { pressure: 'deepest' }, false],
  ['one of several chosen is enough', { signs: ['hot', 'numb'] }, { signs: ['sore', 'numb'] }, true],
  ['every key of a map must hold', { place: 'back', pressure: 'firm' }, { place: 'back', pressure: 'light' }, false],
  ['keys stand beside any', { place: 'back', any: [{ signs: 'hot' }, { signs: 'sore' }] }, { place: 'neck', signs: 'hot' }, false],
  ['all within any within not', { not: { any: [{ all: [{ place: 'back' }, { signs: 'hot' }] }] } }, { place: 'back', signs: ['hot'] }, false],
])('%s', (_, when, answers, expected) => {
  expect(holds(compiled(when), answers)).toBe(expected);
});

test('a condition of nothing holds for all and for no any', () => {
  expect(holds({ all: [] }, {})).toBe(true);
  expect(holds({ any: [] }, {})).toBe(false);
});
