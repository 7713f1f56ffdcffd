import type { Columns, Watched } from './diagram';
import type { Scores } from './scores';
import type { Space } from './space';
import { scoring } from './watching';

/** The scores of two versions in one row: sums of one and the other, bits of one and the other, then columns for more. */
export type PairedScores = {
  readonly columns: Columns;
  readonly sumsAt: readonly [number, number];
  readonly masksAt: readonly [number, number];
  /** Where the columns for more begin. */
  readonly at: number;
  /** The rules of both versions that give points or veto. */
  readonly watched: readonly Watched[];
  readonly normalise: (row: Int32Array) => void;
};

/** Lays out the scores of the two versions of a space. @param more columns of bits besides */
export function pairScores(space: Space, scores: readonly [Scores, Scores], more = 0): PairedScores {
  const [first, second] = scores;
  const sums = first.sums + second.sums;
  const columns: Columns = { sums, masks: first.masks + second.masks + more, recommended: true };
  const sumsAt = [0, first.sums] as const;
  const masksAt = [sums, sums + first.masks] as const;
  return {
    columns,
    sumsAt,
    masksAt,
    at: sums + first.masks + second.masks,
    watched: ([0, 1] as const).flatMap((side) => scoring(space, scores[side], columns.sums + columns.masks, side, { sums: sumsAt[side], masks: masksAt[side] })),
    normalise(row) {
      for (const side of [0, 1] as const) scores[side].normalise(row, sumsAt[side], masksAt[side]);
    },
  };
}
