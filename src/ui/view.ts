import type { Menu, Rulebook, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';
import type { Shell } from '../locales/en';

/** How a visit is shown. Nothing in it depends on answers. */
export type ViewOptions = {
  rulebook: Rulebook;
  menu: Menu;
  /** One of the rulebook's languages. */
  language: string;
  shell: Shell;
  /** Of the question, 1 to 6; headings below it follow. */
  headingLevel: number;
  /** `choice`: a single choice made by pointer goes on by itself. */
  advance: 'choice' | 'button';
  /** Where a visit is booked when a session has no link of its own. */
  booking: string | undefined;
  /** The visitor's day, YYYY-MM-DD, for notices. */
  today: string;
};

/** What screens need to speak. */
export type View = ViewOptions & {
  say: (words: Words) => string;
  /** A text of the shell with its blanks filled in. */
  tell: (key: keyof Shell, blanks?: Record<string, string | number>) => string;
  price: (amount: number) => string;
  /** Puts a sentence into the live region. */
  announce: (sentence: string) => void;
};

/** Makes the view of a visit. */
export function createView(options: ViewOptions, announce: (sentence: string) => void): View {
  const { language, rulebook, shell, menu } = options;
  return {
    ...options,
    announce,
    say: (words) => inLanguage(words, language, rulebook.languages[0] as string),
    tell: (key, blanks = {}) => shell[key].replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name])),
    price: (amount) => new Intl.NumberFormat(language, { style: 'currency', currency: menu.currency, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount),
  };
}
