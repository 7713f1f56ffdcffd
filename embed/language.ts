/**
 * The language to speak: the first wish that the rulebook has, by its base language where not exactly; else the
 * rulebook's first.
 */
export function pickLanguage(wishes: readonly (string | null | undefined)[], spoken: readonly string[]): string {
  const base = (language: string) => (language.split('-')[0] as string).toLowerCase();
  for (const wish of wishes) {
    const found = wish && (spoken.find((language) => language === wish) ?? spoken.find((language) => base(language) === base(wish)));
    if (found) return found;
  }
  return spoken[0] as string;
}

/** The direction a language is written in. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/.test(language) ? 'rtl' : 'ltr');
