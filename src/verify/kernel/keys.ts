import { type Block, LANES } from './choose-block';
import type { Dense } from './dense';

/** How techniques' points become keys. */
export type Keys = {
  /** Points are multiplied by this; the rest of a key is a code that is higher the earlier the technique. */
  readonly unit: number;
  /** Numbers in a row of scalars: techniques, rounded up to whole vectors. */
  readonly scalars: number;
  /** Numbers that a technique has in a row of leaves: lanes, those without a leaf included. */
  readonly lanes: number;
};

/** So many numbers, rounded up to whole vectors. */
export const wholeVectors = (count: number): number => Math.ceil(count / LANES) * LANES;

/** The keys of a space, or undefined where they would not fit 16 bits. */
export function keysOf({ techniques, factors, endings }: Dense, { groups }: Block): Keys | undefined {
  // The highest code must stay below what a leaf without points is given as its best key.
  const unit = 2 ** Math.ceil(Math.log2(techniques + 1));
  const most = Array.from({ length: techniques }, (_, technique) => {
    const inEndings = endings.reduce((highest, { points }) => Math.max(highest, points[technique] ?? 0), 0);
    return factors.reduce((sum, { points }) => sum + highestOf(points, technique, techniques), inEndings);
  });
  if (Math.max(...most) * unit + unit > 32_767) return undefined;
  return { unit, scalars: wholeVectors(techniques), lanes: groups.reduce((sum, { leaves }) => sum + wholeVectors(leaves.length), 0) };
}

function highestOf(points: Int16Array, technique: number, techniques: number): number {
  let highest = 0;
  for (let at = technique; at < points.length; at += techniques) highest = Math.max(highest, points[at] as number);
  return highest;
}
