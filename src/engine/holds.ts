import type { Answers, Condition, Test } from './rulebook';

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
  if (isTest(condition)) {
    const answer = answers[condition[0]];
    // From the second place on: the first is the question.
    return typeof answer === 'string' ? condition.includes(answer, 1) : (answer?.some((option) => condition.includes(option, 1)) ?? false);
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  return !holds(condition.not, answers);
}

const isTest = (condition: Condition): condition is Test => Array.isArray(condition);
