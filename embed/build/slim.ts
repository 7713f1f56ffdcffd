import type { Question, Rule, Words } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';

/** What the ids of the core's rules start with, and no other's. */
const OF_CORE = 'safety-';

/** In a script, rules stand in the order of their ids, and their places take the place of ids. */
export function withoutIds<T extends { readonly rules: readonly Rule[] }>(part: T): T {
  const rules = [...part.rules].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { ...part, rules: rules.map(({ id: _, ...rule }) => rule) };
}

/** How many rules come before those of the core. */
export const beforeCore = (rules: readonly Rule[]): number => rules.filter(({ id }) => id < OF_CORE).length;

type Asked = { readonly rules: readonly Rule[]; readonly questions: readonly (Question | string)[]; readonly clearances?: readonly Question[] };

/**
 * What only the therapist reads, in the language of the studio alone: the note is written in it, whatever the visitor
 * speaks. Texts that visitors read as well keep their languages.
 */
export function inStudiosLanguage<T extends Asked>(part: T, language: string): T {
  const own = (words: Words) => inLanguage(words, language, language);
  const named = <Entry extends { readonly brief?: Words }>(entry: Entry): Entry => ({ ...entry, ...(entry.brief !== undefined && { brief: own(entry.brief) }) });
  const question = (each: Question): Question => ({ ...named(each), options: each.options.map(named) });
  return {
    ...part,
    questions: part.questions.map((each) => (typeof each === 'string' ? each : question(each))),
    ...(part.clearances && { clearances: part.clearances.map(question) }),
    rules: part.rules.map((rule) => ({ ...rule, ...(rule.note !== undefined && { note: own(rule.note) }) })),
  };
}
