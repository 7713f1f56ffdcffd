/** What stands where an element is. */
export type Shown = {
  /** The words of the question on screen; empty where there is none. */
  question: string;
  /** The first heading inside. */
  heading: string;
  /** The page's own content is to be seen. */
  own: boolean;
  /** Takes room in the window, or further down the page. */
  visible: boolean;
  /** The heading or question can be seen and pressed: it is in the window, and nothing lies over it. */
  clear: boolean;
  /** How many screens there are: one, or none where the element draws nothing. */
  screens: number;
};

/** What happened on the page so far. */
export type Told = {
  /** Uncaught errors and rejections. */
  uncaught: string[];
  /** Errors on the console. */
  logged: string[];
  violations: string[];
  /** The widget's events, by name. */
  events: string[];
  /** Listeners on anything but nodes inside a shadow root: `type on Target`. */
  listening: string[];
  /** The page came out of the back-forward cache. */
  restored: boolean;
};

type Probe = {
  before: () => void;
  shown: (place: number) => string;
  told: () => string;
  /** Globals and prototypes that are not as they were before the script; the browser takes its time over that. */
  changes: () => string;
  words: (place: number) => string;
  aim: (words: string, place: number) => string;
  root: (place: number) => ShadowRoot | undefined;
};

/**
 * Runs in a page before all of its other scripts, and speaks in strings. It holds on to what it needs, since the page may
 * replace it afterwards.
 */
