import { PARAMETERS, TOOL_NAMES } from '../../embed/build/event-table';
import { eventOf, standInTools } from '../../embed/build/tool-calls';
import { RUN_EVENTS, type RunEvent, type RunEventName } from '../../src/progress/run-event';
import { type KnownEvent, type Line, titleOf } from './told';

/** Who hears what the script does on this page. */
export type Listener = {
  /** Somebody was told of an event, or would have been. */
  readonly call: (line: Line, event: KnownEvent) => void;
  /** The page heard of an event. */
  readonly heard: (event: KnownEvent) => void;
};

/** A value as code: like JSON, and what is undefined is there as well, since the data layer's meaning hangs on it. */
function asCode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asCode)}]`;
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value));
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${asCode(part)}`)}}`;
}

const inWords = (called: string, args: readonly unknown[]): string => `${called}(${args.map(asCode).join(', ')})`;

/** Puts tools on the page that only write down, and sees to it that nothing is sent and that no booking is made. */
export function record({ call, heard }: Listener): void {
  const tools = standInTools((made) => {
    const event = eventOf(made);
    if (event) call({ who: TOOL_NAMES[made.tool], words: inWords(made.called, made.args) }, event);
  });
  Object.assign(window, tools);

  const posted = (address: string, body: string) => {
    const [first, ...others] = eventsIn(body);
    if (!first) return;
    call({ who: 'Your endpoint', words: `POST ${address}\n${body}` }, first);
    for (const event of others) call({ who: 'Your endpoint', words: `in one request with “${titleOf(first)}”` }, event);
  };
  window.fetch = async (target, init) => {
    posted(String(target instanceof Request ? target.url : target), String(init?.body ?? ''));
    return new Response(null, { status: 204 });
  };
  navigator.sendBeacon = (target, body) => {
    void new Response(body).text().then((text) => posted(String(target), text));
    return true;
  };

  for (const name of RUN_EVENTS) {
    document.addEventListener(`massage-finder-${name}`, (event) => {
      // The page is for looking: Book leads nowhere, and no mail goes out.
      event.preventDefault();
      const detail = (event as CustomEvent<Partial<RunEvent>>).detail;
      // A second press of Book is told to the page alone: it has no id.
      if (detail.event_id === undefined) return;
      heard({ ...Object.fromEntries(PARAMETERS.filter((key) => detail[key] !== undefined).map((key) => [key, detail[key]])), name });
    });
  }
}

/** The events in what is posted, however they are wrapped. */
function eventsIn(body: string): KnownEvent[] {
  const inside = (value: unknown): KnownEvent[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (!('event_id' in value)) return Object.values(value).flatMap(inside);
    const { name, event } = value as { name?: unknown; event?: unknown };
    const said = String(name ?? event).replace(/^finder_/, '');
    return RUN_EVENTS.includes(said as RunEventName) ? [{ ...(value as object), name: said as RunEventName }] : [];
  };
  try {
    return inside(JSON.parse(body));
  } catch {
    return [];
  }
}

/** What a consent tool says by Google's consent mode, as `gtag` would put it into the data layer. */
export type ConsentEntry = readonly ['consent', 'default' | 'update', Readonly<Record<'analytics_storage' | 'ad_storage', 'granted' | 'denied'>>];

export const consentEntry = (kind: ConsentEntry[1], state: 'granted' | 'denied'): ConsentEntry => ['consent', kind, { analytics_storage: state, ad_storage: state }];

const layer = (): unknown[] => (window as unknown as { dataLayer: unknown[] }).dataLayer;

/** The simulated consent tool comes to the page: nothing is granted yet. */
export function addConsentTool(): void {
  layer().push(consentEntry('default', 'denied'));
}

/** It says what the visitor chose. */
export function sayByConsentTool(entry: ConsentEntry): void {
  layer().push(entry);
}

/** It is not on the page any longer. */
export function removeConsentTool(): void {
  layer().length = 0;
}
