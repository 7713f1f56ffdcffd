import { expect, test } from 'vitest';
import { coloursFor, PLAIN } from '../../src/cli/colours';

const RED = '\u001B[31mno\u001B[39m';

test.each<[string, boolean, Record<string, string>, string]>([
  ['a terminal', true, { TERM: 'xterm' }, RED],
  ['a pipe', false, { TERM: 'xterm' }, 'no'],
  ['a terminal without colours', true, { TERM: 'dumb' }, 'no'],
  ['a terminal, refused', true, { NO_COLOR: '1' }, 'no'],
  ['a terminal, refused with nothing', true, { NO_COLOR: '' }, RED],
  ['a pipe, forced', false, { FORCE_COLOR: '1' }, RED],
  ['a pipe, forced with nothing', false, { FORCE_COLOR: '' }, RED],
  ['a terminal, forced off', true, { FORCE_COLOR: '0' }, 'no'],
  ['a terminal, forced off in words', true, { FORCE_COLOR: 'false' }, 'no'],
  ['a dumb terminal, refused and forced', true, { FORCE_COLOR: '3', NO_COLOR: '1', TERM: 'dumb' }, RED],
])('%s', (_, isTTY, environment, expected) => {
  expect(coloursFor({ isTTY }, environment).red('no')).toBe(expected);
});

test('every colour leaves the text whole and ends after it', () => {
  const colours = coloursFor({ isTTY: true }, {});
  for (const name of Object.keys(PLAIN) as (keyof typeof PLAIN)[]) {
    expect(colours[name]('text').split('\u001B')).toEqual(['', expect.stringMatching(/^\[\d+mtext$/), expect.stringMatching(/^\[\d+m$/)]);
    expect(PLAIN[name]('text')).toBe('text');
  }
});
