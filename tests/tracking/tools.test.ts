import { expect, test, vi } from 'vitest';
import type { AnalyticsTool } from '../../src/engine/analytics';
import { RUN_EVENTS, type RunEventName } from '../../src/progress/run-event';
import { type Page, TOOLS } from '../../src/tracking/tools';

const PROPS = { version: '1.2.3', finder: 'front page', rules: 'abcd1234', run_id: 'run1', event_id: 'event1' };

/** What a tool is told of an event, by whatever it has put on the page. */
function told(tool: AnalyticsTool, name: RunEventName, props: object = PROPS): unknown[][] {
  const call = vi.fn();
  const page: Page = { gtag: call, plausible: call, posthog: { capture: call }, analytics: { track: call }, umami: { track: call }, fathom: { trackEvent: call }, fbq: call };
  TOOLS[tool](page)?.(name, props as typeof PROPS);
  return call.mock.calls.length > 0 ? call.mock.calls : [(page.dataLayer ?? page._paq ?? []) as unknown[]];
}

test.each<[AnalyticsTool, unknown[]]>([
  ['datalayer', [{ event: 'finder_complete', ...PROPS, percent: undefined, question: undefined, technique: undefined, cta_index: undefined, variant: undefined }]],
  ['ga4', ['event', 'finder_complete', PROPS]],
  ['plausible', ['Finder Complete', { props: PROPS }]],
  ['matomo', [['trackEvent', 'Finder', 'complete', 'front page']]],
  ['posthog', ['finder_complete', PROPS]],
  ['segment', ['Finder Completed', PROPS]],
  ['umami', ['finder_complete', PROPS]],
  ['fathom', ['finder_complete']],
  ['meta', ['trackCustom', 'FinderComplete', {}, { eventID: 'event1' }]],
])('%s is told of a completion by its own call', (tool, call) => {
  expect(told(tool, 'complete')).toEqual([call]);
});

test('progress says how far', () => {
  expect(told('ga4', 'progress', { ...PROPS, percent: 50 })).toEqual([['event', 'finder_progress', { ...PROPS, percent: 50 }]]);
  expect(told('matomo', 'progress', { ...PROPS, percent: 50 })).toEqual([[['trackEvent', 'Finder', 'progress', 'front page', 50]]]);
  expect(told('segment', 'cta')).toEqual([['Finder Booking Clicked', PROPS]]);
});

test('a question, a technique and the place of a link are told where a tool has room for them', () => {
  expect(told('matomo', 'question', { ...PROPS, question: 'signs' })).toEqual([[['trackEvent', 'Finder', 'question', 'signs']]]);
  expect(told('matomo', 'cta', { ...PROPS, cta_index: 2 })).toEqual([[['trackEvent', 'Finder', 'cta', 'front page', 2]]]);
  expect(told('posthog', 'result', { ...PROPS, technique: 'swedish' })).toEqual([['finder_result', { ...PROPS, technique: 'swedish' }]]);
});

test("what Google's tag manager held of an earlier event does not stay", () => {
  const page: Page = { dataLayer: [] };
  TOOLS.datalayer(page)?.('progress', { ...PROPS, percent: 75, variant: 'b' });
  TOOLS.datalayer(page)?.('complete', PROPS);
  const [progress, complete] = page.dataLayer as unknown[] as Record<string, unknown>[];
  for (const key of Object.keys(progress as object)) expect(Object.keys(complete as object)).toContain(key);
  expect(complete?.['percent']).toBeUndefined();
});

test('names and values stay within what Google Analytics takes', () => {
  for (const name of RUN_EVENTS) {
    const [[, event, props]] = told('ga4', name, { ...PROPS, finder: 'x'.repeat(300), percent: 25 }) as [[string, string, Record<string, string>]];
    expect(event).toMatch(/^(?!ga_|google_|firebase_)[A-Za-z]\w{0,39}$/);
    expect(Object.keys(props).length).toBeLessThanOrEqual(25);
    for (const [key, value] of Object.entries(props)) expect([key.length <= 40, String(value).length <= 100]).toEqual([true, true]);
  }
});

test('a tool that is not there, or only half, is not there yet', () => {
  const half: Page = { posthog: {}, analytics: {}, umami: {}, fathom: {} };
  const waiting = (Object.keys(TOOLS) as AnalyticsTool[]).filter((tool) => !TOOLS[tool](half));
  expect(waiting).toEqual(['ga4', 'plausible', 'posthog', 'segment', 'umami', 'fathom', 'meta']);
});
