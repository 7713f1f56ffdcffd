import { holds } from './holds';
import type { Outcome } from './outcome';
import { pathOf } from './path';
import { recommend } from './recommend';
import { referralOf } from './refer';
import type { Answers, Menu, Rule, Rulebook } from './rulebook';

/** The rules whose conditions hold on answers, by id. */
export const heldRules = (rulebook: Rulebook, answers: Answers): Rule[] => rulebook.rules.filter((rule) => holds(rule.when, answers));

/**
 * What a set of answers comes to: the question still to ask, a referral, or a recommendation. The same rulebook, menu
 * and answers give the same outcome on every machine. There is no outcome but `asking` while a question on the path,
 * those of the safety core among them, is unanswered.
 *
 * @param answers by question id; those off the path, or to nothing the question offers, count for nothing
 */
export function consult(rulebook: Rulebook, menu: Menu, answers: Answers): Outcome {
  const path = pathOf(rulebook, answers);
  return path.next && !path.stopped ? { kind: 'asking', question: path.next } : judge(rulebook, menu, path.answers);
}

/**
 * The outcome as if nothing more were to be asked. For examples, which name the answers that matter to them and leave
 * out others; a visitor's outcome is {@link consult}'s.
 *
 * @param answers those on the path
 */
export function judge(rulebook: Rulebook, menu: Menu, answers: Answers): Exclude<Outcome, { kind: 'asking' }> {
  const held = heldRules(rulebook, answers);
  const referral = referralOf(held);
  return referral ? { kind: 'referral', referral } : { kind: 'recommendation', recommendation: recommend(rulebook, menu, held) };
}
