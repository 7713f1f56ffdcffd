import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunEvent } from '../../src/progress/run-event';
import { createShelf } from '../../src/tracking/event-shelf';
import { createOutbox, type Outbox } from '../../src/tracking/outbox';

const ADDRESS = 'https://events.example/in';
const NAME = 'events';

/** What the receiver does with the next requests: answers, or one of the things that are no answer. The last goes on. */
type Deed = number | Response | 'offline' | 'silence' | 'taken, but the answer is lost';

let deeds: Deed[];
const asked = vi.fn<(address: string, init: RequestInit) => void>();
const warnings: string[] = [];
let mayBeSent = true;
let number = 0;

/** Events of each request, in order. */
const requests = (): string[][] => asked.mock.calls.map(([, { body }]) => idsIn(body as string));

const idsIn = (body: string): string[] => (JSON.parse(body) as { events: RunEvent[] }).events.map(({ event_id }) => event_id);

/** What a receiver that drops repeats has. */
const rows = new Set<string>();

async function receive(address: string, init: RequestInit): Promise<Response> {
  asked(address, init);
  const deed = (deeds.length > 1 ? deeds.shift() : deeds[0]) as Deed;
  const taken = deed === 'taken, but the answer is lost' || (typeof deed === 'number' && deed < 300);
  if (taken) for (const id of idsIn(init.body as string)) rows.add(id);
  if (deed === 'silence') return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));
  if (typeof deed === 'string') throw new TypeError('Failed to fetch');
  return typeof deed === 'number' ? new Response(null, { status: deed }) : deed.clone();
}

function event(its: Partial<RunEvent> = {}): RunEvent {
  number += 1;
  return { name: 'start', version: '1.2.3', rules: 'abcd1234', run_id: 'run1', event_id: `event${number}`, ...its };
}

const create = (name?: string): Outbox => createOutbox({ address: ADDRESS, shelf: createShelf(name), mayBeSent: () => mayBeSent, warn: (message) => warnings.push(message) });

/** What the tab keeps, by page. */
const kept = (): string[][] =>
  Object.keys(sessionStorage)
    .sort()
    .map((key) => (JSON.parse(sessionStorage.getItem(key) as string) as RunEvent[]).map(({ event_id }) => event_id));

/** Lets what is on the way arrive, without any time going by. */
const arrive = () => vi.advanceTimersByTimeAsync(0);

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** What the page tells of its going and coming back. */
const page = (type: 'pagehide' | 'pageshow', persisted: boolean) => window.dispatchEvent(new PageTransitionEvent(type, { persisted }));

/** What is told in one go is one request, which begins once all of it is told. */
const gathered = () => Promise.resolve();

const LISTENS = ['online', 'pageshow', 'pagehide'];
const added = vi.spyOn(window, 'addEventListener');
const removed = vi.spyOn(window, 'removeEventListener');

/** Which events of the window are listened to now. */
function listening(): string[] {
  const calls = [
    ...added.mock.calls.map(([type], index) => ({ type, on: true, order: added.mock.invocationCallOrder[index] as number })),
    ...removed.mock.calls.map(([type], index) => ({ type, on: false, order: removed.mock.invocationCallOrder[index] as number })),
  ].sort((one, other) => one.order - other.order);
  const last = new Map(calls.map(({ type, on }) => [type, on]));
  return LISTENS.filter((type) => last.get(type));
}

beforeEach(() => {
  vi.useFakeTimers();
  // In the middle of its range.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('fetch', receive);
  deeds = [204];
  mayBeSent = true;
});

afterEach(async () => {
  // Nothing of this test's outbox hears the next one.
  mayBeSent = false;
  window.dispatchEvent(new Event('online'));
  await pass(2 ** 31);
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.mocked(Math.random).mockRestore();
  asked.mockReset();
  added.mockClear();
  removed.mockClear();
  rows.clear();
  warnings.length = 0;
  sessionStorage.clear();
});

