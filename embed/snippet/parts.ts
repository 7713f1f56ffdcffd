import { dataElement, type Fallback, finderElement, link, nearElement, placeElement, type ScriptSource, scriptElement } from './markup';

/** What a snippet is made of. */
export type Parts = {
  readonly script: ScriptSource;
  /** The language that the page asks for; the page's own when left out. */
  readonly lang?: string | undefined;
  /** How to book where the script does not run. */
  readonly booking?: { readonly href: string; readonly words: string } | undefined;
  /** In the place of the booking link. */
  readonly fallback?: Fallback | undefined;
  /** Rules and menu as JSON, for the generic script. */
  readonly rules?: { readonly rulebook: string; readonly menu: string } | undefined;
  /** The script waits until the finder is near what the visitor sees. */
  readonly near?: boolean | undefined;
};

const [RULES, MENU] = ['our-rules', 'our-menu'];

/** What the element is told: its rules and menu in the page, and the language. */
export const attributesOf = ({ lang, rules }: Parts) => ({ rules: rules && `#${RULES}`, menu: rules && `#${MENU}`, lang });

const insideOf = ({ booking }: Parts): string => (booking ? link(booking.href, booking.words) : '');

/** The element, with the booking link or a whole fallback in it. */
export const elementOf = (parts: Parts): string => (parts.fallback ? placeElement(attributesOf(parts), parts.fallback) : finderElement(attributesOf(parts), insideOf(parts)));

/** Rules and menu, for the page to hold. */
export const dataOf = ({ rules }: Parts): string[] => (rules ? [dataElement(RULES, rules.rulebook), dataElement(MENU, rules.menu)] : []);

/** What a page pastes. */
export const markup = (parts: Parts, nonce?: string): string =>
  (parts.near ? [...dataOf(parts), elementOf(parts), nearElement(parts.script, nonce)] : [scriptElement(parts.script, nonce), ...dataOf(parts), elementOf(parts)]).join('\n');

/** The element in a component: rules lie at an address there. */
export const elementInCode = (parts: Parts): string =>
  finderElement({ rules: parts.rules && '/massage-rules.json', menu: parts.rules && '/massage-menu.json', lang: parts.lang }, insideOf(parts));

/** The module that a component imports, without its ending. */
export const moduleOf = ({ rules }: Parts): string => (rules ? 'massage-finder-generic' : 'massage-finder');

/** What to do for a component; `last` names its file. */
export const codeSteps = (parts: Parts, last: string): string[] => [
  `Copy dist/${moduleOf(parts)}.mjs and dist/${moduleOf(parts)}.d.ts beside the component.`,
  ...(parts.rules ? ['Put the rules and the menu at /massage-rules.json and /massage-menu.json: massage-finder json writes them.'] : []),
  last,
];

/** What would be code of a Liquid template. */
export const LIQUID = /\{(?=[{%])/g;
