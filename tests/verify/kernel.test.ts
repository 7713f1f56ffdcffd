import kernel from 'virtual:counting-kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDensePlain } from '../../src/verify/kernel/count-plain';
import { addCounts, type Dense, type DenseCounts, noCounts } from '../../src/verify/kernel/dense';
import { denseCounter } from '../../src/verify/kernel/dense-counter';
import { splitDense } from '../../src/verify/kernel/split-dense';
import { arbitraryDense } from '../builders/arbitrary-dense';

/** Every leaf by itself, each row of each factor looked up anew, all in whole numbers of any size. */
function countByHand(dense: Dense): DenseCounts {
  const { weights, techniques, factors, endings, fallback } = dense;
  let leaves: { choice: number[]; weight: bigint }[] = [{ choice: [], weight: 1n }];
  for (const classes of weights) leaves = leaves.flatMap(({ choice, weight }) => classes.map((more, index) => ({ choice: [...choice, index], weight: weight * BigInt(more) })));
  const counts = { best: new Array<bigint>(techniques).fill(0n), fallback: 0n, ask: 0n, ties: 0n };
  for (const { choice, weight: leafWeight } of leaves) {
    const rows = factors.map(({ scope }) => scope.reduce((row, variable) => row * (weights[variable] as number[]).length + (choice[variable] as number), 0));
    for (const ending of endings) {
      const weight = leafWeight * ending.weight;
      const scored = Array.from({ length: techniques }, (_, technique) => ({
        technique,
        points: factors.reduce((sum, { points }, index) => sum + (points[(rows[index] as number) * techniques + technique] as number), ending.points[technique] as number),
        vetoed: [ending.vetoes, ...factors.map(({ vetoes }, index) => vetoes[rows[index] as number] as number)].some((mask) => (mask & (1 << technique)) !== 0),
      }));
      const candidates = scored.filter(({ points, vetoed }) => points > 0 && !vetoed).sort((a, b) => b.points - a.points || a.technique - b.technique);
      const [best, second] = candidates;
      if (best) counts.best[best.technique] = (counts.best[best.technique] as bigint) + weight;
      else if (fallback !== undefined && !scored[fallback]?.vetoed) counts.fallback += weight;
      else counts.ask += weight;
      if (best && best.points === second?.points) counts.ties += weight;
    }
  }
  return counts;
}

describe('counting a dense space', () => {
  test('plain JavaScript counts as by hand', () => {
    fc.assert(
      fc.property(arbitraryDense, (dense) => void expect(countDensePlain(dense)).toEqual(countByHand(dense))),
      { numRuns: 400 },
    );
  });

  test('the kernel counts as by hand, however little is judged together', () => {
    fc.assert(
      fc.property(arbitraryDense, fc.constantFrom(1, 4, 16, 64, 512), (dense, blockLeaves) => {
        expect(denseCounter(kernel, { fewLeaves: 0, blockLeaves })(dense)).toEqual(countByHand(dense));
      }),
      { numRuns: 1500 },
    );
  });

  test('parts add up to the whole', () => {
    fc.assert(
      fc.property(arbitraryDense, fc.integer({ min: 1, max: 9 }), (dense, parts) => {
        const split = splitDense(dense, parts);
        expect(split.length).toBeLessThanOrEqual(parts);
        expect(split.map(countDensePlain).reduce(addCounts, noCounts(dense))).toEqual(countDensePlain(dense));
      }),
      { numRuns: 300 },
    );
  });
});