test('an event is sent at once, as a text that needs no question beforehand, with nothing of the visitor, and outlives the page', async () => {
  const told = event({ percent: 25 });
  create().add(told);
  await gathered();
  const [address, { body, signal, ...init }] = asked.mock.calls[0] as [string, RequestInit];
  expect([address, JSON.parse(body as string)]).toEqual([ADDRESS, { events: [told] }]);
  // A string without a type of its own is sent as text/plain.
  expect(init).toEqual({ method: 'POST', keepalive: true, credentials: 'omit', redirect: 'error' });
  expect(new Request('https://events.example', { method: 'POST', body: body as string }).headers.get('content-type')).toBe('text/plain;charset=UTF-8');
});

test('a receiver that confirms hears each event once, and then nothing waits, runs or listens', async () => {
  const outbox = create(NAME);
  outbox.add(event());
  expect(listening()).toEqual(LISTENS);
  await arrive();
  outbox.add(event());
  await arrive();
  expect(requests()).toEqual([['event2'], ['event3']]);
  expect([listening(), vi.getTimerCount(), sessionStorage.length, warnings]).toEqual([[], 0, 0, []]);
});

test('what is told in one go is one request, in order; what comes while it is on its way does not wait for it', async () => {
  deeds = ['silence', 204];
  const outbox = create();
  const told = [event(), event(), event(), event()];
  for (const each of told.slice(0, 3)) outbox.add(each);
  await gathered();
  outbox.add(told[3] as RunEvent);
  await gathered();
  const ids = told.map(({ event_id }) => event_id);
  expect(requests()).toEqual([ids.slice(0, 3), ids.slice(3)]);
  await pass(12_000);
  expect(requests().slice(2)).toEqual([ids.slice(0, 3)]);
  expect([rows.size, listening(), vi.getTimerCount()]).toEqual([4, [], 0]);
});

test('a request takes no more than a quarter of what all requests of a page share', async () => {
  deeds = ['offline', 204];
  const outbox = create();
  for (let count = 0; count < 150; count += 1) outbox.add(event({ finder: '面'.repeat(100) }));
  await pass(2_000);
  expect(rows.size).toBe(150);
  const sizes = asked.mock.calls.map(([, { body }]) => new TextEncoder().encode(body as string).length);
  expect(Math.max(...sizes)).toBeLessThan(32 * 1024);
  // Not one by one.
  expect(sizes.length).toBeLessThan(10);
});

