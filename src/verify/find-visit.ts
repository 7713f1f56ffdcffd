import type { Answers, Condition, Rulebook, Test } from '../engine/rulebook';
import { diagramOf, type Watched } from './diagram';
import type { Formula } from './formulas';
import { solve } from './solve';
import type { Space } from './space';
import { referrals } from './watching';

/** Whether somebody's visit is as wanted, and a shortest such visit. */
export type Found = { readonly sets: bigint; readonly example: Answers | undefined };

/** A condition watched in a search. */
export type Sought = { readonly when: Formula /** Its bit, or what it adds to the sum. */; readonly bit?: number; readonly add?: number };

/**
 * Searches all visits of a rulebook.
 *
 * @param sought conditions whose truth at the end of the visit decides
 * @param wanted gets their bits and their sum
 * @param options `recommended`: only visits that end with a recommendation
 * @throws TooMuchWork
 */
export function findVisit(space: Space, sought: readonly Sought[], wanted: (bits: number, sum: number) => boolean, { recommended = false } = {}): Found {
  const columns = { sums: 1, masks: 1, recommended };
  const watched: Watched[] = sought.map(({ when, bit = 0, add = 0 }) => ({ when, side: 0, gain: Int32Array.of(add, bit) }));
  const diagram = diagramOf(space, [...referrals(space), ...watched], columns);
  const [found] = solve(space, diagram, {
    ...columns,
    outcomes: 1,
    judge: (row) => (wanted(row[1] as number, row[0] as number) ? 0 : -1),
  });
  return found as Found;
}

/** The bit of visits that a limit touches, above those of whoever seeks. */
const LIMITED = 2 ** 20;

/**
 * A shortest visit that is as wanted: best one that no limit touches, so that nothing shows but what is meant; else one
 * that ends with a recommendation; else any.
 */
export function shortest(space: Space, sought: readonly Sought[], wanted: (bits: number, sum: number) => boolean): Answers | undefined {
  const { rules } = space.rulebooks[0] as Rulebook;
  const limits = rules.flatMap(({ when, limit }): Sought[] => (limit ? [{ when: space.formula(when), bit: LIMITED }] : []));
  const unlimited = findVisit(space, [...sought, ...limits], (bits, sum) => bits < LIMITED && wanted(bits, sum), { recommended: true });
  if (unlimited.example) return unlimited.example;
  const recommended = findVisit(space, sought, wanted, { recommended: true });
  return recommended.example ?? findVisit(space, sought, wanted).example;
}

/** True once a question is answered. */
export function answered(space: Space, question: string): Formula {
  const { options } = space.questions.find(({ id }) => id === question) as Space['questions'][number];
  return space.formula([question, ...options]);
}

/** A condition with each of its tests replaced. */
export function mapTests(condition: Condition, replace: (test: Test, negated: boolean) => Condition, negated = false): Condition {
  if ('not' in condition) return { not: mapTests(condition.not, replace, !negated) };
  if (!('all' in condition || 'any' in condition)) return replace(condition, negated);
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => mapTests(part, replace, negated));
  return 'all' in condition ? { all: parts } : { any: parts };
}
