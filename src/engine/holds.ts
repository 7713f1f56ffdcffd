import type { Answers, Condition } from './rulebook';

/** The options chosen for a question; empty where it was not answered. */
export function chosen(answers: Answers, question: string): readonly string[] {
  const answer = answers[question];
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}

/**
 * Whether a condition holds on answers.
 *
 * @param answers those on the path only: a test on a question that is not among them is false, so its `not` is true
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const [question, ...options] = condition;
  return chosen(answers, question).some((option) => options.includes(option));
}
