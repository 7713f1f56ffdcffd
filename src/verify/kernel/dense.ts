/** What one rule, or several on the same questions, say of every combination of their answers. */
export type Factor = {
  /** The variables that it depends on, ascending, none twice. */
  readonly scope: readonly number[];
  /** Points by combination and technique: combinations in row-major order of the scope (its last variable changes fastest), `techniques` numbers each, none negative. */
  readonly points: Int16Array;
  /** By combination: the techniques that it vetoes, a bit each. */
  readonly vetoes: Uint32Array;
};

/** What the rest of a rulebook adds whatever these variables are, and the weight of the answer sets where it does. */
export type Ending = {
  /** By technique; none negative. */
  readonly points: Int16Array;
  /** The techniques that are vetoed, a bit each. */
  readonly vetoes: number;
  readonly weight: bigint;
};

/**
 * Questions that rules entangle with one another, lumped: every leaf, one class for each variable, is judged once under
 * each ending. Techniques are numbered in the order that settles ties; with more than {@link MOST_TECHNIQUES} counting throws. Plain data, so that
 * it can be sent to a worker.
 */
export type Dense = {
  /** The weight of each class (how many answers it stands for), by variable: a whole number from 1 up. */
  readonly weights: readonly (readonly number[])[];
  readonly techniques: number;
  readonly factors: readonly Factor[];
  readonly endings: readonly Ending[];
  /** The technique that stands in where none has points; it must not be vetoed there. */
  readonly fallback?: number;
};

/** As many as a mask of vetoes has bits for. */
export const MOST_TECHNIQUES = 32;

/** How much weight comes to what. All but ties add up to {@link weightOf}. */
export type DenseCounts = {
  /** By technique: where it is the best match by points. */
  readonly best: readonly bigint[];
  /** Where nothing has points and the fallback stands in. */
  readonly fallback: bigint;
  /** Where not even that can. */
  readonly ask: bigint;
  /** Where another technique, not vetoed, has as many points as the best match. */
  readonly ties: bigint;
};

/** Anything that counts a dense space exactly. */
export type DenseCounter = (dense: Dense) => DenseCounts;

/** How many leaves there are to judge, for each ending; inexact past 2^53. */
export const leavesOf = ({ weights }: Pick<Dense, 'weights'>): number => weights.reduce((product, { length }) => product * length, 1);

/** The weight of all leaves together, under one ending of weight 1. */
export const weightOfLeaves = ({ weights }: Pick<Dense, 'weights'>): bigint =>
  weights.reduce((product, classes) => product * classes.reduce((sum, weight) => sum + BigInt(weight), 0n), 1n);

/** All the weight that there is to count. */
export const weightOf = (dense: Pick<Dense, 'weights' | 'endings'>): bigint => dense.endings.reduce((sum, { weight }) => sum + weight, 0n) * weightOfLeaves(dense);

/** The counts of two parts together. */
export const addCounts = (one: DenseCounts, other: DenseCounts): DenseCounts => ({
  best: one.best.map((count, technique) => count + (other.best[technique] ?? 0n)),
  fallback: one.fallback + other.fallback,
  ask: one.ask + other.ask,
  ties: one.ties + other.ties,
});

/** The counts of nothing at all. */
export const noCounts = ({ techniques }: Pick<Dense, 'techniques'>): DenseCounts => ({ best: new Array<bigint>(techniques).fill(0n), fallback: 0n, ask: 0n, ties: 0n });
