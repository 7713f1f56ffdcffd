/** Chance that is the same on every machine: the generator known as mulberry32. */
export function drawing(seed: number): { below: (bound: number) => number; some: (from: readonly string[], count: number) => string[] } {
  let state = seed >>> 0;
  function below(bound: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }
  /** So many of them, none twice, in the order in which they are drawn. */
  function some(from: readonly string[], count: number): string[] {
    const left = [...from];
    return Array.from({ length: Math.min(count, from.length) }, () => left.splice(below(left.length), 1)).flat();
  }
  return { below, some };
}
