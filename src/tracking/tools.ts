import type { AnalyticsTool } from '../engine/analytics';
import type { RunEvent, RunEventName } from '../progress/run-event';

type Call = (...args: readonly unknown[]) => unknown;

/** What analytics tools leave on a page. Each may come late, so it is looked up for each event. */
export type Page = {
  dataLayer?: Pick<unknown[], 'push'>;
  gtag?: Call;
  plausible?: Call;
  _paq?: Pick<unknown[], 'push'>;
  posthog?: { capture?: Call };
  analytics?: { track?: Call };
  umami?: { track?: Call };
  fathom?: { trackEvent?: Call };
  fbq?: Call;
};

/** Tells of an event. */
export type Tell = (name: RunEventName, props: Omit<RunEvent, 'name'>) => void;

/** A tool that a page may have: gives what tells it of an event, once it is there. */
export type Tool = (page: Page) => Tell | undefined;

const PAST = {
  view: 'Viewed',
  start: 'Started',
  progress: 'Progressed',
  question: 'Question Shown',
  complete: 'Completed',
  result: 'Result Shared',
  cta: 'Booking Clicked',
  lead: 'Lead Sent',
} as const satisfies Record<RunEventName, string>;

/** A key that an event lacks, for a tool that would keep the last event's. */
const UNSAID = { percent: undefined, question: undefined, technique: undefined, cta_index: undefined, finder: undefined, variant: undefined };

const title = (name: string): string => (name[0] as string).toUpperCase() + name.slice(1);

const call = (name: string): string => `finder_${name}`;

/** Google Analytics refuses longer values. */
const short = (props: object): object => Object.fromEntries(Object.entries(props).map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, 100) : value]));

/** Each tool by the name that `track` gives it. All of them are the owner's own, and none is loaded from here. */
export const TOOLS = {
  /** What a key of Google's tag manager held before stays there, so every event has every key. */
  datalayer: (page) => (name, props) => {
    page.dataLayer ||= [];
    page.dataLayer.push({ event: call(name), ...UNSAID, ...props });
  },
  ga4: ({ gtag }) => gtag && ((name, props) => gtag('event', call(name), short(props))),
  plausible: ({ plausible }) => plausible && ((name, props) => plausible(`Finder ${title(name)}`, { props })),
  matomo:
    (page) =>
    (name, { finder = '', question, technique, percent, cta_index: number = percent }) => {
      page._paq ||= [];
      page._paq.push(['trackEvent', 'Finder', name, question ?? technique ?? finder, ...(number === undefined ? [] : [number])]);
    },
  posthog: ({ posthog }) => posthog?.capture && ((name, props) => posthog.capture?.(call(name), props)),
  segment: ({ analytics }) => analytics?.track && ((name, props) => analytics.track?.(`Finder ${PAST[name]}`, props)),
  umami: ({ umami }) => umami?.track && ((name, props) => umami.track?.(call(name), props)),
  fathom: ({ fathom }) => fathom?.trackEvent && ((name) => fathom.trackEvent?.(call(name))),
  /** An advertiser gets no more than that it happened, and an id by which it drops repeats. */
  meta: ({ fbq }) => fbq && ((name, { event_id: eventID }) => fbq('trackCustom', `Finder${title(name)}`, {}, { eventID })),
} satisfies Record<AnalyticsTool, Tool>;

/** The tool that is told the name of an event and nothing else. */
export const NAMES_ALONE: AnalyticsTool = 'fathom';

/** Whether a tool is there to show advertisements: it hears of progress alone, and of nothing where Global Privacy Control is on. */
export const showsAds = (tool: AnalyticsTool): boolean => tool === 'meta';
