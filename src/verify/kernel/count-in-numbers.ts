import { addCounts, type Dense, type DenseCounts, MOST_TECHNIQUES, noCounts, weightOf, weightOfLeaves } from './dense';
import { restrictDense } from './split-dense';

/** What the leaves come to under one ending, in numbers that are exact up to 2^53. */
export type LeafCounts = {
  /** By technique. */
  best: number[];
  fallback: number;
  ties: number;
};

/**
 * Counts exactly with something that counts in numbers. A space whose leaves weigh more than a number can hold is cut into
 * single classes, whose weight is multiplied in afterwards.
 *
 * @param count gives the counts of each ending, without its weight
 */
export function countInNumbers(dense: Dense, count: (dense: Dense) => LeafCounts[]): DenseCounts {
  if (dense.techniques > MOST_TECHNIQUES) throw new RangeError(`At most ${MOST_TECHNIQUES} techniques can be counted at once.`);
  if (weightOfLeaves(dense) <= BigInt(Number.MAX_SAFE_INTEGER)) return weigh(dense, count(dense));
  const sums = dense.weights.map((classes) => classes.reduce((sum, weight) => sum + weight, 0));
  const heaviest = sums.indexOf(Math.max(...sums));
  return (dense.weights[heaviest] ?? []).reduce((counts, weight, index) => {
    const part = restrictDense(dense, heaviest, index, index + 1);
    const light = { ...part, weights: part.weights.map((classes, variable) => (variable === heaviest ? [1] : classes)) };
    const heavy = { ...light, endings: light.endings.map((ending) => ({ ...ending, weight: ending.weight * BigInt(weight) })) };
    return addCounts(counts, countInNumbers(heavy, count));
  }, noCounts(dense));
}

function weigh(dense: Dense, totals: readonly LeafCounts[]): DenseCounts {
  const sum = (of: (total: LeafCounts) => number) => dense.endings.reduce((all, { weight }, index) => all + weight * BigInt(of(totals[index] as LeafCounts)), 0n);
  const best = Array.from({ length: dense.techniques }, (_, technique) => sum((total) => total.best[technique] as number));
  const fallback = sum((total) => total.fallback);
  return { best, fallback, ask: weightOf(dense) - fallback - best.reduce((all, count) => all + count, 0n), ties: sum((total) => total.ties) };
}