describe('a receiver that is away', () => {
  test.each<[string, Deed]>([
    ['offline', 'offline'],
    ['answers 500', 500],
    ['answers 503', 503],
    ['answers 429', 429],
    ['answers 408', 408],
    ['the answer is lost', 'taken, but the answer is lost'],
  ])('%s: what waits is sent again after about a second, with the same ids, and then not again', async (_, deed) => {
    deeds = [deed, 204];
    create().add(event());
    await pass(900);
    expect(requests()).toHaveLength(1);
    await pass(200);
    const [first, second] = requests();
    expect(second).toEqual(first);
    await pass(600_000);
    expect([requests().length, rows.size, listening(), vi.getTimerCount()]).toEqual([2, 1, [], 0]);
  });

  test('no answer for ten seconds: the request is given up, and sent again', async () => {
    deeds = ['silence', 204];
    create().add(event());
    await pass(9_900);
    const [, { signal }] = asked.mock.calls[0] as [string, RequestInit];
    expect(signal?.aborted).toBe(false);
    await pass(200);
    expect(signal?.aborted).toBe(true);
    await pass(1_100);
    expect([requests().length, rows.size]).toEqual([2, 1]);
  });

  test('a page whose own fetch never answers and knows no signal stops nothing for longer', async () => {
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      asked(address, init);
      return new Promise(() => undefined);
    });
    create().add(event());
    await pass(11_100);
    expect(requests()).toHaveLength(2);
  });

  test('a page whose own fetch throws is a receiver that is away', async () => {
    vi.stubGlobal('fetch', () => {
      throw new Error('no');
    });
    create().add(event());
    vi.stubGlobal('fetch', receive);
    await pass(1_100);
    expect(rows.size).toBe(1);
  });

  test('the waits double, and end; the event is kept for a later one', async () => {
    deeds = [500];
    const outbox = create();
    outbox.add(event());
    await gathered();
    const times: number[] = [];
    const start = Date.now();
    for (let known = 1; known < 8; known += 1) {
      while (requests().length === known) await pass(100);
      times.push(Math.round((Date.now() - start) / 1000));
    }
    expect(times).toEqual([1, 3, 7, 15, 31, 63, 127]);
    await pass(3_600_000);
    expect([requests().length, vi.getTimerCount(), warnings]).toEqual([8, 0, []]);
    deeds = [204];
    outbox.add(event());
    await arrive();
    expect([requests().length, rows.size]).toEqual([9, 2]);
  });

  test('a receiver that has taken one request is back: what fails next is tried again from the start', async () => {
    deeds = [...Array<Deed>(7).fill(500), 204, 500, 204];
    const outbox = create();
    for (let count = 0; count < 60; count += 1) outbox.add(event({ finder: 'a'.repeat(200) }));
    while (requests().length < 9) await pass(100);
    expect(rows.size).toBeLessThan(60);
    await pass(1_200);
    expect(rows.size).toBe(60);
  });

  test('the waits are not the same for everybody', async () => {
    deeds = [500];
    const waits: number[] = [];
    for (const random of [0, 0.999]) {
      vi.mocked(Math.random).mockReturnValue(random);
      asked.mockReset();
      create().add(event());
      const start = Date.now();
      while (requests().length < 2) await pass(10);
      waits.push(Date.now() - start);
    }
    expect(waits).toEqual([750, 1250]);
  });

  test.each<[string, () => void]>([
    ['the network comes back', () => window.dispatchEvent(new Event('online'))],
    ['the back-forward cache brings the page back', () => page('pageshow', true)],
  ])('where nothing is tried any more, it starts again when %s', async (_, act) => {
    deeds = [500];
    create().add(event());
    await pass(3_600_000);
    expect(requests()).toHaveLength(8);
    page('pageshow', false);
    expect(requests()).toHaveLength(8);
    act();
    expect(requests()).toHaveLength(9);
    await pass(3_600_000);
    expect(requests()).toHaveLength(16);
  });

  test('a later event does not wait for the next try', async () => {
    deeds = [500, 500, 500, 204];
    const outbox = create();
    outbox.add(event());
    await pass(4_000);
    expect(requests()).toHaveLength(3);
    outbox.add(event());
    await arrive();
    expect([rows.size, vi.getTimerCount()]).toEqual([2, 0]);
  });
});

describe('a receiver that says when to come again', () => {
  test.each<[string, number, () => string]>([
    ['in seconds', 429, () => '30'],
    ['by a date', 503, () => new Date(Date.now() + 30_500).toUTCString()],
  ])('%s is left alone until then, whatever happens', async (_, status, after) => {
    deeds = [new Response(null, { status, headers: { 'retry-after': after() } }), 204];
    const outbox = create();
    outbox.add(event());
    await pass(29_000);
    outbox.add(event());
    window.dispatchEvent(new Event('online'));
    page('pageshow', true);
    page('pagehide', true);
    await arrive();
    expect(requests()).toHaveLength(1);
    await pass(2_000);
    expect([requests().length, rows.size]).toEqual([2, 2]);
  });

  test('is left alone though another request is taken meanwhile, and what waits comes in the end', async () => {
    deeds = [new Response(null, { status: 429, headers: { 'retry-after': '30' } }), 204];
    const outbox = create();
    outbox.add(event());
    await gathered();
    outbox.add(event());
    await pass(20_000);
    expect([requests().length, rows.size]).toEqual([2, 1]);
    await pass(12_000);
    expect([requests().length, rows.size]).toEqual([3, 2]);
    outbox.add(event());
    await arrive();
    expect([rows.size, listening(), vi.getTimerCount()]).toEqual([3, [], 0]);
  });

  test('is left alone for longer than a browser can count', async () => {
    deeds = [new Response(null, { status: 429, headers: { 'retry-after': '99999999999' } })];
    create().add(event());
    await pass(3_600_000);
    expect(requests()).toHaveLength(1);
  });

  test('is not asked more often than any other, and a later event waits for its time', async () => {
    deeds = [new Response(null, { status: 429, headers: { 'retry-after': '1' } })];
    const outbox = create();
    outbox.add(event());
    await gathered();
    for (let known = 1; known < 8; known += 1) while (requests().length === known) await pass(100);
    outbox.add(event());
    await pass(900);
    expect(requests()).toHaveLength(8);
    deeds = [204];
    await pass(200_000);
    expect([requests().length, rows.size]).toEqual([9, 2]);
  });
});

