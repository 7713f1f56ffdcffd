import fc from 'fast-check';
import { isYes } from '../../src/language/arrange';
import { optionsOf } from '../../src/language/link-conditions';
import type { ConditionSource, QuestionSource, TestSource } from '../../src/language/schema';

type RawTest = { question: number; kind: 'one' | 'some' | 'at-least' | 'at-most' | 'between'; first: number; second: number };

/** A condition before it is known which questions it may name: its numbers choose among them. */
export type RawCondition = { tests: RawTest[]; all: RawCondition[]; any: RawCondition[]; not: RawCondition[] };

/** The entry of a list that a number chooses; every number chooses one. */
export const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const rawTest: fc.Arbitrary<RawTest> = fc.record({
  question: fc.nat(30),
  kind: fc.constantFrom('one', 'some', 'at-least', 'at-most', 'between'),
  first: fc.nat(11),
  second: fc.nat(11),
});

/** Conditions of every kind, some deep, most shallow. */
export const rawCondition: fc.Arbitrary<RawCondition> = fc.letrec<{ condition: RawCondition }>((tie) => {
  const none = fc.constant<RawCondition[]>([]);
  const some = (maxLength: number) =>
    fc.oneof(
      { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: none },
      { weight: 1, arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength }) },
    );
  return { condition: fc.record({ tests: fc.array(rawTest, { maxLength: 2 }), all: some(2), any: some(3), not: some(1) }) };
}).condition;

/**
 * The condition that a raw one means where these questions may be named.
 *
 * @param strict without `not`, as rules that refer or limit must be: what it would have denied is required instead
 */
export function conditionOf(raw: RawCondition, questions: readonly QuestionSource[], strict = false): ConditionSource {
  const inner = (parts: readonly RawCondition[]) => parts.map((part) => conditionOf(part, questions, strict));
  const all = inner(strict ? [...raw.all, ...raw.not] : raw.all);
  const any = inner(raw.any);
  const [not] = inner(strict ? [] : raw.not);
  const tests: RawTest[] = raw.tests.length + all.length + any.length + (not ? 1 : 0) > 0 ? raw.tests : [{ question: 0, kind: 'one', first: 0, second: 0 }];
  return {
    ...(all.length > 0 && { all }),
    ...(any.length > 0 && { any }),
    ...(not && { not }),
    ...Object.fromEntries(
      tests.map((test) => {
        const question = pick(questions, test.question);
        return [question.id, testOf(test, question)];
      }),
    ),
  };
}

function testOf({ kind, first, second }: RawTest, question: QuestionSource): TestSource {
  const options = optionsOf(question).map(({ id }) => id);
  const steps = question.scale?.map(({ id }) => id) ?? [];
  const one = pick(options, first);
  if (kind === 'one') return one;
  if (kind === 'some' || steps.length === 0) return [...new Set([one, pick(options, second)])];
  const [low, high] = [first % steps.length, second % steps.length].sort((a, b) => a - b) as [number, number];
  return { ...(kind !== 'at-most' && { 'at-least': pick(steps, low) }), ...(kind !== 'at-least' && { 'at-most': pick(steps, high) }) };
}

/** What a visitor might give to one question: mostly an answer, now and then nothing or nonsense. */
export type RawAnswer = { kind: 'fit' | 'nothing' | 'empty' | 'unknown' | 'mixed' | 'twice' | 'everything'; first: number; second: number };

export const rawAnswer: fc.Arbitrary<RawAnswer> = fc.record({
  kind: fc.oneof(
    { weight: 90, arbitrary: fc.constant('fit' as const) },
    { weight: 10, arbitrary: fc.constantFrom('nothing' as const, 'empty' as const, 'unknown' as const, 'mixed' as const, 'twice' as const, 'everything' as const) },
  ),
  first: fc.nat(1000),
  second: fc.nat(11),
});

/**
 * The answer that a raw one means for a question; undefined for no answer.
 *
 * @param calm three of four times "none of these", so that most visitors come past a safety screen
 */
export function answerOf({ kind, first, second }: RawAnswer, question: QuestionSource, calm: boolean): string | string[] | undefined {
  const options = optionsOf(question).map(({ id }) => id);
  const one = pick(options, first);
  switch (kind) {
    case 'nothing':
      return undefined;
    case 'empty':
      return [];
    case 'unknown':
      return 'no-such-option';
    case 'mixed':
      return [one, 'no-such-option'];
    case 'twice':
      return [one, one];
    case 'everything':
      return options;
    default:
      return fitting(question, first, second, calm);
  }
}

function fitting(question: QuestionSource, first: number, second: number, calm: boolean): string | string[] {
  const options = optionsOf(question);
  if (question.id.endsWith('-clearance') && second < 3) return 'yes';
  if (question.answer !== 'many') return second % 2 === 0 ? pick(options, first).id : [pick(options, first).id];
  const alone = options.find(({ exclusive }) => isYes(exclusive));
  if (alone && (second % 4 === 0) !== calm) return [alone.id];
  const together = options.filter((option) => option !== alone).map(({ id }) => id);
  const chosen = together.filter((_, index) => (first >> index) % 2 === 1);
  return chosen.length > 0 ? chosen : pick(together, second);
}
