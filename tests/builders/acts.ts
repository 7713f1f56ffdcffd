import fc from 'fast-check';
import type { FinderEvent } from '../../src/machine/finder-machine';
import type { FinderActor } from '../../src/machine/selectors';
import { onScreen } from './visits';

/** What a visitor does next. Numbers pick one of what is there, so that a journey gets somewhere. */
export type Act = { act: 'choose' | 'refine' | 'clear' | 'change'; pick: number; option: number } | { act: 'next' | 'back' | 'restart' };

const picking = (act: 'choose' | 'refine' | 'clear' | 'change'): fc.Arbitrary<Act> => fc.record({ act: fc.constant(act), pick: fc.nat(40), option: fc.nat(40) });
const moving = (act: 'next' | 'back' | 'restart'): fc.Arbitrary<Act> => fc.constant({ act });

/** Any act, the likelier the more it is that of a visitor. */
export const anAct = fc.oneof(
  { weight: 8, arbitrary: picking('choose') },
  { weight: 9, arbitrary: moving('next') },
  { weight: 3, arbitrary: moving('back') },
  { weight: 2, arbitrary: picking('refine') },
  { weight: 1, arbitrary: picking('clear') },
  { weight: 2, arbitrary: picking('change') },
  { weight: 1, arbitrary: moving('restart') },
);

const pickFrom = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/**
 * The event of an act in a visit as it stands. A refinement is chosen anywhere, so that it is also chosen where it is not
 * offered; where a rulebook has none, any question is.
 */
export function eventOf(act: Act, visited: { actor: FinderActor }): FinderEvent {
  const { questions } = visited.actor.getSnapshot().context.rulebook;
  if (!('pick' in act)) return { type: act.act };
  const onScreenNow = act.act === 'choose' ? questions.find(({ id }) => id === onScreen(visited)) : undefined;
  const refinements = act.act === 'refine' ? questions.filter(({ refine }) => refine) : [];
  const question = onScreenNow ?? pickFrom(refinements, act.pick) ?? pickFrom(questions, act.pick);
  if (!question) throw new Error('a rulebook without questions');
  if (act.act === 'clear' || act.act === 'change') return { type: act.act, question: question.id };
  return { type: 'choose', question: question.id, option: pickFrom(question.options, act.option)?.id ?? '' };
}
