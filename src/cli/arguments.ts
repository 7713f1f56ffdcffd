import type { Answers } from '../engine/rulebook';

/** A mistake in how a command was called; the message says how to call it. */
export class UsageError extends Error {}

/**
 * Reads answers as a person types them: `location=lower-back,history=too-sharp+nervous`.
 *
 * @throws UsageError where an answer has no `=`
 */
export function parseAnswers(text: string): Answers {
  const pairs = text.split(/[,\s]+/).filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [question, answer] = pair.split('=');
      if (!question || !answer) throw new UsageError(`"${pair}" is not an answer. Write question=option, or question=option+option.`);
      return [question, answer.includes('+') ? answer.split('+') : answer];
    }),
  );
}
