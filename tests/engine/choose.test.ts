import { describe, expect, test } from 'vitest';
import { choose, forget } from '../../src/engine/choose';
import type { Question } from '../../src/engine/rulebook';
import { option } from '../builders/visits';

const one: Question = { id: 'place', ask: 'Where?', options: [option('back'), option('leg')] };
const many: Question = {
  id: 'signs',
  ask: 'Which?',
  many: true,
  options: [option('a'), option('b'), { ...option('none'), exclusive: true }, { ...option('all'), exclusive: true }],
};

const pressing = (...options: string[]) => options.reduce((answers, id) => choose(answers, many, id), {});

describe('choosing', () => {
  test('one of several replaces the one before, and touches no other answer', () => {
    expect(choose({ place: 'back', other: 'x' }, one, 'leg')).toEqual({ place: 'leg', other: 'x' });
  });

  test('any of several adds and takes away, and the order of pressing does not matter', () => {
    expect(pressing('b', 'a')).toEqual({ signs: ['a', 'b'] });
    expect(pressing('b', 'a', 'b')).toEqual({ signs: ['a'] });
  });

  test('an option that stands alone clears the others, and any other clears it', () => {
    expect(pressing('a', 'b', 'none')).toEqual({ signs: ['none'] });
    expect(pressing('none', 'all')).toEqual({ signs: ['all'] });
    expect(pressing('none', 'b')).toEqual({ signs: ['b'] });
  });

  test('taking the last one away leaves the question unanswered', () => {
    expect(pressing('a', 'a')).toEqual({});
    expect(pressing('none', 'none')).toEqual({});
  });

  test('leaves the answers it was given as they were', () => {
    const before = Object.freeze({ signs: Object.freeze(['a']) });
    expect(choose(before, many, 'b')).toEqual({ signs: ['a', 'b'] });
    expect(before).toEqual({ signs: ['a'] });
  });
});

test('an answer that is forgotten is gone, and no other is', () => {
  expect(forget({ place: 'back', signs: ['a'] }, 'place')).toEqual({ signs: ['a'] });
  expect(forget({ signs: ['a'] }, 'place')).toEqual({ signs: ['a'] });
});
