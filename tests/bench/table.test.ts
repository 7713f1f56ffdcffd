import { expect, test } from 'vitest';
import { asMarkdown, asText, turned, withRatio } from './table';

const ROWS = [
  { page: 'floor', ms: 400, 'layout shift': 0 },
  { page: 'a|b', ms: 1000.26, 'layout shift': 0.01234 },
];

test('in text, columns are aligned to the right', () => {
  expect(asText(ROWS).split('\n')).toEqual([' page       ms  layout shift', 'floor      400             0', '  a|b  1,000.3         0.012']);
});

test('in Markdown, no cell breaks the table', () => {
  expect(asMarkdown(ROWS)).toBe('| page | ms | layout shift |\n| --- | --- | --- |\n| floor | 400 | 0 |\n| a\\|b | 1,000.3 | 0.012 |');
});

test('a ratio is to the first row', () => {
  expect(withRatio(ROWS, 'ms').map((row) => row['ms, ratio'])).toEqual([1, 2.50065]);
});

test('turned, rows are columns', () => {
  expect(turned(ROWS)).toEqual([
    { page: 'ms', floor: 400, 'a|b': 1000.26 },
    { page: 'layout shift', floor: 0, 'a|b': 0.01234 },
  ]);
});
