// @vitest-environment node
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventsAsMarkdown } from '../../embed/build/event-table';
import { optionsAsMarkdown } from '../../embed/build/option-tables';
import { platformsAsMarkdown } from '../../embed/snippet/platforms-table';

test.each([
  ['options', optionsAsMarkdown],
  ['platforms', platformsAsMarkdown],
  ['events', eventsAsMarkdown],
])('the README lists the %s as the sources have them', (name, table) => {
  const [begin, end] = [`<!-- ${name}: written by npm run readme:tables -->`, `<!-- ${name} end -->`];
  const readme = readFileSync('README.md', 'utf8');
  const [from, until] = [readme.indexOf(begin), readme.indexOf(end)];
  expect(Math.min(from, until - from)).toBeGreaterThan(0);
  const written = `${readme.slice(0, from)}${begin}\n${table()}\n${readme.slice(until)}`;
  if (process.env['WRITE_README']) writeFileSync('README.md', written);
  else expect(readme).toBe(written);
});
