import type { AnalyticsTool } from '../../src/engine/analytics';
import { RUN_EVENTS, type RunEvent, type RunEventName } from '../../src/progress/run-event';
import { type Page, TOOLS } from '../../src/tracking/tools';

/** A call of an analytics tool, word for word. */
export type ToolCall = {
  readonly tool: AnalyticsTool;
  /** What was called, such as `dataLayer.push`. */
  readonly called: string;
  readonly args: readonly unknown[];
};

/** What all analytics tools together leave on a page, only that each call is written down and nothing is sent. */
export function standInTools(note: (call: ToolCall) => void): Required<Page> {
  const noting =
    (tool: AnalyticsTool, called: string) =>
    (...args: readonly unknown[]) =>
      note({ tool, called, args });
  // Tools that are lists keep what they are given: consent tools read it there.
  const list = (tool: AnalyticsTool, called: string) => {
    const kept: unknown[] = [];
    const push = noting(tool, called);
    kept.push = (...entries) => {
      push(...entries);
      return Array.prototype.push.apply(kept, entries);
    };
    return kept;
  };
  return {
    dataLayer: list('datalayer', 'dataLayer.push'),
    gtag: noting('ga4', 'gtag'),
    plausible: noting('plausible', 'plausible'),
    _paq: list('matomo', '_paq.push'),
    posthog: { capture: noting('posthog', 'posthog.capture') },
    analytics: { track: noting('segment', 'analytics.track') },
    umami: { track: noting('umami', 'umami.track') },
    fathom: { trackEvent: noting('fathom', 'fathom.trackEvent') },
    fbq: noting('meta', 'fbq'),
  };
}

/** What a call says: the name of the event as the tool has it, and what it is told of it. */
type Said = readonly [name: unknown, props?: unknown];

const SAYS: Readonly<Record<AnalyticsTool, (args: readonly unknown[]) => Said>> = {
  datalayer: ([entry]) => {
    const { event, ...props } = Object(entry);
    return [event, props];
  },
  ga4: ([, name, props]) => [name, props],
  plausible: ([name, options]) => [name, (options as { props?: unknown } | undefined)?.props],
  matomo: ([entry]) => {
    const [, , name, label, number] = entry as unknown[];
    return [name, { question: label, technique: label, percent: number, cta_index: number }];
  },
  posthog: ([name, props]) => [name, props],
  segment: ([name, props]) => [name, props],
  umami: ([name, props]) => [name, props],
  fathom: ([name]) => [name],
  meta: ([, name, , ids]) => [name, { event_id: (ids as { eventID?: unknown } | undefined)?.eventID }],
};

/** What a tool calls an event, as the script tells it. */
export function nameIn(tool: AnalyticsTool, event: RunEventName): string {
  let name: unknown;
  const page = standInTools((call) => {
    name = SAYS[tool](call.args)[0];
  });
  TOOLS[tool](page)?.(event, { version: '', rules: '', run_id: '', event_id: '' });
  return String(name);
}

/** What belongs to one kind of event alone, so that a tool with one place for all of them is read right. */
const OF_ITS_KIND: Readonly<Partial<Record<keyof RunEvent, RunEventName>>> = { percent: 'progress', question: 'question', technique: 'result', cta_index: 'cta' };

/** The event that a call tells of, as far as that tool is told; undefined where the call is about something else. */
export function eventOf({ tool, args }: ToolCall): (Partial<RunEvent> & Pick<RunEvent, 'name'>) | undefined {
  const [said, props = {}] = SAYS[tool](args);
  const name = RUN_EVENTS.find((event) => nameIn(tool, event) === said);
  if (!name) return undefined;
  const told = Object.entries(props as object).filter(([key, value]) => value !== undefined && (OF_ITS_KIND[key as keyof RunEvent] ?? name) === name);
  return { ...Object.fromEntries(told), name };
}
