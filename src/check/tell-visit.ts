import type { Outcome } from '../engine/outcome';
import { pathOf } from '../engine/path';
import type { Answers, Rulebook, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';
import { answersInWords } from './answers-in-words';

/** A visit in the owner's own words: what was answered, a line for each question, and what the visitor saw. */
export type ToldVisit = { readonly told: readonly string[]; readonly sees: readonly string[] };

/** Tells a visit in the first language of the rulebook. */
export function tellVisit(rulebook: Rulebook, answers: Answers, outcome: Outcome): ToldVisit {
  const first = rulebook.languages[0] as string;
  const say = (words: Words) => inLanguage(words, first, first);
  const told = answersInWords(rulebook, pathOf(rulebook, answers).answers);
  return { told, sees: seen(rulebook, outcome, say) };
}

function seen(rulebook: Rulebook, outcome: Outcome, say: (words: Words) => string): string[] {
  if (outcome.kind === 'asking') return [`The next question: ${say(outcome.question.ask)}`];
  if (outcome.kind === 'referral') {
    const { level, signs } = outcome.referral;
    return [`${say(rulebook.levels[level].title)} (${level})`, ...signs.map(({ about }) => say(about))];
  }
  const { kind, matches, enhancements, excluded, plan } = outcome.recommendation;
  const names = (entries: readonly { name: Words }[]) => entries.map(({ name }) => say(name)).join(', ');
  const [best, ...others] = matches.slice(0, 3).map(({ technique }) => technique);
  const lines = best ? [`${kind === 'fallback' ? 'Suggested for want of a better' : 'Best match'}: ${say(best.name)}`] : [say(rulebook.askUs)];
  if (others.length > 0) lines.push(`Also good: ${names(others)}`);
  if (enhancements.length > 0) lines.push(`To add: ${names(enhancements.map(({ enhancement }) => enhancement))}`);
  if (excluded.length > 0) lines.push(`Left out: ${names(excluded.map(({ treatment }) => treatment))}`);
  if (plan) lines.push(`How often: ${say(plan.plan.name)}`);
  return lines;
}
