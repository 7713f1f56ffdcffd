// @vitest-environment node
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { optionsAsMarkdown } from '../../embed/build/option-tables';

const [BEGIN, END] = ['<!-- options: written by npm run options:table -->', '<!-- options end -->'];

test('the README lists the options as the parser takes them', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  expect(Math.min(start, end - start)).toBeGreaterThan(0);
  const written = `${readme.slice(0, start)}${BEGIN}\n${optionsAsMarkdown()}\n${readme.slice(end)}`;
  if (process.env['WRITE_README']) writeFileSync('README.md', written);
  else expect(readme).toBe(written);
});
