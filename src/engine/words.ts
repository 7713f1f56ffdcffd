import type { Words } from './rulebook';

/** Words in a language: that of the visitor, else the rulebook's first, else whatever there is; never blank. */
export function inLanguage(words: Words, language: string, first: string): string {
  if (typeof words === 'string') return words;
  return words[language] ?? words[first] ?? (Object.values(words)[0] as string);
}
