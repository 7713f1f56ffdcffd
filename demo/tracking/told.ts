import { EVENT_DOCS } from '../../embed/build/event-table';
import type { RunEvent } from '../../src/progress/run-event';

/** An event as far as it is known: tools are told more or less of it. */
export type KnownEvent = Partial<RunEvent> & Pick<RunEvent, 'name'>;

/** Somebody who was told, and the call word for word. */
export type Line = { readonly who: string; readonly words: string };

/** All that was told of one event, or what the visitor said. */
export type Entry =
  | { readonly kind: 'event'; readonly event: KnownEvent; readonly lines: readonly Line[] }
  | { readonly kind: 'said'; readonly title: string; readonly words: string; readonly effect: string };

/** What has been told on this page, and the events that still wait for a word of the visitor. */
export type Told = { readonly entries: readonly Entry[]; readonly waiting: readonly KnownEvent[] };

export const NOTHING_TOLD: Told = { entries: [], waiting: [] };

/** Whether two views of an event may be of the same one. */
const agree = (one: KnownEvent, other: KnownEvent): boolean =>
  (Object.keys(one) as (keyof KnownEvent)[]).every((key) => one[key] === undefined || other[key] === undefined || one[key] === other[key]);

/** What is known of an event from one side and from the other. */
const together = (one: KnownEvent, other: KnownEvent | undefined): KnownEvent => ({ ...one, ...other });

/**
 * With a call that somebody was told by. The calls of one event follow each other, and most tools are told its id: by these
 * the calls of one event come under one heading.
 */
export function withCall({ entries, waiting }: Told, line: Line, event: KnownEvent): Told {
  const waited = waiting.findIndex((each) => agree(each, event));
  const known = together(event, waiting[waited]);
  const place = placeOf(entries, known, (lines) => !lines.some(({ who }) => who === line.who));
  const rest = waiting.filter((_, index) => index !== waited);
  const there = entries[place];
  if (there?.kind !== 'event') return { entries: [...entries, { kind: 'event', event: known, lines: [line] }], waiting: rest };
  const more: Entry = { kind: 'event', event: together(there.event, known), lines: [...there.lines, line] };
  return { entries: entries.map((each, index) => (index === place ? more : each)), waiting: rest };
}

/**
 * With an event that the page itself heard of. One that nobody was told of waits.
 *
 * @param waits whether somebody would be told of it later
 */
export function withHeard({ entries, waiting }: Told, event: KnownEvent, waits: boolean): Told {
  const place = placeOf(entries, event, () => true);
  // Of an earlier run nothing waits any longer.
  const ofRun = waiting.filter(({ run_id }) => run_id === event.run_id);
  if (place < 0) return { entries, waiting: waits ? [...ofRun, event] : ofRun };
  return { entries: entries.map((each, index) => (index === place && each.kind === 'event' ? { ...each, event: together(each.event, event) } : each)), waiting: ofRun };
}

/** With what the visitor said. */
export const withSaid = ({ entries, waiting }: Told, said: Omit<Extract<Entry, { kind: 'said' }>, 'kind'>, throwsAway: boolean): Told => ({
  entries: [...entries, { kind: 'said', ...said }],
  waiting: throwsAway ? [] : waiting,
});

/** Where an event stands already: by its id, else the last one, where that may be the same. */
function placeOf(entries: readonly Entry[], event: KnownEvent, hasRoom: (lines: readonly Line[]) => boolean): number {
  const byId = entries.findIndex((each) => each.kind === 'event' && event.event_id !== undefined && each.event.event_id === event.event_id);
  const last = entries[entries.length - 1];
  if (byId >= 0 || last?.kind !== 'event') return byId;
  return agree(last.event, event) && hasRoom(last.lines) ? entries.length - 1 : -1;
}

/** The events of the entries, in order. Those of which nobody was told the run belong to the run before them. */
export function eventsOf({ entries }: Told): KnownEvent[] {
  let run: string | undefined;
  return entries.flatMap((entry) => {
    if (entry.kind !== 'event') return [];
    run = entry.event.run_id ?? run;
    return [{ ...entry.event, ...(run !== undefined && { run_id: run }) }];
  });
}

/** An event in a few words. */
export const titleOf = ({ name, percent, question, technique }: KnownEvent): string =>
  EVENT_DOCS[name].title + (percent === undefined ? '' : `: ${percent} %`) + [question, technique].filter(Boolean).map((each) => `: ${each}`);
