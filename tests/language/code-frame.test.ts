import { expect, test } from 'vitest';
import { codeFrame } from '../../src/language/code-frame';

const lines = ['one', 'two three', 'four'];

test('the words at fault are underlined, between the lines around them', () => {
  expect(codeFrame(lines, 2, 5, 5)).toMatchInlineSnapshot(`
    "  1 | one
    > 2 | two three
        |     ^^^^^
      3 | four"
  `);
});

test('the first line has none above it, the last none below', () => {
  expect(codeFrame(lines, 1, 1, 3)).toMatchInlineSnapshot(`
    "> 1 | one
        | ^^^
      2 | two three"
  `);
  expect(codeFrame(lines, 3, 1, 4)).toMatchInlineSnapshot(`
    "  2 | two three
    > 3 | four
        | ^^^^"
  `);
});

test('what goes on over several lines is underlined to the end of the first', () => {
  expect(codeFrame(lines, 2, 5, 500)).toMatchInlineSnapshot(`
    "  1 | one
    > 2 | two three
        |     ^^^^^
      3 | four"
  `);
});

test('the end of a line is marked where something is missing', () => {
  expect(codeFrame(['name:'], 1, 6, 1)).toMatchInlineSnapshot(`
    "> 1 | name:
        |      ^"
  `);
});

test('numbers of lines stand flush right', () => {
  const many = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`);
  expect(codeFrame(many, 9, 1, 4)).toMatchInlineSnapshot(`
    "   8 | line 8
    >  9 | line 9
         | ^^^^
      10 | line 10"
  `);
});

test('the mark stands under its words after tabs too', () => {
  expect(codeFrame(['\t\tid: x'], 1, 7, 1)).toMatchInlineSnapshot(`
    "> 1 | 		id: x
        | 		    ^"
  `);
});

test('of a long line only what is near is drawn', () => {
  const long = `${'a'.repeat(1_000)}FAULT${'b'.repeat(1_000)}`;
  const frame = codeFrame(['short', long, 'c'.repeat(2_000)], 2, 1_001, 5);
  const [, drawn = '', mark = ''] = frame.split('\n');
  expect(drawn.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('FAULT');
  expect(Math.max(...frame.split('\n').map(({ length }) => length))).toBeLessThan(180);
});

test('the start of a long line is drawn from its start', () => {
  const [drawn = ''] = codeFrame([`FAULT${'b'.repeat(1_000)}`], 1, 1, 5).split('\n');
  expect(drawn).toMatch(/^> 1 \| FAULTb+…$/);
});
