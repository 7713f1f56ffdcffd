import { adjacencyMapToArray, createTestModel, getShortestPaths } from 'xstate/graph';
import type { Menu, Rulebook } from '../../src/engine/rulebook';
import { type FinderEvent, finderMachine } from '../../src/machine/finder-machine';
import type { FinderSnapshot } from '../../src/machine/selectors';

/** One press in one state. */
export type Press = { state: FinderSnapshot; event: FinderEvent; nextState: FinderSnapshot };

/** Everything a visitor can press, on any screen of a rulebook. */
export const pressesOf = (rulebook: Rulebook): FinderEvent[] => [
  { type: 'next' },
  { type: 'back' },
  { type: 'restart' },
  ...rulebook.questions.flatMap(({ id, options }): FinderEvent[] => [
    { type: 'change', question: id },
    { type: 'clear', question: id },
    ...options.map((option): FinderEvent => ({ type: 'choose', question: id, option: option.id })),
  ]),
];

/** What tells one state from another: all that the machine remembers but the rulebook and the menu. */
export const serializeState = ({ value, context }: FinderSnapshot): string => {
  const { rulebook: _, menu: __, answers, ...rest } = context;
  return JSON.stringify([value, Object.entries(answers).sort(), rest]);
};

const traversal = (rulebook: Rulebook, menu: Menu) => ({ input: { rulebook, menu }, events: pressesOf(rulebook), serializeState });

/** Every press in every state that can be reached. */
export const everyPress = (rulebook: Rulebook, menu: Menu): Press[] => adjacencyMapToArray(createTestModel(finderMachine, traversal(rulebook, menu)).getAdjacencyMap());

/** The shortest way to every state that can be reached, as what is pressed. */
export const everyWay = (rulebook: Rulebook, menu: Menu): { presses: FinderEvent[]; state: FinderSnapshot }[] =>
  getShortestPaths(finderMachine, traversal(rulebook, menu)).map(({ steps, state }) => ({ presses: steps.slice(1).map(({ event }) => event), state }));
