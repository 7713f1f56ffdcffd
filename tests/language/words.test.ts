import { describe, expect, test } from 'vitest';
import { inWords, nearest } from '../../src/language/words';

describe('the word nearest to a misspelt one', () => {
  test.each([
    ['nekc', ['neck', 'back'], 'neck'],
    ['lower-bakc', ['upper-back', 'lower-back'], 'lower-back'],
    ['ye', ['yes', 'no'], 'yes'],
    ['deep-tisue-masage', ['deep-tissue-massage', 'swedish'], 'deep-tissue-massage'],
    ['fr', ['en', 'es'], undefined],
    ['mood', ['neck', 'back'], undefined],
    ['neck', [], undefined],
  ])('to %s among %s is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});

test('what a page alone tells has words too', () => {
  expect(inWords({ code: 'not-json', reason: 'Unexpected end of JSON input' })).toEqual({
    what: 'This is not JSON: Unexpected end of JSON input.',
    fix: 'Export the rules again, and paste all of the text.',
  });
});

test('known words are listed up to twelve', () => {
  const known = Array.from({ length: 13 }, (_, index) => `place-${index + 1}`);
  const fixOf = (words: string[]) => inWords({ code: 'unknown-id', kind: 'option', id: 'zzzzzz', known: words }).fix;
  expect(fixOf(known)).toMatch(/^Known here: `place-1`, .*`place-12`, …\.$/);
  expect(fixOf(known.slice(0, 12))).toMatch(/`place-12`\.$/);
});

test('what no file can say, only a rulebook that was tampered with, has words too', () => {
  expect(inWords({ code: 'safety-unasked', id: 'signs' }).what).toBe('Some visitors reach a recommendation without the safety question `signs`.');
  expect(inWords({ code: 'safety-weakened', id: 'safety-nerves' }).what).toBe('`safety-nerves` of the safety core is not as it must be.');
});

test('what only two versions of a rulebook show has words too', () => {
  expect(inWords({ code: 'stale-translation', language: 'es' })).toEqual({
    what: 'The text in `es` is older than the one it translates.',
    fix: 'Translate it again, or check that it still says the same.',
  });
});
