import { expect, test } from 'vitest';
import { eventsOf, type KnownEvent, NOTHING_TOLD, type Told, titleOf, withCall, withHeard, withSaid } from '../../demo/tracking/told';

const IDS = { run_id: 'run1', event_id: 'event1' };

const line = (who: string) => ({ who, words: `${who}()` });

/** Each entry in short: `complete: GA4, Matomo`. */
const short = ({ entries }: Told) => entries.map((entry) => (entry.kind === 'said' ? entry.title : `${titleOf(entry.event)}: ${entry.lines.map(({ who }) => who).join(', ')}`));

const told = (...calls: [who: string, event: KnownEvent][]): Told => calls.reduce((before, [who, event]) => withCall(before, line(who), event), NOTHING_TOLD);

test('calls with one id come under one heading, also where another event was told between them', () => {
  const later = { name: 'complete', run_id: 'run1', event_id: 'event2' } as const;
  expect(short(told(['GA4', { name: 'start', ...IDS }], ['GA4', later], ['Meta', { name: 'start', event_id: 'event1' }]))).toEqual(['Started: GA4, Meta', 'Completed: GA4']);
});

test('a tool that is told no id comes under the last heading, unless that is of another event or has it already', () => {
  const calls: [string, KnownEvent][] = [
    ['Matomo', { name: 'progress', percent: 25 }],
    ['PostHog', { name: 'progress', percent: 25, ...IDS }],
    ['Fathom', { name: 'progress' }],
    ['Matomo', { name: 'progress', percent: 50 }],
    ['Fathom', { name: 'progress' }],
    ['Fathom', { name: 'progress' }],
    ['Fathom', { name: 'complete' }],
  ];
  expect(short(told(...calls))).toEqual(['On the way: 25 %: Matomo, PostHog, Fathom', 'On the way: 50 %: Matomo, Fathom', 'On the way: Fathom', 'Completed: Fathom']);
});

test('what the page hears fills in what a tool was not told, and does not wait', () => {
  const after = withHeard(told(['Fathom', { name: 'progress' }]), { name: 'progress', percent: 25, ...IDS }, true);
  expect([short(after), after.waiting]).toEqual([['On the way: 25 %: Fathom'], []]);
  expect(eventsOf(after)).toEqual([{ name: 'progress', percent: 25, ...IDS }]);
});

test('what nobody was told of waits, until it is told or thrown away', () => {
  const [start, quarter] = [
    { name: 'start', ...IDS },
    { name: 'progress', percent: 25, run_id: 'run1', event_id: 'event2' },
  ] as const;
  const waiting = withHeard(withHeard(NOTHING_TOLD, start, true), quarter, true);
  expect(waiting).toEqual({ entries: [], waiting: [start, quarter] });
  expect(withCall(waiting, line('Matomo'), { name: 'progress', percent: 25 })).toEqual({ entries: [{ kind: 'event', event: quarter, lines: [line('Matomo')] }], waiting: [start] });
  const said = { title: 'The visitor refuses', words: '', effect: '' };
  expect(withSaid(waiting, said, true).waiting).toEqual([]);
  expect(withSaid(waiting, said, false).waiting).toEqual([start, quarter]);
});

test('nothing waits where nobody would be told of it, or of a run that another has followed', () => {
  const start = { name: 'start', ...IDS } as const;
  expect(withHeard(NOTHING_TOLD, start, false).waiting).toEqual([]);
  const next = { name: 'start', run_id: 'run2', event_id: 'event2' } as const;
  expect(withHeard(withHeard(NOTHING_TOLD, start, true), next, true).waiting).toEqual([next]);
});

test('a word of the visitor stands between what was told before it and after it', () => {
  const said = withSaid(told(['Fathom', { name: 'complete' }]), { title: 'The visitor agrees', words: '', effect: '' }, false);
  expect(short(withCall(said, line('Matomo'), { name: 'complete' }))).toEqual(['Completed: Fathom', 'The visitor agrees', 'Completed: Matomo']);
});

test('an event of which nobody was told the run belongs to the run before it', () => {
  const all = told(['GA4', { name: 'start', ...IDS }], ['Matomo', { name: 'question', question: 'signs' }]);
  expect(eventsOf(all).map(({ run_id }) => run_id)).toEqual(['run1', 'run1']);
});
