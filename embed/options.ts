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
};

const MODES = ['auto', 'light', 'dark'] as const;

type Parse<T> = (value: string) => T | undefined;

const anything: Parse<string> = (value) => value || undefined;
const oneOf =
  <T extends string>(...allowed: T[]): Parse<T> =>
  (value) =>
    allowed.find((word) => word === value);
const link: Parse<string> = (value) => (/^(?:https:\/\/|mailto:|tel:)\S+$/.test(value) ? value : undefined);
const level: Parse<number> = (value) => (/^[1-6]$/.test(value) ? Number(value) : undefined);

/** One word of each kind at most, in any order. */
const theme: Parse<Theme> = (value) => {
  const words = value.split(/\s+/);
  const mode = MODES.find((word) => words.includes(word));
  const look = LOOKS.find((word) => words.includes(word));
  return words.length === Number(mode !== undefined) + Number(look !== undefined) ? { ...(mode && { mode }), ...(look && { look }) } : undefined;
};

/** What an option takes, when it is left out, which values are meant when one is not understood, and whether a change starts the visit over. */
type Row<T> = { attribute: string; parse: Parse<T>; absent: T; allowed: string; restarts?: boolean };

/** The one table behind the parser, the types and the documents. */
export const TABLE: { [K in keyof FinderOptions]: Row<FinderOptions[K]> } = {
  rules: { attribute: 'rules', parse: anything, absent: undefined, allowed: 'a URL, or #id of a JSON script element', restarts: true },
  menu: { attribute: 'menu', parse: anything, absent: undefined, allowed: 'a URL, or #id of a JSON script element', restarts: true },
  lang: { attribute: 'lang', parse: anything, absent: undefined, allowed: 'a language, such as es' },
  theme: { attribute: 'theme', parse: theme, absent: {}, allowed: `${MODES.join(', ')}, and ${LOOKS.join(', ')}` },
  booking: { attribute: 'booking', parse: link, absent: undefined, allowed: 'a link that starts with https://, mailto: or tel:' },
  advance: { attribute: 'advance', parse: oneOf('choice', 'button'), absent: 'choice', allowed: 'choice, button' },
  headingLevel: { attribute: 'heading-level', parse: level, absent: 2, allowed: '1 to 6' },
  remember: { attribute: 'remember', parse: oneOf('none', 'tab'), absent: 'none', allowed: 'none, tab' },
};

/** The attributes that are listened to. */
export const ATTRIBUTES: readonly string[] = Object.values(TABLE).map(({ attribute }) => attribute);

/**
 * Reads the options from attributes.
 *
 * @param read gives an attribute's value, null where it is absent
 * @param warn hears of each value that is not understood; the option is then as if left out
 */
export function readOptions(read: (attribute: string) => string | null, warn: (message: string) => void): FinderOptions {
  const entries = Object.entries(TABLE).map(([name, { attribute, parse, absent, allowed }]) => {
    const value = read(attribute)?.trim();
    const parsed = value === undefined ? undefined : parse(value);
    if (value && parsed === undefined) warn(`${attribute}="${value}" is not understood. Allowed: ${allowed}.`);
    return [name, parsed ?? absent];
  });
  return Object.fromEntries(entries) as FinderOptions;
}
