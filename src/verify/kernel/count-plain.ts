import { countInNumbers, type LeafCounts } from './count-in-numbers';
import type { Dense, DenseCounts, Ending, Factor } from './dense';

/** A factor where its last variable is being fixed. */
type Resolved = Factor & { readonly strides: readonly number[] };

/** Counts a dense space leaf by leaf, in JavaScript alone. Right for small spaces, and what the kernel is held against. */
export const countDensePlain = (dense: Dense): DenseCounts => countInNumbers(dense, judgeEachLeaf);

/** The same in numbers, for a space whose leaves weigh no more than these hold. */
export function judgeEachLeaf(dense: Dense): LeafCounts[] {
  const { weights, techniques, endings, fallback } = dense;
  const depths = weights.length;
  const resolved = factorsByDepth(dense);
  const totals = endings.map((): LeafCounts => ({ best: new Array<number>(techniques).fill(0), fallback: 0, ties: 0 }));
  // What the factors that are resolved by each depth come to.
  const points = Array.from({ length: depths + 1 }, () => new Int32Array(techniques));
  const vetoes = new Uint32Array(depths + 1);
  const choice = new Array<number>(depths).fill(0);

  function walk(depth: number, weight: number): void {
    const before = points[depth] as Int32Array;
    if (depth === depths) {
      for (const [index, ending] of endings.entries()) judge(ending, totals[index] as LeafCounts, before, vetoes[depth] as number, weight);
      return;
    }
    const after = points[depth + 1] as Int32Array;
    for (const [index, classWeight] of (weights[depth] as readonly number[]).entries()) {
      choice[depth] = index;
      after.set(before);
      vetoes[depth + 1] = vetoes[depth] as number;
      for (const factor of resolved[depth + 1] as Resolved[]) add(factor, depth + 1);
      walk(depth + 1, weight * classWeight);
    }
  }

  function add({ scope, strides, points: more, vetoes: moreVetoes }: Resolved, depth: number): void {
    let row = 0;
    for (let place = 0; place < scope.length; place++) row += (choice[scope[place] as number] as number) * (strides[place] as number);
    const sums = points[depth] as Int32Array;
    for (let technique = 0, at = row * techniques; technique < techniques; technique++, at++) (sums[technique] as number) += more[at] as number;
    (vetoes[depth] as number) |= moreVetoes[row] as number;
  }

  function judge(ending: Ending, total: LeafCounts, sums: Int32Array, vetoed: number, weight: number): void {
    const barred = vetoed | ending.vetoes;
    let best = -1;
    let most = 0;
    let tied = false;
    for (let technique = 0; technique < techniques; technique++) {
      if ((barred >>> technique) & 1) continue;
      const sum = (sums[technique] as number) + (ending.points[technique] as number);
      if (sum > most) {
        best = technique;
        most = sum;
        tied = false;
      } else if (sum === most && sum > 0) tied = true;
    }
    if (best >= 0) (total.best[best] as number) += weight;
    else if (fallback !== undefined && !((barred >>> fallback) & 1)) total.fallback += weight;
    if (tied) total.ties += weight;
  }

  for (const factor of resolved[0] as Resolved[]) add(factor, 0);
  walk(0, 1);
  return totals;
}

/** By depth: the factors whose variables are all fixed there, and were not before. */
function factorsByDepth({ weights, factors }: Dense): Resolved[][] {
  const byDepth: Resolved[][] = Array.from({ length: weights.length + 1 }, () => []);
  for (const factor of factors) {
    const strides = factor.scope.map((_, place) => factor.scope.slice(place + 1).reduce((product, variable) => product * (weights[variable]?.length ?? 1), 1));
    byDepth[(factor.scope.at(-1) ?? -1) + 1]?.push({ ...factor, strides });
  }
  return byDepth;
}
