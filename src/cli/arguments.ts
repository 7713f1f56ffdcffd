import type { Answers } from '../engine/rulebook';

/** A mistake in how a command was called; the message says how to call it. */
export class UsageError extends Error {}

/**
 * Reads answers as a person types them: `location=lower-back,history=too-sharp+nervous`.
 *
 * @throws UsageError where an answer has no `=` or two, or a question is answered twice
 */
export function parseAnswers(text: string): Answers {
  const answers = new Map<string, string | string[]>();
  for (const pair of text.split(/[,\s]+/).filter(Boolean)) {
    const [question, answer, ...more] = pair.split('=');
    if (!question || !answer || more.length > 0) throw new UsageError(`"${pair}" is not an answer. Write question=option, or question=option+option.`);
    if (answers.has(question)) throw new UsageError(`${question} is answered twice. Write ${question}=option+option to choose several.`);
    answers.set(question, answer.includes('+') ? answer.split('+') : answer);
  }
  return Object.fromEntries(answers);
}
