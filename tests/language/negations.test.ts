import { expect, test } from 'vitest';
import { negatedTests } from '../../src/language/negations';
import type { ConditionSource } from '../../src/language/schema';

test.each<[string, ConditionSource, string[]]>([
  ['none without a "not"', { place: 'back', all: [{ kind: 'dull' }], any: [{ pressure: 'firm' }] }, []],
  ['every test beneath a "not"', { not: { place: 'back', pressure: { 'at-least': 'firm' } } }, ['not.place', 'not.pressure']],
  [
    'those beneath "all" and "any" too',
    { not: { all: [{ place: 'back' }], any: [{ kind: 'dull' }, { pressure: 'firm' }] } },
    ['not.all.0.place', 'not.any.0.kind', 'not.any.1.pressure'],
  ],
  ['none beneath two', { not: { not: { place: 'back' } } }, []],
  ['those beneath three', { not: { any: [{ not: { not: { place: 'back' } } }] } }, ['not.any.0.not.not.place']],
  ['none beside a "not"', { any: [{ kind: 'dull', not: { place: 'back' } }] }, ['any.0.not.place']],
])('the tests that let a condition hold where they are false are %s', (_, condition, expected) => {
  const found = negatedTests(condition, ['when']);
  expect(found.map(({ path }) => path.join('.'))).toEqual(expected.map((path) => `when.${path}`));
  expect(found.map(({ question }) => question)).toEqual(expected.map((path) => path.split('.').at(-1)));
});
