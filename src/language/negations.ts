import type { Path } from './issue';
import type { ConditionSource } from './schema';

/** A test that stands under a `not`, so that it lets a rule hold where it is false. */
export type NegatedTest = { question: string; path: Path };

/** The tests of a condition that stand under a `not`, or under an odd number of them. */
export function negatedTests(condition: ConditionSource, path: Path, negated = false): NegatedTest[] {
  return Object.entries(condition).flatMap(([key, part]): NegatedTest[] => {
    const at = [...path, key];
    if (key === 'not') return negatedTests(part as ConditionSource, at, !negated);
    if (key === 'all' || key === 'any') return (part as ConditionSource[]).flatMap((each, index) => negatedTests(each, [...at, index], negated));
    return negated ? [{ question: key, path: at }] : [];
  });
}
