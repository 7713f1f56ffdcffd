import { chosen, holds } from './holds';
import type { Answers, Condition, Option, Question, Rulebook } from './rulebook';

/** An answered question, with the options chosen. */
export type Told = { readonly question: Question; readonly options: readonly Option[] };

/**
 * The answers that made a rule hold, in the order asked: of each question that its condition tests, the options chosen
 * that the condition names. What holds because something was not said (`not`) has no answer to show.
 *
 * @param answers those on the path
 * @param rule the id of a rule that holds on them; for one that the rulebook does not have, nothing
 */
export function causesOf(rulebook: Rulebook, answers: Answers, rule: string): Told[] {
  const when = rulebook.rules.find(({ id }) => id === rule)?.when;
  const named = new Map<string, Set<string>>();
  if (when) gather(when, answers, named);
  return rulebook.questions.flatMap((question): Told[] => {
    const options = question.options.filter(({ id }) => named.get(question.id)?.has(id));
    return options.length > 0 ? [{ question, options }] : [];
  });
}

function gather(condition: Condition, answers: Answers, named: Map<string, Set<string>>): void {
  if ('not' in condition) return;
  if ('all' in condition || 'any' in condition) {
    for (const part of 'all' in condition ? condition.all : condition.any) if (holds(part, answers)) gather(part, answers, named);
  } else {
    const [question, ...options] = condition;
    named.set(question, new Set([...(named.get(question) ?? []), ...chosen(answers, question).filter((id) => options.includes(id))]));
  }
}
