import kernel from 'virtual:counting-kernel';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { judgeEachLeaf } from '../../src/verify/kernel/count-plain';
import { type Dense, type Factor, leavesOf } from '../../src/verify/kernel/dense';
import { denseCounter } from '../../src/verify/kernel/dense-counter';
import { denseOf } from '../bench/dense-of';
import { rulebook } from '../builders/source';
import { syntheticRulebook } from '../builders/synthetic-rulebook';

vi.mock('../../src/verify/kernel/count-plain', { spy: true });

afterEach(() => vi.clearAllMocks());

/** Six options a question, of which the first question's decides: each gives one technique the points named. */
function decidedByFirst(questions: number, points: readonly number[], weights: readonly number[] = [1, 1, 1, 1, 1, 1]): Dense {
  const first: Factor = {
    scope: [0],
    points: Int16Array.from(points.flatMap((more, row) => points.map((_, technique) => (technique === row ? more : 0)))),
    vetoes: new Uint32Array(6),
  };
  return {
    weights: Array.from({ length: questions }, () => weights),
    techniques: 6,
    factors: [first],
    endings: [{ points: new Int16Array(6), vetoes: 0, weight: 1n }],
  };
}

describe('the kernel at its limits', () => {
  test('lanes are emptied before they overflow', () => {
    const sixth = 6n ** 8n;
    expect(denseCounter(kernel)(decidedByFirst(9, [1, 2, 3, 1, 2, 3]))).toEqual({ best: new Array(6).fill(sixth), fallback: 0n, ask: 0n, ties: 0n });
    expect(judgeEachLeaf).not.toHaveBeenCalled();
  });

  test('weights that differ within and without a block are told apart', () => {
    const dense = decidedByFirst(7, [1, 2, 3, 1, 2, 3], [1, 2, 3, 4, 5, 60]);
    const rest = 75n ** 6n;
    expect(denseCounter(kernel)(dense).best).toEqual([rest, 2n * rest, 3n * rest, 4n * rest, 5n * rest, 60n * rest]);
    expect(judgeEachLeaf).not.toHaveBeenCalled();
  });

  test('more than 2^53 answer sets are counted to the last', () => {
    const dense = decidedByFirst(7, [1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 2 ** 31]);
    const rest = (15n + 2n ** 31n) ** 6n;
    expect(denseCounter(kernel)(dense).best).toEqual([rest, 2n * rest, 3n * rest, 4n * rest, 5n * rest, 2n ** 31n * rest]);
  });

  test('points that 16 bits cannot hold are left to plain JavaScript', () => {
    const counts = denseCounter(kernel)(decidedByFirst(5, [1, 2, 3, 4, 5, 20_000]));
    expect(counts.best).toEqual(new Array(6).fill(6n ** 4n));
    expect(judgeEachLeaf).toHaveBeenCalled();
  });

  test('more techniques than a mask has bits for are refused', () => {
    const dense = { ...decidedByFirst(1, [1, 1, 1, 1, 1, 1]), techniques: 33 };
    expect(() => denseCounter(kernel)(dense)).toThrow('32');
  });

  test('a synthetic rulebook comes to the same either way', () => {
    const source = syntheticRulebook({ questions: 7, options: 6, rules: 300, techniques: 6, seed: 7 });
    const dense = denseOf(rulebook(source), 5);
    const counts = denseCounter(kernel)(dense);
    expect(judgeEachLeaf).not.toHaveBeenCalled();
    expect(counts).toEqual(denseCounter(kernel, { fewLeaves: leavesOf(dense) + 1, blockLeaves: 1 })(dense));
    expect(judgeEachLeaf).toHaveBeenCalled();
    for (const count of [...counts.best, counts.ask, counts.ties]) expect(count).toBeGreaterThan(0n);
  });
});
