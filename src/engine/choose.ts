import { chosen } from './holds';
import type { Answers, Question } from './rulebook';

/**
 * The answers after a visitor chose an option: it replaces the one before or, where several may be chosen, is added or
 * taken away. An exclusive option stands alone. A question left with nothing chosen is unanswered.
 */
export function choose(answers: Answers, question: Question, option: string): Answers {
  if (!question.many) return { ...answers, [question.id]: option };
  const before = chosen(answers, question.id);
  const alone = (id: string) => question.options.some((other) => other.id === id && other.exclusive);
  const after = before.includes(option) ? before.filter((id) => id !== option) : alone(option) ? [option] : [...before.filter((id) => !alone(id)), option];
  const { [question.id]: _, ...others } = answers;
  if (after.length === 0) return others;
  const inOrder = question.options.filter(({ id }) => after.includes(id)).map(({ id }) => id);
  return { ...others, [question.id]: inOrder };
}

/** The answers without that to one question. */
export function forget(answers: Answers, question: string): Answers {
  const { [question]: _, ...others } = answers;
  return others;
}
