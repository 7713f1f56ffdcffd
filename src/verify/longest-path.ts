import type { Answers, Rulebook } from '../engine/rulebook';
import { attempt, diagramOf, type Watched } from './diagram';
import { answered } from './find-visit';
import { solve } from './solve';
import { spaceOf } from './space';
import { referrals } from './watching';

/** How many screens the longest way to a result has. `exact` is false where that was too much to search: there may be fewer. */
export type LongestPath = { readonly screens: number; readonly exact: boolean; readonly example?: Answers };

/** Finds the longest way through the questions that are asked before the result, and a shortest set of answers that takes it. */
export function longestPath(rulebook: Rulebook): LongestPath {
  const space = spaceOf([rulebook]);
  const columns = { sums: 1, masks: 0, recommended: false };
  const asked = space.questions.filter((question) => question.asked[0]?.refine === false);
  const lengths = attempt(() => {
    const watched: Watched[] = asked.map(({ id }) => ({ when: answered(space, id), side: 0, gain: Int32Array.of(1) }));
    const diagram = diagramOf(space, [...referrals(space), ...watched], columns);
    return solve(space, diagram, { ...columns, outcomes: asked.length + 1, judge: (row) => row[0] as number });
  });
  if (!lengths) return { screens: asked.length, exact: false };
  const screens = lengths.reduce((longest, { sets }, length) => (sets > 0n ? length : longest), 0);
  const { example } = lengths[screens] ?? {};
  return { screens, exact: true, ...(example && { example }) };
}
