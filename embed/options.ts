import { ANALYTICS_TOOLS, type AnalyticsTool, CONSENTS, type Consent } from '../src/engine/analytics';
import { LOOKS } from '../src/engine/pictures';
import type { Theme } from './theme';

/** How a page sets the widget up. */
export type FinderOptions = {
  /** Where the rulebook is: a URL, or `#id` of a JSON script element. The one in the script when left out. */
  rules: string | undefined;
  /** Where the menu is, likewise. */
  menu: string | undefined;
  /** The language, such as `es`. The page's when left out. */
  lang: string | undefined;
  /** `auto`, `light` or `dark`, and a look. */
  theme: Theme;
  /** A link for booking, instead of the rulebook's. */
  booking: string | undefined;
  advance: 'choice' | 'button';
  headingLevel: number;
  /** `tab`: a visit that was left is taken up again in the same tab, until it comes to a result. */
  remember: 'none' | 'tab';
  /** Where it stands: in the page, or in a window of its own that is opened. */
  mode: 'inline' | 'popup' | 'slider' | 'tab';
  /** When it opens by itself: `load`, `exit`, `scroll:60%`, `15s`. */
  openOn: readonly string[];
  /** When one that opened by itself may do so again: on the next `page`, in another `tab`, after so many days (`30d`), `never`. */
  showAgain: string;
  /** Answers that the page gives in advance: a question's id, and the ids of options. */
  preset: readonly (readonly [question: string, ...options: string[]])[];
  /** A name for events. */
  finder: string | undefined;
} & MarketingOptions;

/** What marketers set up. In a script without `--marketing` nothing reads them. */
export type MarketingOptions = {
  /** Which analytics tools hear of a run. The rulebook's when left out. */
  track: readonly AnalyticsTool[] | undefined;
  /** Whose consent they wait for. The rulebook's when left out. */
  consent: Consent | undefined;
  /** How much they hear: progress, also which question is on screen, also the technique that a visitor agrees to tell. */
  detail: Detail;
  /** The variant of an experiment that the page runs itself. */
  variant: string | undefined;
  /** Variants to draw one of: a name, where its rulebook is, and its share. */
  variants: readonly Variant[];
  /** The owner's own receiver of events. */
  endpoint: string | undefined;
  /** Which parameters of the page's address are copied to booking links; `utm` for all that start so. */
  pass: readonly string[];
  /** `page`: a press of Book goes through a link in the page, where the page's own tools see it. */
  handoff: 'link' | 'page';
  /** How a visitor may have the result mailed: by their own mail `app`, by the `page`, which hears of it, or by a receiver at this address. */
  email: string | undefined;
};

/** How much analytics tools hear, the least first. */
export const DETAILS = ['progress', 'questions', 'results'] as const;

export type Detail = (typeof DETAILS)[number];

/** A variant of an experiment. `rules` is a URL, or `#id` of a JSON script element; those of the finder when left out. */
export type Variant = { readonly name: string; readonly rules: string | undefined; readonly share: number };

const MODES = ['auto', 'light', 'dark'] as const;

type Parse<T> = (value: string) => T | undefined;

/** What an option takes, and what it is when left out. */
type Row<T> = {
  parse: Parse<T>;
  /** Which values are meant, for whoever gave one that is not understood. */
  allowed: string;
  /** What it is when it is given and not understood, where that is not as if left out. */
  misread?: T;
  /** A change of it starts the visit over; any other change shows at once. */
  restarts?: true;
} & (undefined extends T ? { absent?: T } : { absent: T });

/** Whatever is given is meant, so there is nothing to say of what is not understood. */
const anything: Row<string | undefined> = { parse: (value) => value, allowed: '' };

/** One of some words; the first is meant when it is left out. */
const oneOf = <T extends string>(...words: [T, ...T[]]): Row<T> => ({ parse: (value) => words.find((word) => word === value), allowed: words.join(', '), absent: words[0] });

const matching =
  (form: RegExp): Parse<string> =>
  (value) =>
    form.test(value) ? value : undefined;

/** Words with spaces between, each of which must be understood. */
const several =
  <T>(parse: Parse<T>): Parse<T[]> =>
  (value) => {
    const words = value.split(/\s+/).map(parse);
    return words.includes(undefined) ? undefined : (words as T[]);
  };

/** Likewise, or `none`. */
const severalOrNone =
  <T>(parse: Parse<T>): Parse<T[]> =>
  (value) =>
    value === 'none' ? [] : several(parse)(value);

/** One word of each kind at most, in any order. */
const theme: Parse<Theme> = (value) => {
  const words = value.split(/\s+/);
  const mode = MODES.find((word) => words.includes(word));
  const look = LOOKS.find((word) => words.includes(word));
  return words.length === [mode, look].filter(Boolean).length ? { mode, look } : undefined;
};

