import { isAnswer } from '../src/engine/path';
import type { Answers, Rulebook } from '../src/engine/rulebook';
import { allowedFor, type FinderOptions, notUnderstood } from './options';

/**
 * The answers that a page gives in advance. Safety questions are the visitor's own to answer.
 *
 * @param warn hears of each that the rulebook does not know or take; it is then as if left out
 */
export function givenAnswers(preset: FinderOptions['preset'], { questions }: Rulebook, warn: (message: string) => void): Answers {
  const answers = preset.flatMap(([id, ...options]) => {
    const askable = questions.filter(({ safety }) => !safety);
    const question = askable.find((each) => each.id === id);
    if (question && isAnswer(question, options)) return [[id, question.many ? options : (options[0] as string)] as const];
    const known = (question?.options ?? askable).map((entry) => entry.id).join(', ');
    warn(notUnderstood('preset', `${id}:${options}`, `${allowedFor('preset')} (${known})`));
    return [];
  });
  return Object.fromEntries(answers);
}
