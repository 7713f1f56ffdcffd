import { expect, test } from 'vitest';
import { placeCounterexample } from '../../src/check/place-counterexample';
import { rulebookSource } from '../builders/source';

const source = rulebookSource({
  questions: [
    ...rulebookSource().questions,
    {
      id: 'oil',
      ask: 'Oil?',
      refine: true,
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    },
    {
      id: 'scent',
      ask: 'Which scent?',
      refine: true,
      when: { all: [{ place: 'back' }, { not: { oil: 'no' } }] },
      options: [
        { id: 'rose', label: 'Rose' },
        { id: 'pine', label: 'Pine' },
      ],
    },
  ],
});

test('a test under a "not" of a question\'s own condition is placed at the test', () => {
  const found = placeCounterexample(source, { property: 'no-not-of-unasked', subject: { kind: 'test', of: 'question', id: 'scent', question: 'oil' }, verdict: 'disproved' });
  expect(found).toEqual([{ source: 'rulebook', code: 'not-of-unasked', id: 'oil', on: 'key', path: ['questions', 3, 'when', 'all', 1, 'not', 'oil'] }]);
});

test('an option of a scale is placed in the scale, one beside it among the options', () => {
  const path = (id: string) =>
    placeCounterexample(source, { property: 'every-option-matters', subject: { kind: 'option', question: 'pressure', id }, verdict: 'disproved' })[0]?.path;
  expect(path('medium')).toEqual(['questions', 1, 'scale', 1, 'id']);
  expect(path('any')).toEqual(['questions', 1, 'options', 0, 'id']);
});

test('what is missing of the safety core stands nowhere in the file', () => {
  const place = (property: 'safety-is-asked' | 'safety-stands', kind: 'question' | 'rule', id: string) =>
    placeCounterexample(source, { property, subject: { kind, id }, verdict: 'disproved' });
  expect(place('safety-is-asked', 'question', 'signs')).toEqual([{ source: 'rulebook', code: 'safety-unasked', id: 'signs', path: [] }]);
  expect(place('safety-stands', 'question', 'signs')).toEqual([{ source: 'rulebook', code: 'safety-weakened', id: 'signs', path: [] }]);
  expect(place('safety-stands', 'rule', 'safety-nerves')).toEqual([{ source: 'rulebook', code: 'safety-weakened', id: 'safety-nerves', path: [] }]);
});
