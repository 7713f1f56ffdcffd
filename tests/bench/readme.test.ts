import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inReadme } from './readme';
import type { Result } from './results';

const result = (title: string): Result => ({ day: '2026-11-25', runs: 5, load: [0.1, 1.2], machine: 'Node v20', tables: [{ title, rows: [{ page: 'floor', ms: 1 }] }] });

test('the tables stand between the marks of the README, in one order, and nothing else moves', () => {
  const readme = readFileSync('README.md', 'utf8');
  const written = inReadme(readme, { rules: result('Rules'), page: result('Page'), proofs: result('Proofs') });
  const mark = /<!-- speed: written by npm run bench:readme -->\n([\s\S]*)(?=<!-- speed end -->)/;
  expect(written.replace(mark, '')).toBe(readme.replace(mark, ''));
  const circumstances = '2026-11-25, medians of 5 runs, load 0.1 to 1.2; Node v20.';
  expect(mark.exec(written)?.[1]).toBe(['Page', 'Rules'].map((title) => `**${title}**\n\n| page | ms |\n| --- | --- |\n| floor | 1 |\n\n${circumstances}\n`).join('\n'));
  expect(inReadme(written, { rules: result('Rules'), page: result('Page') })).toBe(written);
});

test('a README without the marks, and no results, are refused', () => {
  expect(() => inReadme('# Readme', { page: result('Page') })).toThrow('no place for the tables');
  expect(() => inReadme(readFileSync('README.md', 'utf8'), {})).toThrow('npm run bench');
});
