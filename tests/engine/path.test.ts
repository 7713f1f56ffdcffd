import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { holds } from '../../src/engine/holds';
import { EMPTY_MENU } from '../../src/engine/menu';
import { isAnswer, pathOf } from '../../src/engine/path';
import type { Question } from '../../src/engine/rulebook';
import { always } from '../builders/arbitrary-visit';
import { rulebook } from '../builders/source';

const branching = rulebook({
  questions: [
    {
      id: 'place',
      ask: 'Where?',
      options: [
        { id: 'back', label: 'Back' },
        { id: 'leg', label: 'Leg' },
      ],
    },
    {
      id: 'side',
      ask: 'Which leg?',
      when: { place: 'leg' },
      options: [
        { id: 'left', label: 'Left' },
        { id: 'right', label: 'Right' },
      ],
    },
    {
      id: 'knee',
      ask: 'At the knee?',
      when: { side: 'left' },
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    },
    {
      id: 'mood',
      ask: 'How are you?',
      refine: true,
      when: { not: { place: 'leg' } },
      options: [
        { id: 'calm', label: 'Calm' },
        { id: 'tense', label: 'Tense' },
      ],
    },
  ],
  rules: [
    { id: 'left', when: { side: 'left' }, suggest: { soft: 'well' }, because: 'Your left leg.' },
    { id: 'back', when: { place: 'back' }, suggest: { deep: 'well' }, because: 'Your back.' },
  ],
});

const asked = (answers: Record<string, string | string[]>) => pathOf(branching, answers).questions.map(({ id }) => id);

test('a visitor is asked a question only where its condition holds', () => {
  expect(asked({})).toEqual(['place']);
  expect(asked({ place: 'back' })).toEqual(['place']);
  expect(asked({ place: 'leg' })).toEqual(['place', 'side']);
  expect(asked({ place: 'leg', side: 'left' })).toEqual(['place', 'side', 'knee']);
});

test('an answer left on an abandoned branch is ignored, and comes back with the branch', () => {
  const answers = { place: 'leg', side: 'left', knee: 'yes' };
  const abandoned = { ...answers, place: 'back' };
  expect(pathOf(branching, abandoned).answers).toEqual({ place: 'back' });
  expect(consult(branching, EMPTY_MENU, abandoned)).toEqual(consult(branching, EMPTY_MENU, { place: 'back' }));
  expect(pathOf(branching, { ...abandoned, place: 'leg' }).answers).toEqual(answers);
});

test('a question stands on the path exactly when its condition holds on what was told before it', () => {
  always(({ rulebook: book, answers }) => {
    const path = pathOf(book, answers);
    const last = path.stopped ? book.questions.indexOf(path.questions.at(-1) as Question) : book.questions.length - 1;
    const before: Record<string, string | readonly string[]> = {};
    for (const [index, question] of book.questions.entries()) {
      const onPath = index <= last && (question.when === undefined || holds(question.when, before));
      expect([...path.questions, ...path.refinements].includes(question)).toBe(onPath);
      const answer = path.answers[question.id];
      if (answer !== undefined) before[question.id] = answer;
    }
  });
});

test('what was answered off the path makes no difference', () => {
  always(({ rulebook: book, menu, answers }) => {
    const { answers: told, questions, refinements } = pathOf(book, answers);
    const onPath = new Set([...questions, ...refinements].map(({ id }) => id));
    const others = book.questions.filter(({ id }) => !onPath.has(id));
    const outcome = consult(book, menu, answers);
    for (const instead of [() => [], ({ options: each }: Question) => [each[0]?.id as string], ({ options: each }: Question) => [each.at(-1)?.id as string]]) {
      expect(consult(book, menu, { ...answers, ...Object.fromEntries(others.map((question) => [question.id, instead(question)])) })).toEqual(outcome);
    }
    expect(consult(book, menu, told)).toEqual(outcome);
  });
});

test('whatever a visitor answered on the path counts as it was given', () => {
  always(({ rulebook: book, answers }) => {
    const path = pathOf(book, answers);
    for (const question of [...path.questions, ...path.refinements]) {
      const given = [answers[question.id] ?? []].flat();
      if (isAnswer(question, given)) expect(path.answers[question.id]).toBe(answers[question.id]);
      else expect(path.answers).not.toHaveProperty(question.id);
    }
    expect(Object.keys(path.answers).every((id) => [...path.questions, ...path.refinements].some((question) => question.id === id))).toBe(true);
  });
});

test('every question before the result must be answered, no refinement has to be', () => {
  always(({ rulebook: book, menu, answers }) => {
    const { questions, answers: told, next, stopped } = pathOf(book, answers);
    expect(next).toBe(questions.find(({ id }) => !(id in told)));
    const outcome = consult(book, menu, answers);
    expect(outcome.kind === 'asking' && outcome.question).toBe(next && !stopped ? next : false);
    const unrefined = Object.fromEntries(Object.entries(answers).filter(([id]) => !book.questions.some((question) => question.id === id && question.refine)));
    expect(consult(book, menu, unrefined).kind).toBe(outcome.kind);
  });
});

test('a refinement is offered only where its condition holds, and may look at what was refined before', () => {
  expect(pathOf(branching, { place: 'back' }).refinements.map(({ id }) => id)).toEqual(['mood']);
  expect(pathOf(branching, { place: 'leg' }).refinements).toEqual([]);
});

const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
  { id: 'none', label: 'None', exclusive: true as const },
];
const one: Question = { id: 'one', ask: 'One?', options: options.slice(0, 2) };
const many: Question = { id: 'many', ask: 'Many?', many: true, options };

test.each<[string, Question, string[], boolean]>([
  ['one option', one, ['a'], true],
  ['nothing at all', one, [], false],
  ['two options where one is asked for', one, ['a', 'b'], false],
  ['an option of nobody', one, ['z'], false],
  ['several options where several may be chosen', many, ['b', 'a'], true],
  ['"none" alone', many, ['none'], true],
  ['"none" beside another', many, ['a', 'none'], false],
  ['an option twice', many, ['a', 'a'], false],
  ['a known option beside an unknown one', many, ['a', 'z'], false],
  ['nothing where several may be chosen', many, [], false],
])('as an answer, %s counts as it should', (_, question, chosen, counts) => {
  expect(isAnswer(question, chosen)).toBe(counts);
});

test('an answer is a set of known options that is not empty, and an exclusive option stands alone', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'none', 'z'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(one, many), ids, (question, chosen) => {
      const known = chosen.every((id) => question.options.some((option) => option.id === id));
      const isSet = new Set(chosen).size === chosen.length && chosen.length > 0;
      const alone = chosen.length === 1 || (question === many && !chosen.includes('none'));
      expect(isAnswer(question, chosen)).toBe(known && isSet && alone);
    }),
    { numRuns: 1000 },
  );
});
