import { describe, expect, test } from 'vitest';
import { countDensePlain } from '../../src/verify/kernel/count-plain';
import { type Dense, weightOf } from '../../src/verify/kernel/dense';
import { countWithHands, type Hand } from '../../src/verify/kernel/spread';

/** Ten questions of six options, of which the first decides. */
const wide: Dense = {
  weights: Array.from({ length: 10 }, () => [1, 1, 1, 1, 1, 2]),
  techniques: 2,
  factors: [{ scope: [0], points: Int16Array.from([1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0]), vetoes: new Uint32Array(6) }],
  endings: [{ points: new Int16Array(2), vetoes: 0, weight: 3n }],
};

/** Counts as if the first variable alone were there, and notes what it was given. */
function handOf(given: Dense[]): Hand {
  return async (part) => {
    given.push(part);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [first = [], ...others] = part.weights;
    const rest = others.reduce((product, classes) => product * BigInt(classes.reduce((sum, weight) => sum + weight, 0)), 1n);
    return countDensePlain({ ...part, weights: [first], endings: part.endings.map((ending) => ({ ...ending, weight: ending.weight * rest })) });
  };
}

describe('counting with several hands', () => {
  test('each has its share, and the shares are the whole', async () => {
    const given: [Dense[], Dense[]] = [[], []];
    const counts = await countWithHands(wide, given.map(handOf));
    const rest = 7n ** 9n * 3n;
    expect(counts).toEqual({ best: [4n * rest, rest], fallback: 0n, ask: 2n * rest, ties: rest });
    expect(given.flat().reduce((sum, part) => sum + weightOf(part), 0n)).toBe(weightOf(wide));
    for (const parts of given) expect(parts.length).toBeGreaterThan(4);
  });

  test('a small space stays in one hand', async () => {
    const given: [Dense[], Dense[]] = [[], []];
    await countWithHands({ ...wide, weights: [[1, 1, 1, 1, 1, 2]] }, given.map(handOf));
    expect(given.flat()).toHaveLength(1);
  });

  test('a hand that fails is not passed over', async () => {
    await expect(countWithHands(wide, [handOf([]), () => Promise.reject(new Error('worn out'))])).rejects.toThrow('worn out');
  });
});
