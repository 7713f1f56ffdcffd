import { expect, test } from 'vitest';
import type { Rulebook } from '../../src/engine/rulebook';
import { outcomeIn, pathIn } from '../../src/machine/follows';
import { branching, MENU, visit } from '../builders/visits';

const moment = (book?: Rulebook, preset?: { place: string }) => visit(book, MENU, undefined, preset).actor.getSnapshot().context;

test('the same rulebook, menu and answers are reckoned once', () => {
  const context = moment();
  expect(pathIn({ ...context })).toBe(pathIn(context));
  expect(outcomeIn({ ...context })).toBe(outcomeIn(context));
});

test.each(['answers', 'rulebook', 'menu'] as const)('other %s are reckoned anew, also where they are alike', (what) => {
  const context = moment();
  const other = { ...context, [what]: { ...context[what] } };
  const [path, outcome] = [pathIn(context), outcomeIn(context)];
  expect(pathIn(other)).not.toBe(path);
  expect(outcomeIn(other)).not.toBe(outcome);
  expect([pathIn(other), outcomeIn(other)]).toEqual([path, outcome]);
});

test('two visits with what the page answered in one object each go by their own rulebook', () => {
  const preset = { place: 'leg' };
  const book = branching();
  const withoutSides = { ...book, questions: book.questions.filter(({ id }) => id !== 'side') };
  const asked = [moment(book, preset), moment(withoutSides, preset)].map((context) => pathIn(context).questions.map(({ id }) => id));
  expect(asked).toEqual([expect.arrayContaining(['side']), expect.not.arrayContaining(['side'])]);
});
