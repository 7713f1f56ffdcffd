import type { Recommendation } from '../../engine/outcome';
import type { Treatment } from '../../engine/rulebook';
import type { View } from '../view';

/**
 * What an answer to a refinement changed in the recommendation, a sentence each; the best match always first.
 *
 * @param noted the question has an answer now, which stands in the note for the therapist
 */
export function changesInWords(view: View, before: Recommendation, after: Recommendation, noted: boolean): string[] {
  const { say, tell, list } = view;
  const names = (treatments: readonly Treatment[]) => list(treatments.map(({ name }) => say(name)));
  const without = (treatments: readonly Treatment[], others: readonly Treatment[]) => treatments.filter(({ id }) => !others.some((other) => other.id === id));

  const added = ({ enhancements }: Recommendation) => enhancements.map(({ enhancement }) => enhancement);
  const leftOut = ({ excluded }: Recommendation) => excluded.map(({ treatment }) => treatment);
  const suggested = (recommendation: Recommendation): Treatment[] => [...recommendation.matches.map(({ technique }) => technique), ...added(recommendation)];

  const [was, is] = [before.matches[0]?.technique, after.matches[0]?.technique];
  const excluded = without(leftOut(after), leftOut(before));
  const dropped = without(without(suggested(before), suggested(after)), excluded);
  const additions = without(added(after), added(before));
  const plan = after.plan?.plan;
  return [
    is ? tell(was?.id === is.id ? 'stillBest' : 'nowBest', { name: say(is.name) }) : tell('nowAsk'),
    ...(additions.length > 0 ? [tell('nowAdded', { names: names(additions) })] : []),
    ...(excluded.length > 0 ? [tell('nowLeftOut', { names: names(excluded) })] : []),
    ...(dropped.length > 0 ? [tell('nowDropped', { names: names(dropped) })] : []),
    ...(plan && plan.id !== before.plan?.plan.id ? [tell('nowPlan', { name: say(plan.name) })] : []),
    ...(noted ? [tell('nowNoted')] : []),
  ];
}