describe('a receiver that refuses', () => {
  test.each([400, 401, 403, 404, 413, 422])('%i: one line says so, which holds no event; nothing is tried, and nothing listened to, until the next event', async (status) => {
    deeds = [status];
    const outbox = create();
    outbox.add(event({ finder: 'front page' }));
    await pass(3_600_000);
    window.dispatchEvent(new Event('online'));
    page('pageshow', true);
    page('pagehide', false);
    await pass(3_600_000);
    expect([requests().length, listening(), vi.getTimerCount()]).toEqual([1, [], 0]);
    outbox.add(event());
    await arrive();
    expect(requests()[1]).toHaveLength(2);
    expect(warnings).toEqual([`endpoint="${ADDRESS}" answers ${status}: what waits is tried again with the next event.`]);
    deeds = [204];
    outbox.add(event());
    await arrive();
    expect(rows.size).toBe(3);
  });

  test('an event that comes meanwhile goes at once, and takes what was refused along when it is taken', async () => {
    deeds = [404, 204];
    const outbox = create();
    outbox.add(event());
    await gathered();
    outbox.add(event());
    await arrive();
    expect([requests().map(({ length }) => length), rows.size]).toEqual([[1, 1, 1], 2]);
  });
});

test('beyond two hundred the oldest are thrown away, and one line says so', async () => {
  deeds = ['offline'];
  const outbox = create(NAME);
  const events = Array.from({ length: 203 }, () => event());
  for (const each of events) outbox.add(each);
  await arrive();
  deeds = [204];
  window.dispatchEvent(new Event('online'));
  await arrive();
  expect([...rows]).toEqual(events.slice(3).map(({ event_id }) => event_id));
  expect(warnings).toEqual([`endpoint="${ADDRESS}" has not taken 200 events: the oldest are thrown away.`]);
});

describe('where a page goes', () => {
  const beacons: string[][] = [];
  const beacon = vi.fn<(address: string, body: string) => boolean>();

  beforeEach(() => {
    beacons.length = 0;
    beacon.mockReset().mockImplementation((_, body) => beacons.push(idsIn(body)) > 0);
    Object.defineProperty(navigator, 'sendBeacon', { value: beacon, configurable: true });
  });

  test('what is on its way goes on, and a beacon takes the rest along, which confirms nothing', async () => {
    deeds = ['silence', 204];
    const outbox = create();
    outbox.add(event());
    await gathered();
    outbox.add(event());
    // Before its own request has begun.
    page('pagehide', true);
    const [first] = requests() as [string[]];
    expect([requests().length, first.length, beacons.length]).toEqual([1, 1, 1]);
    expect(beacons[0]).toHaveLength(1);
    expect(beacons[0]).not.toContain(first[0]);
    await pass(12_000);
    expect([rows.size, beacon.mock.calls.length]).toEqual([2, 1]);
  });

  describe('in a browser whose requests do not outlive it', () => {
    beforeEach(() => {
      vi.stubGlobal('Request', class {});
    });

    test('a beacon takes all that is not confirmed, which confirms nothing', async () => {
      deeds = ['silence', 204];
      const outbox = create(NAME);
      outbox.add(event());
      await gathered();
      outbox.add(event());
      page('pagehide', true);
      expect(beacons).toEqual([[...(requests()[0] as string[]), expect.any(String)]]);
      expect(beacon.mock.calls[0]?.[0]).toBe(ADDRESS);
      expect(kept()).toEqual(beacons);
      await pass(12_000);
      expect([...rows].sort()).toEqual([...(beacons[0] as string[])].sort());
    });

    test('what a beacon does not take, or a browser without any, stops nothing', async () => {
      deeds = ['offline'];
      beacon.mockReturnValue(false);
      const outbox = create();
      for (let count = 0; count < 150; count += 1) outbox.add(event({ finder: 'a'.repeat(100) }));
      await arrive();
      page('pagehide', true);
      expect(beacon).toHaveBeenCalledTimes(1);
      Object.defineProperty(navigator, 'sendBeacon', { value: undefined, configurable: true });
      page('pagehide', true);
      deeds = [204];
      window.dispatchEvent(new Event('online'));
      await arrive();
      expect(rows.size).toBe(150);
    });
  });
});

