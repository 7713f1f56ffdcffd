import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/language/issue';
import { inWords, nearest, type Sentence } from '../../src/language/words';

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

describe('what only the proofs find has words too', () => {
  test.each<[Fault, Sentence]>([
    [
      { code: 'not-of-unasked', id: 'kind' },
      { what: 'This `not` also holds for visitors who were never asked `kind`.', fix: 'If that is not meant, list the options for which the rule holds.' },
    ],
    [
      { code: 'dead-end' },
      { what: 'Some visitors are told to ask you, but nothing says how.', fix: 'Give the menu a phone number or an email address under `contact`, or write a `fallback`.' },
    ],
    [
      { code: 'safety-unasked', id: 'signs' },
      { what: 'Some visitors reach a recommendation without the safety question `signs`.', fix: 'Nothing may stand between a visitor and the safety questions.' },
    ],
    [
      { code: 'safety-weakened', id: 'safety-nerves' },
      { what: '`safety-nerves` of the safety core is not as it must be.', fix: 'Build the rulebook again with an unchanged safety core.' },
    ],
    [
      { code: 'stops-before-safety', id: 'calf' },
      {
        what: '`calf` ends a visit before it is asked whether this is an emergency.',
        fix: 'Place `- id: signs` before the question that this rule reads, or give the rule the level `doctor-first`.',
      },
    ],
    [
      { code: 'path-too-long', screens: 10, bound: 9 },
      {
        what: 'Some visitors answer 10 screens before the result; 9 is the most.',
        fix: 'Make a question `refine: yes`, so that it is offered on the result instead. A rule that refers `doctor-first` may add a screen too.',
      },
    ],
    [
      { code: 'never-asked', id: 'side' },
      { what: 'No visitor is ever asked `side`.', fix: 'Look at its `when`, and at the questions that it names.' },
    ],
    [
      { code: 'never-suggested', kind: 'technique', id: 'deep' },
      { what: 'No visitor is ever shown the technique `deep`.', fix: 'Write a rule that suggests it, or see which rules or limits always leave it out.' },
    ],
    [
      { code: 'never-suggested', kind: 'enhancement', id: 'oil' },
      { what: 'No visitor is ever shown the enhancement `oil`.', fix: 'Write a rule that adds it, or see which rules or limits always leave it out.' },
    ],
    [
      { code: 'rule-never-holds', id: 'both' },
      {
        what: '`both` never holds: no visitor can give these answers together.',
        fix: 'Look at what its `when` asks for, and whether those questions are asked of the same visitor.',
      },
    ],
    [
      { code: 'rule-never-matters', id: 'weak' },
      { what: '`weak` changes nothing for anybody.', fix: 'Delete it, or give it more weight. Delete one at a time: of two rules that say the same, one is needed.' },
    ],
    [
      { code: 'option-changes-nothing', id: 'sharp', question: 'kind' },
      { what: 'Choosing `sharp` changes nothing, as if it had not been said.', fix: 'Write a rule with `kind: sharp`, or remove the option.' },
    ],
    [
      { code: 'stale-translation', language: 'es' },
      { what: 'The text in `es` is older than the one it translates.', fix: 'Translate it again, or check that it still says the same.' },
    ],
  ])('%j', (fault, sentence) => {
    expect(inWords(fault)).toEqual(sentence);
  });
});
