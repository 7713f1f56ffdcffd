import type { Menu, Rulebook, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';
import type { Shell } from '../locales/en';
import type { Drawings } from './pictures/drawings';
import type { Offers } from './result/offers';

/** How a visit is shown. Nothing in it depends on answers. */
export type ViewOptions = {
  rulebook: Rulebook;
  menu: Menu;
  /** One of the rulebook's languages. */
  language: string;
  shell: Shell;
  /** The words of the rulebook's first language: the studio's own. */
  studioShell: Shell;
  drawings: Drawings;
  /** Of the question, 1 to 6; headings below it follow. */
  headingLevel: number;
  /** `choice`: a single choice made by pointer goes on by itself. */
  advance: 'choice' | 'button';
  /** Where a visit is booked when a session has no link of its own. */
  booking: string | undefined;
  /** Makes the address that a booking link leads to of the studio's own; left out where that is the same. */
  link?: ((href: string) => string) | undefined;
  /** The visitor's day, YYYY-MM-DD, for notices. */
  today: string;
  /** What a recommendation offers beside reading it; in scripts with what marketers use. */
  offers?: Offers;
};

/** What screens need to speak. */
export type View = ViewOptions & {
  say: (words: Words) => string;
  /** A text of the shell with its blanks filled in. */
  tell: (key: keyof Shell, blanks?: Record<string, string | number>) => string;
  price: (amount: number) => string;
  /** So many minutes, in words: `60 minutes`. */
  minutes: (count: number) => string;
  /** Answers one after the other: `Firm; Three months to a year`. */
  several: (answers: readonly { readonly label: Words }[]) => string;
  /** Names one after the other: `A, B and C`. */
  list: (names: readonly string[]) => string;
  /** Puts a sentence into the live region. */
  announce: (sentence: string) => void;
};

/** Makes the view of a visit. */
export function createView(options: ViewOptions, announce: (sentence: string) => void): View {
  const { language, rulebook, shell, menu } = options;
  // The digits that emergency and phone numbers have.
  const number = (value: number, style: Intl.NumberFormatOptions, locale: Intl.LocalesArgument = language) =>
    new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...style }).format(value);
  // A currency's code begins with its country's: a price is written as there.
  const home = new Intl.Locale(language, { region: menu.currency.slice(0, 2) });
  const say = (words: Words) => inLanguage(words, language, rulebook.languages[0] as string);
  // Numbers without the browser's way of writing them, which takes it long to load: there are few, and the first question has some.
  const tell: View['tell'] = (key, blanks = {}) => shell[key].replace(/\{(\w+)\}/g, (_, name: string) => `${blanks[name]}`);
  return {
    ...options,
    announce,
    say,
    tell,
    several: (answers) => answers.map(({ label }) => say(label)).join(tell('between')),
    price: (amount) =>
      number(amount, { style: 'currency', currency: menu.currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }, home),
    minutes: (count) => number(count, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
    list: (names) => new Intl.ListFormat(language).format(names),
  };
}

/** The view in the studio's own language, for what is written to the therapist. */
export function studioView(view: View): View {
  return createView({ ...view, language: view.rulebook.languages[0] as string, shell: view.studioShell }, view.announce);
}