describe('what waits', () => {
  test('is in memory alone, unless the owner wants it kept', async () => {
    deeds = [500];
    const set = vi.spyOn(Storage.prototype, 'setItem');
    create().add(event());
    await pass(5_000);
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  test('is taken up by the next page of the tab with its next event, and by nothing else', async () => {
    deeds = [500];
    create(NAME).add(event());
    await arrive();
    const next = create(NAME);
    expect(requests()).toHaveLength(1);
    deeds = [204];
    next.add(event());
    await arrive();
    expect(requests()[1]).toHaveLength(2);
    expect([rows.size, sessionStorage.length]).toEqual([2, 0]);
  });

  test('is not lost by a page that comes back from the cache with what it knew', async () => {
    deeds = ['offline'];
    create(NAME).add(event());
    await arrive();
    create(NAME).add(event());
    await arrive();
    const [both] = kept();
    expect([both?.length, kept().length]).toEqual([2, 1]);
    page('pageshow', true);
    await arrive();
    expect(kept()).toEqual([both]);
    deeds = [204];
    page('pageshow', true);
    await pass(2_000);
    expect([[...rows].sort(), sessionStorage.length]).toEqual([both, 0]);
  });

  test('is not written over by a page that comes back from the cache and is shown the storage as it was', async () => {
    deeds = ['offline'];
    const first = create(NAME);
    first.add(event());
    await arrive();
    create(NAME).add(event());
    await arrive();
    const [both] = kept() as [string[]];
    // As Firefox does.
    const keys = vi.spyOn(Object, 'keys').mockReturnValue([]);
    first.add(event());
    await arrive();
    keys.mockRestore();
    const everything = kept().flat();
    expect(new Set(everything).size).toBe(3);
    expect(everything).toEqual(expect.arrayContaining(both));
  });

  test.each(['null', '{}', '[null]', '[1]', 'nothing'])('is not what others left under its name: %s', async (left) => {
    sessionStorage.setItem(`${NAME} event0`, left);
    create(NAME).add(event());
    await arrive();
    expect([requests().map(({ length }) => length), sessionStorage.length]).toEqual([[1], 0]);
  });

  test.each<[string, (keyof Storage)[]]>([
    ['throws at everything', ['getItem', 'setItem', 'removeItem']],
    ['is full', ['setItem']],
    ['removes nothing', ['removeItem']],
  ])('is in memory where storage %s', async (_, methods) => {
    deeds = [500, 500, 204];
    const broken = methods.map((method) =>
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('no', 'QuotaExceededError');
      }),
    );
    const outbox = create(NAME);
    outbox.add(event());
    outbox.add(event());
    await pass(600_000);
    expect([requests().length, rows.size, listening(), vi.getTimerCount()]).toEqual([3, 2, [], 0]);
    for (const each of broken) each.mockRestore();
  });

  test('is thrown away once the visitor has taken back the consent, also what the tab keeps', async () => {
    deeds = [500];
    create(NAME).add(event());
    await arrive();
    mayBeSent = false;
    page('pagehide', false);
    await pass(600_000);
    expect([requests().length, sessionStorage.length, listening()]).toEqual([1, 0, []]);
  });
});
