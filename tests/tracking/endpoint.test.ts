import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Consent } from '../../src/engine/analytics';
import type { RunEvent } from '../../src/progress/run-event';

type Page = typeof import('../../src/tracking/delivery') & typeof import('../../src/tracking/endpoint');

const ADDRESS = '/events';

/** The events of each request. */
const requests: string[][] = [];

let status: number;
let page: Page;

/** A page of the tab: its scripts are new, its storage is not. */
async function openPage(): Promise<Page> {
  vi.resetModules();
  return { ...(await import('../../src/tracking/delivery')), ...(await import('../../src/tracking/endpoint')) };
}

const event = (event_id: string, its: Partial<RunEvent> = {}): RunEvent => ({ name: 'start', version: '1.2.3', rules: 'abcd1234', run_id: 'run1', event_id, ...its });

const warn = vi.fn();

/** A finder tells an event. */
async function tell(told: RunEvent, consent: Consent = 'none', { kept = false, address = ADDRESS } = {}): Promise<void> {
  page.deliver(told, [page.endpoint(address, kept, consent, warn)], consent);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const { events } = JSON.parse(body) as { events: RunEvent[] };
    requests.push([...(address === ADDRESS ? [] : [address]), ...events.map(({ event_id }) => event_id)]);
    return new Response(null, { status });
  });
  status = 204;
  page = await openPage();
});

afterEach(async () => {
  status = 204;
  await vi.advanceTimersByTimeAsync(600_000);
  vi.unstubAllGlobals();
  vi.useRealTimers();
  requests.length = 0;
  sessionStorage.clear();
});

test('the endpoint hears of each kind of event, as it is', async () => {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    bodies.push(body);
    return new Response(null, { status });
  });
  const told = [
    event('1', { name: 'view', finder: 'front page', variant: 'b' }),
    event('2', { name: 'question', question: 'branch' }),
    event('3', { name: 'result', technique: 'swedish' }),
    event('4', { name: 'cta', cta_index: 1 }),
  ];
  for (const each of told) await tell(each);
  expect(bodies.map((body) => JSON.parse(body))).toEqual(told.map((each) => ({ events: [each] })));
});

test('before consent nothing is sent or stored; a grant sends all of it, a refusal throws it away', async () => {
  await tell(event('1'), 'required', { kept: true });
  await tell(event('2'), 'required', { kept: true });
  expect([requests, sessionStorage.length]).toEqual([[], 0]);
  page.setConsent(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(requests.flat()).toEqual(['1', '2']);
  page = await openPage();
  await tell(event('3'), 'required', { kept: true });
  page.setConsent(false);
  page.setConsent(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect([requests.flat(), sessionStorage.length]).toEqual([['1', '2'], 0]);
});

test('a run that is over takes nothing out of the outbox that has been told', async () => {
  status = 500;
  await tell(event('1'));
  page.forgetRun('run1');
  status = 204;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(requests).toEqual([['1'], ['1']]);
});

test('what an earlier page left is sent once this page may send an event of its own, not before', async () => {
  // After a refusal the earlier page itself is still.
  status = 404;
  page.setConsent(true);
  await tell(event('1'), 'required', { kept: true });
  page = await openPage();
  status = 204;
  await tell(event('2'), 'required', { kept: true });
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(requests).toEqual([['1']]);
  page.setConsent(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(requests).toEqual([['1'], ['1', '2']]);
});

test('what an earlier page left is gone once the visitor refuses on this one', async () => {
  status = 500;
  page.setConsent(true);
  await tell(event('1'), 'required', { kept: true });
  page.setConsent(false);
  await tell(event('2'), 'required', { kept: true });
  expect(sessionStorage.length).toBe(0);
  page.setConsent(true);
  await tell(event('3'), 'required', { kept: true });
  expect(requests).toEqual([['1'], ['3']]);
});

test('consent that is taken back while the receiver is away: nothing of what waits is sent any more', async () => {
  status = 500;
  page.setConsent(true);
  await tell(event('1'), 'required', { kept: true });
  page.setConsent(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect([requests, sessionStorage.length]).toEqual([[['1']], 0]);
});

test('a finder that asks nobody sends nothing of one that waits for consent', async () => {
  status = 500;
  page.setConsent(true);
  await tell(event('1'), 'required');
  page.setConsent(false);
  status = 204;
  await tell(event('2'), 'none');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(requests).toEqual([['1'], ['2']]);
});

test('finders that name one address share a line, each address has its own', async () => {
  status = 500;
  await tell(event('1'));
  status = 204;
  await tell(event('2'), 'none', { address: '/other' });
  await tell(event('3', { run_id: 'run2' }));
  expect(requests).toEqual([['1'], ['/other', '2'], ['1', '3']]);
});
