import fc from 'fast-check';
import type { Dense, Ending, Factor } from '../../src/verify/kernel/dense';

const masks = (techniques: number) => fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** techniques - 1 }) });
const pointsOf = (length: number) =>
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })), { minLength: length, maxLength: length }).map((points) => Int16Array.from(points));

/** A small dense space of any shape: classes of any weight, factors on up to four variables, endings, with or without a fallback. */
export const arbitraryDense: fc.Arbitrary<Dense> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 16 }), fc.constant(32)))
  .chain(([classes, techniques]) => {
    const factor = fc.subarray([...classes.keys()], { maxLength: Math.min(4, classes.length) }).chain((scope): fc.Arbitrary<Factor> => {
      const rows = scope.reduce((product, variable) => product * (classes[variable] as number), 1);
      return fc.record({
        scope: fc.constant(scope),
        points: pointsOf(rows * techniques),
        vetoes: fc.array(masks(techniques), { minLength: rows, maxLength: rows }).map((vetoes) => Uint32Array.from(vetoes)),
      });
    });
    const ending: fc.Arbitrary<Ending> = fc.record({ points: pointsOf(techniques), vetoes: masks(techniques), weight: fc.bigInt({ min: 1n, max: 2n ** 70n }) });
    const weights = fc.tuple(
      ...classes.map((length) =>
        fc.oneof(
          fc.constant(new Array<number>(length).fill(1)),
          fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 ** 40 })), { minLength: length, maxLength: length }),
        ),
      ),
    );
    return fc
      .tuple(
        weights,
        fc.array(factor, { maxLength: 6 }),
        fc.array(ending, { minLength: 1, maxLength: 4 }),
        fc.option(fc.integer({ min: 0, max: techniques - 1 }), { nil: undefined }),
      )
      .map(([weighed, factors, endings, fallback]) => ({ weights: weighed, techniques, factors, endings, ...(fallback !== undefined && { fallback }) }));
  });
