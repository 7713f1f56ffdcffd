/** How a page sets the widget up. */
export type FinderOptions = {
  /** Where the rulebook is: a URL, or `#id` of a JSON script element. The one in the script when left out. */
  rules: string | undefined;
  /** Where the menu is, likewise. */
  menu: string | undefined;
  /** The language, such as `es`. The page's when left out. */
  lang: string | undefined;
  theme: 'auto' | 'light' | 'dark';
  /** A link for booking, instead of the rulebook's. */
  booking: string | undefined;
  advance: 'choice' | 'button';
  headingLevel: number;
};

type Parse<T> = (value: string) => T | undefined;

const anything: Parse<string> = (value) => value || undefined;
const oneOf =
  <T extends string>(...allowed: T[]): Parse<T> =>
  (value) =>
    allowed.find((word) => word === value);
const link: Parse<string> = (value) => (/^(?:https:\/\/|mailto:|tel:)\S+$/.test(value) ? value : undefined);
const level: Parse<number> = (value) => (/^[1-6]$/.test(value) ? Number(value) : undefined);

/** What an option takes, when it is left out, and which values are meant when one is not understood. */
type Row<T> = { attribute: string; parse: Parse<T>; absent: T; allowed: string };

const TABLE: { [K in keyof FinderOptions]: Row<FinderOptions[K]> } = {
  rules: { attribute: 'rules', parse: anything, absent: undefined, allowed: 'a URL, or #id of a JSON script element' },
  menu: { attribute: 'menu', parse: anything, absent: undefined, allowed: 'a URL, or #id of a JSON script element' },
  lang: { attribute: 'lang', parse: anything, absent: undefined, allowed: 'a language, such as es' },
  theme: { attribute: 'theme', parse: oneOf('auto', 'light', 'dark'), absent: 'auto', allowed: 'auto, light, dark' },
  booking: { attribute: 'booking', parse: link, absent: undefined, allowed: 'a link that starts with https://, mailto: or tel:' },
  advance: { attribute: 'advance', parse: oneOf('choice', 'button'), absent: 'choice', allowed: 'choice, button' },
  headingLevel: { attribute: 'heading-level', parse: level, absent: 2, allowed: '1 to 6' },
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
