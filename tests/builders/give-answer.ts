import { chosen } from '../../src/engine/holds';
import { pathOf } from '../../src/engine/path';
import type { WhatIf } from '../../src/engine/what-if';
import { type FinderActor, result } from '../../src/machine/selectors';
import { onScreen } from './visits';

/** The option to press so that the answer to a question becomes this one. */
function pressed(before: readonly string[], after: readonly string[]): string {
  const [added] = after.filter((id) => !before.includes(id));
  const [dropped] = before.filter((id) => !after.includes(id));
  return (added ?? dropped) as string;
}

/**
 * Gives another answer on the result, as a visitor does: a refinement in its place, any other by asking to change it.
 *
 * @returns the question on screen afterwards; undefined on a result
 */
export function giveAnswer(visited: { actor: FinderActor }, { question, options }: Pick<WhatIf, 'question' | 'options'>): string | undefined {
  const { actor } = visited;
  const { rulebook, answers } = actor.getSnapshot().context;
  const before = chosen(pathOf(rulebook, answers).answers, question.id);
  const option = pressed(
    before,
    options.map(({ id }) => id),
  );
  if (!question.refine) actor.send({ type: 'change', question: question.id });
  actor.send({ type: 'choose', question: question.id, option });
  if (!question.refine) actor.send({ type: 'next' });
  return onScreen(visited);
}

/** The best match on screen; undefined elsewhere, and where there is none. */
export function bestOnScreen({ actor }: { actor: FinderActor }): string | undefined {
  const outcome = result(actor.getSnapshot());
  return outcome?.kind === 'recommendation' ? outcome.recommendation.matches[0]?.technique.id : undefined;
}
