import { expect, test } from 'vitest';
import { median, quantile } from './median';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
  [[10, 9, 100], 10],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('a quantile stands between the two nearest numbers, in proportion', () => {
  const numbers = Array.from({ length: 101 }, (_, index) => 100 - index);
  expect(quantile(numbers, 0.99)).toBe(99);
  expect(quantile([0, 10], 0.99)).toBeCloseTo(9.9);
  expect(quantile(numbers, 1)).toBe(100);
});

test('of nothing there is no median', () => {
  expect(median([])).toBeNaN();
});
