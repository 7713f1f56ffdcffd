import { ownersWords } from '../../check/names';
import type { Condition, Rulebook } from '../../engine/rulebook';

const list = (words: readonly string[], last: 'and' | 'or'): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`);

/** A condition as a sentence goes on after "asked when": `"How long?" is "Months" or "Years"`. */
export function conditionInWords(rulebook: Rulebook, condition: Condition): string {
  if ('not' in condition) return `it is not so that ${conditionInWords(rulebook, condition.not)}`;
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => conditionInWords(rulebook, part));
    return list(parts, 'all' in condition ? 'and' : 'or');
  }
  const [asked, ...named] = condition;
  const question = rulebook.questions.find(({ id }) => id === asked);
  const options = question?.options.filter(({ id }) => named.includes(id)).map(({ label }) => `"${ownersWords(rulebook, label)}"`) ?? named;
  return `"${question ? ownersWords(rulebook, question.ask) : asked}" is ${list(options, 'or')}`;
}