export function probe(): void {
  const { stringify } = JSON;
  const { getOwnPropertyNames, getOwnPropertySymbols, getOwnPropertyDescriptor, is } = Object;
  const { querySelectorAll, elementFromPoint } = Document.prototype;
  const { attachShadow, getClientRects } = Element.prototype;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { push } = Array.prototype;
  const call = Function.prototype.call;
  const Trace = Error;
  // Late calls go through these two alone, so that nothing of the page runs in between.
  const apply = Reflect.apply;
  const add = <T>(list: T[], item: T): void => void apply(push, list, [item]);

  const roots = new WeakMap<Element, ShadowRoot>();
  const uncaught: string[] = [];
  const logged: string[] = [];
  const violations: string[] = [];
  const events: string[] = [];
  let restored = false;

  Element.prototype.attachShadow = function (init) {
    const root = apply(attachShadow, this, [{ ...init, mode: 'open' }]) as ShadowRoot;
    if (!roots.has(this)) roots.set(this, root);
    return root;
  };

  const listen = (type: string, heard: (event: Event) => void): void => apply(addEventListener, window, [type, heard, true]);
  listen('error', (event) => {
    if (event.target === window) add(uncaught, String((event as ErrorEvent).message));
  });
  listen('unhandledrejection', (event) => add(uncaught, `rejected: ${(event as PromiseRejectionEvent).reason}`));
  listen('securitypolicyviolation', (event) =>
    add(violations, `${(event as SecurityPolicyViolationEvent).violatedDirective} ${(event as SecurityPolicyViolationEvent).blockedURI}`),
  );
  listen('pageshow', (event) => {
    restored = (event as PageTransitionEvent).persisted;
  });
  for (const type of ['view', 'start', 'progress', 'complete', 'cta', 'close', 'error']) listen(`massage-finder-${type}`, () => add(events, type));

  const error = console.error;
  console.error = (...words: unknown[]) => {
    add(logged, words.map(String).join(' '));
    apply(error, console, words);
  };

  // Listeners that outlive a removed element: those on the window, documents, media queries and nodes of the page.
  type Held = { target: EventTarget; type: string; heard: unknown; capture: boolean };
  const held: Held[] = [];
  const captures = (options: unknown): boolean => (typeof options === 'object' && options !== null ? Boolean((options as AddEventListenerOptions).capture) : Boolean(options));
  // Playwright listens too, now and then in the page's own world.
  const isDriver = (): boolean => String(new Trace().stack).includes('InjectedScript');
  const placeOf = (target: EventTarget, type: string, heard: unknown, capture: boolean): number => {
    for (let place = 0; place < held.length; place += 1) {
      const each = held[place] as Held;
      if (each.target === target && each.type === type && each.heard === heard && each.capture === capture) return place;
    }
    return -1;
  };
  EventTarget.prototype.addEventListener = function (type: string, heard: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions) {
    const target = this ?? window;
    const once = typeof options === 'object' && options?.once;
    const inside = target instanceof Node && (target.getRootNode() instanceof ShadowRoot || !target.isConnected);
    if (heard && !once && !inside && !isDriver() && placeOf(target, type, heard, captures(options)) < 0) add(held, { target, type, heard, capture: captures(options) });
    return apply(addEventListener, this, [type, heard, options]);
  };
  EventTarget.prototype.removeEventListener = function (type: string, heard: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions) {
    const place = placeOf(this ?? window, type, heard, captures(options));
    if (place >= 0) held[place] = { target: window, type: '', heard: null, capture: false };
    return apply(removeEventListener, this, [type, heard, options]);
  };

  // What the page's globals and prototypes are.
  type Kept = { name: string; thing: object; properties: Map<PropertyKey, PropertyDescriptor> };
  let kept: Kept[] | undefined;
  const propertiesOf = (thing: object): Map<PropertyKey, PropertyDescriptor> => {
    const properties = new Map<PropertyKey, PropertyDescriptor>();
    for (const keys of [getOwnPropertyNames(thing), getOwnPropertySymbols(thing)]) {
      for (let place = 0; place < keys.length; place += 1) {
        const key = keys[place] as PropertyKey;
        const property = getOwnPropertyDescriptor(thing, key);
        if (property) properties.set(key, property);
      }
    }
    return properties;
  };
  const keep = (): Kept[] => {
    const all: Kept[] = [];
    const globals = propertiesOf(window);
    const note = (name: string, thing: object): void => add(all, { name, thing, properties: propertiesOf(thing) });
    add(all, { name: 'window', thing: window, properties: globals });
    note('document', document);
    globals.forEach(({ value }, key) => {
      const name = String(key);
      if (typeof value === 'function') {
        note(name, value);
        const prototype = getOwnPropertyDescriptor(value, 'prototype')?.value;
        if (typeof prototype === 'object' && prototype !== null) note(`${name}.prototype`, prototype);
      } else if (/^(?:console|Math|JSON|Reflect|Intl|Atomics|WebAssembly|CSS)$/.test(name) && typeof value === 'object' && value !== null) note(name, value);
    });
    return all;
  };
  const changes = (): string[] => {
    const changed: string[] = [];
    if (!kept) return ['nothing was noted before the script'];
    for (let place = 0; place < kept.length; place += 1) {
      const { name, thing, properties: before } = kept[place] as Kept;
      const after = propertiesOf(thing);
      after.forEach((now, key) => {
        // What the drivers put there, what the pages of the rows keep for themselves, and a list that WebKit makes anew at each look.
        if (thing === window && /^(?:massageFinder|__(?:playwright|pw).*|Symbol\(automation.*|tag|taken|heard)$/.test(String(key))) return;
        if (key === 'supportedEntryTypes') return;
        const was = before.get(key);
        if (!was) add(changed, `${name}.${String(key)} is new`);
        else if (!is(was.value, now.value) || was.get !== now.get || was.set !== now.set) add(changed, `${name}.${String(key)} is another`);
      });
      before.forEach((_, key) => {
        if (!after.has(key)) add(changed, `${name}.${String(key)} is gone`);
      });
    }
    return changed;
  };

  const asText = (value: unknown): string => {
    if (typeof value === 'string') return stringify(value);
    if (typeof value !== 'object' || value === null) return String(value);
    let text = '';
    if (Array.isArray(value)) {
      for (let place = 0; place < value.length; place += 1) text += (place ? ',' : '') + asText(value[place]);
      return `[${text}]`;
    }
    const keys = getOwnPropertyNames(value);
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] as string;
      text += `${(place ? ',' : '') + stringify(key)}:${asText((value as Record<string, unknown>)[key])}`;
    }
    return `{${text}}`;
  };

  const hostAt = (place: number): Element | undefined => (apply(querySelectorAll, document, ['massage-finder']) as NodeListOf<Element>)[place];
  const rootAt = (place: number): ShadowRoot | undefined => {
    const host = hostAt(place);
    return host && roots.get(host);
  };
  const takesRoom = (item: Element): boolean => {
    const boxes = apply(getClientRects, item, []) as DOMRectList;
    for (let place = 0; place < boxes.length; place += 1) {
      const box = boxes[place] as DOMRect;
      if (box.width > 0 && box.height > 0) return true;
    }
    return false;
  };
  const atMiddle = (item: Element): { x: number; y: number; over: Element | null } => {
    const box = item.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return { x, y, over: apply(elementFromPoint, document, [x, y]) as Element | null };
  };
  const wordsOf = (item: Element | null | undefined): string => (item?.textContent ?? '').replace(/\s+/g, ' ').trim();

  const own: Probe = {
    before: () => {
      kept ??= keep();
    },
    root: rootAt,
    shown: (place) => {
      const host = hostAt(place);
      const root = rootAt(place);
      const question = root?.querySelector('.question > legend');
      const heading = question ?? root?.querySelector('h1, h2, h3, h4, h5, h6');
      const content = host?.firstElementChild;
      return asText({
        question: wordsOf(question),
        heading: wordsOf(heading),
        own: Boolean(content && takesRoom(content)),
        visible: Boolean(host && takesRoom(heading ?? host)),
        clear: Boolean(heading && atMiddle(heading).over === host),
        screens: root?.querySelectorAll('.screen').length ?? 0,
      });
    },
    told: () => {
      const listening: string[] = [];
      for (let place = 0; place < held.length; place += 1) {
        const { type, target } = held[place] as Held;
        if (type) add(listening, `${type} on ${apply(call, Object.prototype.toString, [target])}`);
      }
      return asText({ uncaught, logged, violations, events, listening, restored });
    },
    changes: () => asText(changes()),
    words: (place) => {
      const root = rootAt(place);
      let text = '';
      for (let child = root?.firstElementChild; child; child = child.nextElementSibling) if (child.localName !== 'style') text += ` ${wordsOf(child)}`;
      return text;
    },
    aim: (words, place) => {
      const items = rootAt(place)?.querySelectorAll('.option-label, button, a');
      for (let each = 0; items && each < items.length; each += 1) {
        const item = items[each] as Element;
        if (wordsOf(item).indexOf(words) !== 0 || !takesRoom(item)) continue;
        item.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, over } = atMiddle(item);
        return asText({ x, y, over: over === hostAt(place) ? '' : String(over?.outerHTML.slice(0, 120)) });
      }
      return '';
    },
  };
  Object.defineProperty(window, '__probe', { value: own });
}
