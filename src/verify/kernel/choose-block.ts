import type { Dense } from './dense';

/** Leaves of one weight must fill whole vectors of this many. */
export const LANES = 8;

/** What a block costs besides its leaves, in vectors: setting up the candidates, and more for each further weight. */
const BLOCK_COST = 4;
const GROUP_COST = 2;

/** One leaf of a block: the class of each of its variables, in their order. */
type Leaf = readonly number[];

/** The variables whose leaves are judged together, and those walked one by one outside them. */
export type Block = {
  /** Those walked, in the order in which they are fixed. */
  readonly outer: readonly number[];
  readonly inner: readonly number[];
  /** The leaves of the inner variables, by weight: only equal ones may share a vector. */
  readonly groups: readonly { readonly weight: number; readonly leaves: readonly Leaf[] }[];
};

/**
 * Chooses the variables whose leaves fill vectors best, for little besides them: equal weights need one group only.
 *
 * @param mostLeaves what a block may have; the scores of one should stay in the fastest memory
 */
export function chooseBlock({ weights }: Pick<Dense, 'weights'>, mostLeaves: number): Block {
  let chosen: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;

  function consider(next: number, inner: readonly number[], byWeight: ReadonlyMap<number, number>, leaves: number): void {
    const cost = [...byWeight.values()].reduce((sum, size) => sum + Math.ceil(size / LANES) + GROUP_COST, BLOCK_COST) / leaves;
    if (cost < least) {
      least = cost;
      chosen = inner;
    }
    for (let variable = next; variable < weights.length; variable++) {
      const classes = weights[variable] as readonly number[];
      if (leaves * classes.length <= mostLeaves) consider(variable + 1, [...inner, variable], times(byWeight, classes), leaves * classes.length);
    }
  }

  consider(0, [], new Map([[1, 1]]), 1);
  const outer = weights.map((_, variable) => variable).filter((variable) => !chosen.includes(variable));
  // The kernel empties its counters where the weight of a block changes: the fewer inner changes, the better.
  const uneven = (variable: number) => Number(new Set(weights[variable]).size > 1);
  outer.sort((a, b) => uneven(b) - uneven(a) || a - b);
  return { outer, inner: chosen, groups: groupsOf(chosen.map((variable) => weights[variable] as readonly number[])) };
}

/** How many leaves there are of each weight, with one more variable. */
function times(byWeight: ReadonlyMap<number, number>, classes: readonly number[]): Map<number, number> {
  const product = new Map<number, number>();
  for (const [weight, leaves] of byWeight) for (const more of classes) product.set(weight * more, (product.get(weight * more) ?? 0) + leaves);
  return product;
}

function groupsOf(weights: readonly (readonly number[])[]): { weight: number; leaves: Leaf[] }[] {
  let leaves: { weight: number; leaf: Leaf }[] = [{ weight: 1, leaf: [] }];
  for (const classes of weights) leaves = leaves.flatMap(({ weight, leaf }) => classes.map((more, index) => ({ weight: weight * more, leaf: [...leaf, index] })));
  const groups = new Map<number, Leaf[]>();
  for (const { weight, leaf } of leaves) groups.set(weight, [...(groups.get(weight) ?? []), leaf]);
  return [...groups].map(([weight, members]) => ({ weight, leaves: members }));
}