const variant: Parse<Variant> = (value) => {
  const [, name, rules, share] = /^([\w-]+)(?:=(\S+))?@(\d{1,3})$/.exec(value) ?? [];
  return name ? { name, rules, share: Number(share) } : undefined;
};

/** A URL, or `#id` of a JSON script element. */
const source: Row<string | undefined> = { ...anything, restarts: true };

type Rows<Options> = { [K in keyof Options]: Row<Options[K]> };

/** A table, where no script is in hand that holds it: a script without it says so of the one option that asks for it. */
const marketing = (rows: () => Rows<MarketingOptions>): Rows<MarketingOptions> =>
  __MARKETING__ ? rows() : ({ track: { parse: () => undefined, allowed: 'none without --marketing' } } as unknown as Rows<MarketingOptions>);

const address = matching(/^(?:https:\/\/|\/(?!\/))\S+$/);

/** The one table behind the parser, the types and the documents. */
export const TABLE: Rows<FinderOptions> = {
  rules: source,
  menu: source,
  lang: anything,
  theme: { parse: theme, allowed: `${MODES.join(', ')}, and ${LOOKS.join(', ')}`, absent: {} },
  booking: { parse: matching(/^(?:https:\/\/|mailto:|tel:)\S+$/), allowed: 'a link that starts with https://, mailto: or tel:' },
  advance: oneOf('choice', 'button'),
  headingLevel: { parse: (value) => (/^[1-6]$/.test(value) ? Number(value) : undefined), allowed: '1 to 6', absent: 2 },
  remember: { ...oneOf('none', 'tab'), restarts: true },
  mode: oneOf('inline', 'popup', 'slider', 'tab'),
  openOn: { parse: several(matching(/^(?:load|exit|scroll:\d{1,3}%|\d{1,4}s)$/)), allowed: 'load, exit, scroll:60%, 15s', absent: [] },
  showAgain: { parse: matching(/^(?:page|tab|\d{1,3}d|never)$/), allowed: 'page, tab, 30d, never', absent: 'page' },
  preset: {
    parse: several((word) => (/^[^\s:,]+:[^\s:]+$/.test(word) ? (word.split(/[:,]/) as [string, ...string[]]) : undefined)),
    allowed: 'question:option, such as location:lower-back',
    absent: [],
    restarts: true,
  },
  finder: anything,
  ...marketing(() => ({
    track: {
      parse: severalOrNone((word) => ANALYTICS_TOOLS.find((name) => name === word)),
      allowed: `${ANALYTICS_TOOLS.join(', ')}, none`,
    },
    // Of what is not understood, the strictest is made.
    consent: { ...oneOf(...CONSENTS), absent: undefined, misread: 'required' },
    detail: oneOf(...DETAILS),
    variant: anything,
    variants: { parse: several(variant), allowed: 'name@share or name=URL@share, such as now@50 calm=/calm.json@50', absent: [], restarts: true },
    endpoint: { parse: address, allowed: 'an address that starts with https:// or /' },
    pass: { parse: severalOrNone(matching(/^(?!none$)[\w.-]+$/)), allowed: 'names of parameters, such as utm gclid, or none', absent: ['utm'] },
    handoff: oneOf('link', 'page'),
    email: { parse: (value) => (/^(?:app|page)$/.test(value) ? value : address(value)), allowed: 'app, page, or an address that starts with https:// or /' },
  })),
};

/** The names of the options, as calls have them: `headingLevel`. */
export const OPTIONS = Object.keys(TABLE) as (keyof FinderOptions)[];

/** An option's name as attributes have it: `heading-level`. */
export const attributeOf = (option: string): string => option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whether a change of this attribute starts the visit over. */
export const restarts = (attribute: string): boolean => OPTIONS.some((option) => attributeOf(option) === attribute && TABLE[option].restarts);

/** What an option takes, in words. */
export const allowedFor = (option: keyof FinderOptions): string => TABLE[option].allowed;

/**
 * Reads the options from attributes.
 *
 * @param read gives an attribute's value, null where it is absent
 * @param warn hears of each value that is not understood; the option is then as if left out
 */
export function readOptions(read: (attribute: string) => string | null, warn: (message: string) => void): FinderOptions {
  const entries = OPTIONS.map((option) => {
    const { parse, allowed, absent } = TABLE[option];
    const attribute = attributeOf(option);
    const value = read(attribute)?.trim();
    const parsed = value ? parse(value) : undefined;
    if (value && parsed === undefined) warn(notUnderstood(attribute, value, allowed));
    const misread = __MARKETING__ && value !== undefined ? TABLE[option].misread : undefined;
    return [option, parsed ?? misread ?? absent];
  });
  return Object.fromEntries(entries) as FinderOptions;
}

/** Says that a value is not understood, and which are. */
export const notUnderstood = (attribute: string, value: string, allowed: string): string => `${attribute}="${value}" is not understood. Allowed: ${allowed}.`;
