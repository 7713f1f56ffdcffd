import { type Count, isExact, shareOf } from '../verify/count';

/** Digits in groups of three: `1,234,567`. */
const grouped = (number: bigint): string => number.toLocaleString('en-US');

/** A count in digits: `1,234,567`, or `1,200 to 1,300` where only its bounds are proven. */
export const inDigits = (count: Count): string => (isExact(count) ? grouped(count.least) : `${grouped(count.least)} to ${grouped(count.most)}`);

/** A share from 0 to 1 as people read it. Neither something so small that it rounds to nothing nor almost all is called so. */
export function inPercent(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  if (share < 0.0001) return 'under 0.01%';
  if (share > 0.9999) return 'over 99.99%';
  return `${(share * 100).toFixed(share < 0.01 || share > 0.99 ? 2 : 1)}%`;
}

/** What part of a whole a count is, in percent. */
export function shareInPercent(count: Count, whole: Count): string {
  if (count.most === 0n) return '0%';
  const all = isExact(count) && isExact(whole) && count.least === whole.least;
  return inPercent(all ? 1 : Math.min(Math.max(shareOf(count, whole), Number.MIN_VALUE), 1 - Number.EPSILON));
}

/** `1 answer set`, `1,234 answer sets`. */
export const answerSets = (count: Count): string => `${inDigits(count)} answer ${isExact(count) && count.least === 1n ? 'set' : 'sets'}`;
