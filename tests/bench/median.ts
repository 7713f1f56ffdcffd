/** The middle of some numbers, between the two middle ones where they are even. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The number that a share of them is not above; between two of them in proportion. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
