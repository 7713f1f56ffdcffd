import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/engine/rulebook';
import type { ConditionSource } from '../../src/language/schema';
import { rulebook } from '../builders/source';

describe('conditions', () => {
  const compiled = (when: ConditionSource): Condition | undefined => rulebook({ rules: [{ id: 'only', when, tips: ['Breathe.'] }] }).rules[0]?.when;

  test.each<[string, ConditionSource, Condition]>([
    ['an option', { place: 'back' }, ['place', 'back']],
    ['any of a list', { place: ['back', 'neck'] }, ['place', 'back', 'neck']],
    ['at least a step', { pressure: { 'at-least': 'medium' } }, ['pressure', 'medium', 'firm']],
    ['at most a step', { pressure: { 'at-most': 'medium' } }, ['pressure', 'light', 'medium']],
    ['between two steps', { pressure: { 'at-least': 'medium', 'at-most': 'medium' } }, ['pressure', 'medium']],
    [
      'all of several questions',
      { place: 'back', pressure: 'light' },
      {
        all: [
          ['place', 'back'],
          ['pressure', 'light'],
        ],
      },
    ],
    [
      'any of several conditions',
      { any: [{ place: 'back' }, { pressure: 'light' }] },
      {
        any: [
          ['place', 'back'],
          ['pressure', 'light'],
        ],
      },
    ],
    [
      'all of a list',
      { all: [{ place: 'back' }, { place: 'neck' }] },
      {
        all: [
          ['place', 'back'],
          ['place', 'neck'],
        ],
      },
    ],
    ['not', { not: { place: 'back' } }, { not: ['place', 'back'] }],
    ['all of them within each other', { place: 'back', not: { any: [{ pressure: 'any' }] } }, { all: [['place', 'back'], { not: { any: [['pressure', 'any']] } }] }],
  ])('%s', (_, source, expected) => {
    expect(compiled(source)).toEqual(expected);
  });
});

test('a range leaves out the options beside the scale', () => {
  const book = rulebook({ rules: [{ id: 'only', when: { pressure: { 'at-least': 'light' } }, tips: ['Breathe.'] }] });
  expect(book.questions.find(({ id }) => id === 'pressure')?.options.map(({ id }) => id)).toEqual(['light', 'medium', 'firm', 'any']);
  expect(book.rules[0]?.when).toEqual(['pressure', 'light', 'medium', 'firm']);
});
