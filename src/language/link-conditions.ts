import type { Arranged } from './arrange';
import { isRecord } from './guard';
import type { Fault, Path } from './issue';
import type { ConditionSource, QuestionSource, TestSource } from './schema';

/** What a condition may speak of. */
export type Scope = {
  /** Every question of the rulebook, by id. */
  questions: ReadonlyMap<string, Arranged>;
  /** Those that may be named here; others of `questions` come too late. */
  earlier: ReadonlySet<string>;
  /** A rule that refers or limits may not use `not`. */
  strict: boolean;
};

type Report = (path: Path, fault: Fault, on?: 'key') => void;

/** Keys of a condition that are not the id of a question. */
export const COMBINATORS = new Set<string>(['all', 'any', 'not']);

/** All options of a question, the scale's first. */
export const optionsOf = (question: QuestionSource) => [...(question.scale ?? []), ...(question.options ?? [])];

/** Reports what a condition says that cannot be meant: ids that do not exist, emptiness, a `not` where none may stand. */
export function linkCondition(condition: ConditionSource, path: Path, scope: Scope, report: Report): void {
  const keys = Object.keys(condition);
  if (keys.length === 0) report(path, { code: 'empty-condition' });
  for (const key of keys) {
    const at = [...path, key];
    if (key === 'not') {
      if (scope.strict) report(at, { code: 'not-where-strict' }, 'key');
      linkCondition(condition.not as ConditionSource, at, scope, report);
    } else if (COMBINATORS.has(key)) {
      for (const [index, part] of (condition[key] as ConditionSource[]).entries()) linkCondition(part, [...at, index], scope, report);
    } else linkTest(key, condition[key] as TestSource, at, scope, report);
  }
}

function linkTest(id: string, test: TestSource, path: Path, scope: Scope, report: Report): void {
  const question = scope.questions.get(id);
  if (!question) report(path, { code: 'unknown-id', kind: 'question', id, known: [...scope.earlier] }, 'key');
  else if (!scope.earlier.has(id)) report(path, { code: 'later-question', id }, 'key');
  else if (isRecord(test)) linkRange(question, test, path, report);
  else for (const [index, option] of [test].flat().entries()) linkOption(question, option, Array.isArray(test) ? [...path, index] : path, scope.questions, report);
}

function linkRange(question: Arranged, range: { [bound: string]: string | undefined }, path: Path, report: Report): void {
  const bounds = Object.entries(range) as [string, string][];
  const { steps } = question;
  if (bounds.length === 0) report(path, { code: 'empty-test' });
  else if (!steps) report(path, { code: 'not-a-scale', id: question.id });
  else {
    for (const [bound, step] of bounds) if (!steps.includes(step)) report([...path, bound], { code: 'off-the-scale', id: step, known: steps });
    if (stepsWithin(steps, range).length === 0 && bounds.every(([, step]) => steps.includes(step))) report(path, { code: 'empty-range' });
  }
}

/** The steps of a scale between two bounds, both included; a bound left out is open. */
export function stepsWithin(steps: readonly string[], range: { 'at-least'?: string | undefined; 'at-most'?: string | undefined }): string[] {
  const from = range['at-least'] === undefined ? 0 : steps.indexOf(range['at-least']);
  const to = range['at-most'] === undefined ? steps.length : steps.indexOf(range['at-most']);
  return steps.filter((_, index) => index >= from && index <= to);
}

/** Reports an option that the question does not have; `questions` tell whose it is. */
export function linkOption(question: Arranged, option: string, path: Path, questions: ReadonlyMap<string, Arranged>, report: Report): void {
  const known = question.options.map(({ id }) => id);
  if (known.includes(option)) return;
  const owner = [...questions.values()].find((other) => other.options.some(({ id }) => id === option));
  if (owner) report(path, { code: 'option-of-another', id: option, question: question.id, owner: owner.id });
  else report(path, { code: 'unknown-id', kind: 'option', id: option, known });
}
