import { type Dense, type Factor, leavesOf } from './dense';

/** The part of a space where a variable is of one of the classes from `from` up to, and without, `to`. */
export function restrictDense(dense: Dense, variable: number, from: number, to: number): Dense {
  return {
    ...dense,
    weights: dense.weights.map((classes, index) => (index === variable ? classes.slice(from, to) : classes)),
    factors: dense.factors.map((factor) => (factor.scope.includes(variable) ? restrictFactor(dense, factor, variable, from, to) : factor)),
  };
}

function restrictFactor({ weights, techniques }: Dense, { scope, points, vetoes }: Factor, variable: number, from: number, to: number): Factor {
  const after = scope.slice(scope.indexOf(variable) + 1).reduce((product, index) => product * (weights[index]?.length ?? 1), 1);
  const run = (weights[variable]?.length ?? 1) * after;
  const kept = (to - from) * after;
  const runs = vetoes.length / run;
  const keptPoints = new Int16Array(runs * kept * techniques);
  const keptVetoes = new Uint32Array(runs * kept);
  for (let index = 0; index < runs; index++) {
    const start = index * run + from * after;
    keptPoints.set(points.subarray(start * techniques, (start + kept) * techniques), index * kept * techniques);
    keptVetoes.set(vetoes.subarray(start, start + kept), index * kept);
  }
  return { scope, points: keptPoints, vetoes: keptVetoes };
}

/**
 * Cuts a space into parts that together are the whole, to be counted apart. The biggest is halved again and again, so the
 * parts are of nearly the same size; there are fewer than asked for when a space is too small to cut.
 */
export function splitDense(dense: Dense, parts: number): Dense[] {
  const cut = [dense];
  while (cut.length < parts) {
    cut.sort((a, b) => leavesOf(b) - leavesOf(a));
    const biggest = cut[0] as Dense;
    const variable = widest(biggest);
    const classes = biggest.weights[variable]?.length ?? 1;
    if (classes < 2) break;
    const middle = Math.ceil(classes / 2);
    cut.splice(0, 1, restrictDense(biggest, variable, 0, middle), restrictDense(biggest, variable, middle, classes));
  }
  return cut;
}

/** The first of the variables with the most classes: halving it leaves the most even halves. */
function widest({ weights }: Dense): number {
  const most = Math.max(1, ...weights.map(({ length }) => length));
  return weights.findIndex(({ length }) => length === most);
}
