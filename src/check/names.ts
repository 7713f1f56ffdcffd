import { LEVELS, type Level } from '../engine/levels';
import type { Rulebook, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';

/** Words as the owner wrote them first. */
export const ownersWords = ({ languages }: Rulebook, words: Words): string => inLanguage(words, languages[0] as string, languages[0] as string);

const isLevel = (id: string): id is Level => (LEVELS as readonly string[]).includes(id);

/** What a visit can end in, or be offered, by name: a technique, an enhancement, a level of referral, `ask` or `recommendation`. */
export function nameOf(rulebook: Rulebook, id: string): string {
  if (id === 'ask') return '"Ask us"';
  if (id === 'recommendation') return 'a recommendation';
  if (isLevel(id)) return ownersWords(rulebook, rulebook.levels[id].name);
  const treatment = [...rulebook.techniques, ...rulebook.enhancements].find((candidate) => candidate.id === id);
  return treatment ? ownersWords(rulebook, treatment.name) : id;
}

/** The name that the first of some versions has for an id; the id where none knows it. */
export const nameIn = (rulebooks: readonly Rulebook[], id: string): string => rulebooks.map((rulebook) => nameOf(rulebook, id)).find((name) => name !== id) ?? id;
