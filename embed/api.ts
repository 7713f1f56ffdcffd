import { version } from '../package.json';
import { setConsent } from '../src/tracking/delivery';
import { ELEMENT, type FinderElement } from './element';
import { attributeOf, type FinderOptions, OPTIONS } from './options';
import { reportWarning } from './report';
import { whenParsed } from './when-parsed';

/** The events that a page can hear of, as `on` names them. */
const EVENTS: readonly string[] = ['view', 'start', 'progress', 'complete', 'cta', ...(__MARKETING__ ? ['lead'] : []), 'close', 'error'];

/** What hears an event: a function, or the name of a global one, which is looked up when the event comes. */
type Listener = string | ((detail: object, event: CustomEvent) => void);

/** What a page may say of itself: each option as its attribute has it. */
type MountOptions = { readonly [Option in keyof FinderOptions]?: string | number | null | undefined };

/** A call kept for the script: its name and what it is given. */
type Call = readonly [method: string, ...args: unknown[]];

/** `window.massageFinder`. */
export type Api = {
  readonly version: string;
  /**
   * Puts a finder into an element, or sets the one that is there up anew.
   *
   * @param host an element or a selector; a `<massage-finder>` itself counts as there
   * @param options named as in `headingLevel`; one that is null or undefined is as if left out
   * @returns the element; undefined, with a warning, where the page has no such host
   */
  mount: (host: string | Element, options?: MountOptions) => FinderElement | undefined;
  /** Hears an event of every finder on the page. Returns what ends that. */
  on: (event: string, listener: Listener) => () => void;
  /** Takes what the visitor said of being measured: `true` sends what waits, `false` throws it away. */
  readonly consent: (granted: boolean) => void;
  /** Does a call that is given as a list: what pages queue before the script arrives. */
  push: (call: Call) => unknown;
};

/** What the page's scripts call. Nothing in it throws. */
export const api: Api = {
  version,
  mount: guarded(mount),
  on,
  consent: (granted) => {
    if (__MARKETING__) setConsent(granted);
  },
  push: guarded(push),
};

function mount(host: string | Element, options: MountOptions = {}): FinderElement | undefined {
  const place = typeof host === 'string' ? document.querySelector(host) : host;
  if (place?.nodeType !== Node.ELEMENT_NODE) {
    if (document.readyState === 'loading') whenParsed(() => api.mount(host, options));
    else reportWarning(`mount: no element ${host}.`);
    return undefined;
  }
  const there = place.localName === ELEMENT ? place : [...place.children].find(({ localName }) => localName === ELEMENT);
  const finder = (there ?? document.createElement(ELEMENT)) as FinderElement;
  for (const [option, value] of Object.entries(options)) {
    if (!OPTIONS.includes(option as keyof FinderOptions)) reportWarning(unknown(option, 'an option', OPTIONS));
    else if (value === null || value === undefined) finder.removeAttribute(attributeOf(option));
    else finder.setAttribute(attributeOf(option), String(value));
  }
  if (!there) place.append(finder);
  return finder;
}

function on(event: string, listener: Listener): () => void {
  if (!EVENTS.includes(event)) reportWarning(unknown(event, 'an event', EVENTS));
  const hear = (told: Event) => {
    const hears = typeof listener === 'string' ? (window as unknown as Record<string, unknown>)[listener] : listener;
    if (typeof hears === 'function') hears((told as CustomEvent).detail, told);
  };
  const type = `${ELEMENT}-${event}`;
  document.addEventListener(type, hear);
  return () => document.removeEventListener(type, hear);
}

function push([method, ...args]: Call): unknown {
  const calls = Object.keys(api);
  if (calls.includes(method)) return (api as unknown as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args);
  return reportWarning(unknown(method, 'a call', calls));
}

function guarded<Args extends unknown[], Result>(call: (...args: Args) => Result): (...args: Args) => Result | undefined {
  return (...args) => {
    try {
      return call(...args);
    } catch (error) {
      reportWarning((error as Error).message);
      return undefined;
    }
  };
}

const unknown = (name: string, kind: string, known: readonly string[]): string => `${name} is not ${kind}. Known: ${known.join(', ')}.`;
