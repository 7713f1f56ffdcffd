import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnswer, pathOf } from '../../src/engine/path';
import type { Answers, Question, Rulebook } from '../../src/engine/rulebook';
import type { QuestionSource, RulebookSource } from '../../src/language/schema';
import { longestPath } from '../../src/verify/longest-path';
import { arbitrarySource } from '../builders/arbitrary-rulebook';
import { noCore } from '../builders/core-parts';
import { everySet } from '../builders/safety-combinations';
import { rulebook, shipped } from '../builders/source';
import { compileWith } from '../builders/with-core';

/** Every answer that a question admits, found by trying every set of its options. */
const everyAnswer = (question: Question): string[][] => everySet(question.options.map(({ id }) => id)).filter((set) => isAnswer(question, set));

/** The longest way, found by walking every one. */
function bruteForce(book: Rulebook, answers: Answers = {}): number {
  const { questions, next } = pathOf(book, answers);
  return next ? Math.max(...everyAnswer(next).map((answer) => bruteForce(book, { ...answers, [next.id]: answer }))) : questions.length;
}

const ways = (book: Rulebook) => book.questions.reduce((product, question) => (question.refine ? product : product * everyAnswer(question).length), 1);

test('the longest path is the one that walking every way finds', () => {
  let branching = 0;
  fc.assert(
    fc.property(arbitrarySource(noCore), (source) => {
      const book = compileWith(source, noCore);
      fc.pre(ways(book) <= 120);
      branching += Number(book.questions.some(({ when, refine }) => when && !refine));
      expect(longestPath(book)).toMatchObject({ screens: bruteForce(book), exact: true });
    }),
    { numRuns: 1000 },
  );
  expect(branching).toBeGreaterThan(200);
});

const option = (id: string) => ({ id, label: id });
const ask = (id: string, options: string[], more: Partial<QuestionSource> = {}): QuestionSource => ({ id, ask: id, options: options.map(option), ...more });
const stop = (question: string, answer: string): RulebookSource['rules'][number] => ({
  id: `stop-${answer}`,
  when: { [question]: answer },
  refer: { level: 'urgent', about: 'it', do: ['Call.'] },
});
const book = (questions: QuestionSource[], rules: RulebookSource['rules'] = []) => rulebook({ questions, rules });

test('a question that follows everything but one answer is counted, though the first other answer stops the visit', () => {
  const questions = [ask('signs', ['fire', 'numb', 'none']), ask('place', ['back', 'neck'], { when: { not: { signs: 'numb' } } })];
  expect(longestPath(book(questions, [stop('signs', 'fire')]))).toMatchObject({ screens: 2, exact: true });
});

test('a screen whose every answer stops the visit is the last one', () => {
  const questions = [ask('signs', ['fire', 'flood']), ask('place', ['back', 'neck'])];
  expect(longestPath(book(questions, [stop('signs', 'fire'), stop('signs', 'flood')]))).toMatchObject({ screens: 1, exact: true });
});

test('a question that only several answers together ask for is counted', () => {
  const questions = [
    ask('signs', ['hot', 'numb', 'sore', 'none'], { answer: 'many' }),
    ask('more', ['yes', 'no'], { when: { all: [{ signs: 'hot' }, { signs: 'numb' }, { signs: 'sore' }] } }),
  ];
  expect(longestPath(book(questions))).toMatchObject({ screens: 2, exact: true });
});

test('branches that exclude each other are not added up, and refinements are not counted', () => {
  const questions = [
    ask('place', ['back', 'neck', 'leg']),
    ask('a', ['yes', 'no'], { when: { place: 'back' } }),
    ask('b', ['yes', 'no'], { when: { place: ['neck', 'leg'] } }),
    ask('c', ['yes', 'no'], { refine: true }),
  ];
  expect(longestPath(book(questions))).toMatchObject({ screens: 2, exact: true });
});

test('where there are too many ways to walk them all, the number of questions is given as the most it can be', () => {
  const letters = Array.from({ length: 24 }, (_, index) => `option-${index}`);
  const many = ask('signs', letters, { answer: 'many' });
  const followers = letters.map((id) => ask(`after-${id}`, ['yes', 'no'], { when: { signs: id } }));
  expect(longestPath(book([many, ...followers]))).toMatchObject({ screens: 25, exact: false });
});

test('the longest path of the rulebook that ships has nine screens', () => {
  expect(longestPath(shipped().rulebook)).toMatchObject({ screens: 9, exact: true });
});
