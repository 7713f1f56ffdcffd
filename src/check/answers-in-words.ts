import { chosen } from '../engine/holds';
import type { Answers, Rulebook } from '../engine/rulebook';
import { ownersWords } from './names';

/** A set of answers as the owner wrote them, a line for each question: `Where do you feel it most? Lower back`. */
export function answersInWords(rulebook: Rulebook, answers: Answers): string[] {
  return rulebook.questions.flatMap(({ id, ask, options }) => {
    const picked = options.filter((option) => chosen(answers, id).includes(option.id));
    return picked.length === 0 ? [] : [`${ownersWords(rulebook, ask)} ${picked.map(({ label }) => ownersWords(rulebook, label)).join('; ')}`];
  });
}
