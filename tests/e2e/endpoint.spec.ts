import type { Page } from '@playwright/test';
import { type Fault, Receiver } from './receiver';
import { rulesAsJson } from './shipped-json';
import { test as base, expect, type Finder } from './site';

/** Where pages send to. A browser of the test asks the receiver instead, over its own network: addresses without TLS the option refuses. */
const ADDRESS = 'https://events.example/in';

const test = base.extend<{ receiver: Receiver }>({
  receiver: async ({ site, page }, use, info) => {
    const receiver = new Receiver(info.outputPath('events.db'), site.url);
    await receiver.start();
    await page.addInitScript(sendTo, [ADDRESS, receiver.url] as const);
    await use(receiver);
    await receiver.stop();
  },
});

/** Runs in the page before its scripts. */
function sendTo([address, actual]: readonly [string, string]): void {
  const { fetch } = window;
  const { sendBeacon } = Navigator.prototype;
  const of = (asked: unknown): string => (asked === address ? actual : String(asked));
  window.fetch = (asked, init) => fetch(of(asked), init);
  Navigator.prototype.sendBeacon = function (asked, body) {
    return sendBeacon.call(this, of(asked), body);
  };
}

/** Runs in the page before its scripts: a browser from before requests outlived their page. */
function forgetKeepalive(): void {
  Reflect.deleteProperty(Request.prototype, 'keepalive');
  const { fetch } = window;
  window.fetch = (asked, init) => fetch(asked, { ...init, keepalive: false });
}

type Told = { event_id: string; name: string };

/** What the page was told, by the side of the endpoint. */
const toldOf = (page: Page): Promise<Told[]> =>
  page.evaluate(() =>
    ((window as unknown as { dataLayer?: { event: string; event_id: string }[] }).dataLayer ?? [])
      .filter(({ event }) => event.startsWith('finder_'))
      .map(({ event, event_id }) => ({ event_id, name: event.slice('finder_'.length) })),
  );

const byId = (events: readonly Told[]): Told[] => [...events].sort((one, other) => (one.event_id < other.event_id ? -1 : 1));

/** The file holds each of these events once, and nothing else. */
const expectRows = (receiver: Receiver, told: readonly Told[]) => expect.poll(() => byId(receiver.rows()), { timeout: 20_000 }).toEqual(byId(told));

const WHOLE_RUN = ['view', 'start', 'progress', 'progress', 'progress', 'complete', 'cta'];

/** The shipped rulebook, for the script that has what marketers use. */
let rules: string;

test.beforeAll(async () => {
  rules = await rulesAsJson();
});

/** Opens a page whose finder sends to the receiver. A press of Book stays on it. */
async function open(finder: Finder, attributes = ''): Promise<void> {
  finder.site.serve('/rules.json', { body: rules, type: 'application/json' });
  await finder.open(
    `<script>addEventListener('massage-finder-cta', (event) => event.preventDefault());</script><script src="massage-finder-generic.js" async></script>
     <massage-finder rules="/rules.json" endpoint="${ADDRESS}" track="datalayer" ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`,
  );
  await expect(finder.question()).toBeVisible();
  await finder.glance();
}

/** Waits until the page has told as many events. */
async function toldAtLeast(page: Page, count: number): Promise<Told[]> {
  await expect.poll(async () => (await toldOf(page)).length).toBeGreaterThanOrEqual(count);
  return toldOf(page);
}

/** The whole run, from a question that has been seen; Book is pressed twice. */
async function visit(finder: Finder): Promise<Told[]> {
  await toldAtLeast(finder.tab, 1);
  await finder.finish();
  await book(finder).dblclick();
  const told = await toldAtLeast(finder.tab, WHOLE_RUN.length);
  expect(told.map(({ name }) => name)).toEqual(WHOLE_RUN);
  return told;
}

const book = (finder: Finder) => finder.root.getByRole('link', { name: /^Book/ }).first();

const FAULTY: readonly (readonly [string, Fault[]])[] = [
  ['takes everything', []],
  ['answers 500 to the first three requests', [{ status: 500 }, { status: 500 }, { status: 500 }]],
  ['answers 500 now and then', [{ status: 500 }, { delay: 0 }, { status: 500 }, { delay: 0 }, { status: 500 }]],
  ['takes events and cannot say so', ['answer lost', 'answer lost', 'answer lost', 'answer lost']],
  ['is slow', [{ delay: 900 }, { delay: 900 }, { delay: 900 }]],
];

for (const [how, faults] of FAULTY) {
  test(`a receiver that ${how} has each event of a run once, however often Book is pressed`, async ({ finder, receiver }) => {
    receiver.faults = [...faults];
    await open(finder);
    const told = await visit(finder);
    await expectRows(receiver, told);
    expect(receiver.faults).toEqual([]);
  });
}

test('a receiver that is stopped in mid-run, so that connections are refused, has all of it once it is back', async ({ finder, receiver }) => {
  await open(finder);
  await expectRows(receiver, await toldAtLeast(finder.tab, 1));
  await receiver.stop();
  const told = await visit(finder);
  expect(receiver.rows()).toHaveLength(1);
  await receiver.start();
  await expectRows(receiver, told);
});

test('a receiver that answers 429 is left alone as long as it wants', async ({ finder, receiver }) => {
  receiver.faults = [{ status: 429, retryAfter: 4 }];
  await open(finder);
  const told = await visit(finder);
  await expectRows(receiver, told);
  const [first, second] = receiver.requests as [number, number];
  // A try of its own would have come after a second and a quarter at most; clocks are not counted to the millisecond.
  expect(second - first).toBeGreaterThan(3_900);
});

test('a receiver that never answers is asked again, with the same events, and holds up no others', async ({ finder, receiver }) => {
  receiver.faults = ['silence'];
  await open(finder);
  const told = await visit(finder);
  await expectRows(receiver, told.slice(1));
  await finder.tab.clock.runFor(10_000);
  await expectRows(receiver, told);
});

test('a receiver that refuses: one line says so, without an event; the next event brings the others along', async ({ finder, receiver }) => {
  const said: string[] = [];
  finder.tab.on('console', (message) => message.text().startsWith('massage-finder:') && said.push(message.text()));
  receiver.faults = Array.from({ length: 3 }, () => ({ status: 404 }));
  await open(finder);
  const told = await visit(finder);
  await expectRows(receiver, told);
  expect(said).toEqual([`massage-finder: endpoint="${ADDRESS}" answers 404: what waits is tried again with the next event.`]);
});

test('a visitor who is offline for a while loses nothing', async ({ finder, receiver, context }) => {
  await open(finder);
  await expectRows(receiver, await toldAtLeast(finder.tab, 1));
  await context.setOffline(true);
  const told = await visit(finder);
  expect(receiver.rows()).toHaveLength(1);
  await context.setOffline(false);
  await expectRows(receiver, told);
});

for (const [browser, keepalive] of [
  ['a browser whose requests outlive their page', true],
  ['a browser that has beacons alone for that', false],
] as const) {
  for (const [how, leave] of [
    ['tab is closed', (page: Page) => Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])],
    ['page is left', (page: Page) => page.goto('about:blank')],
  ] as const) {
    // The last Firefox without requests that outlive a page is 132. Later ones lose a beacon now and then when a driver closes their tab.
    test(`in ${browser}, what is on its way arrives though the ${how} in mid-send`, { tag: keepalive ? [] : '@chromium' }, async ({ finder, receiver }) => {
      if (!keepalive) await finder.tab.addInitScript(forgetKeepalive);
      await open(finder);
      await expectRows(receiver, await toldAtLeast(finder.tab, 1));
      // All that is told is on its way when the tab goes.
      receiver.faults = Array.from({ length: 8 }, () => 'held');
      const told = await visit(finder);
      expect(receiver.rows()).toHaveLength(1);
      await leave(finder.tab);
      receiver.letGo();
      await expectRows(receiver, told);
    });
  }
}

test('with remember="tab", what waits when the page is loaded again while the receiver is away arrives with the next event', async ({ finder, receiver }) => {
  await open(finder, 'remember="tab"');
  await receiver.stop();
  const before = await visit(finder);
  await finder.tab.reload();
  await receiver.start();
  const after = await toldAtLeast(finder.tab, 1);
  await expectRows(receiver, [...before, ...after]);
  await expect.poll(() => finder.tab.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('events')))).toEqual([]);
});

test('with memory alone, what waits when the page is loaded again while the receiver is away is lost, which the setting does not promise; nothing else is, and nothing is stored', async ({
  finder,
  receiver,
}) => {
  await open(finder);
  const first = await toldAtLeast(finder.tab, 1);
  await expectRows(receiver, first);
  await receiver.stop();
  await visit(finder);
  expect(await finder.tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await finder.tab.reload();
  await receiver.start();
  await expectRows(receiver, [...first, ...(await toldAtLeast(finder.tab, 1))]);
});

/** Runs in a page: it says itself what it is told and that it is back, and goes on when the test wants it. Firefox's driver does not find its way back into it. */
function sayBack(): void {
  const say = (pathname: string, body: string) => void fetch(pathname, { method: 'POST', body, keepalive: true });
  addEventListener('massage-finder-view', (event) => say('/told', (event as CustomEvent<Told>).detail.event_id));
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    say('/back', location.pathname);
    // A page that still asks for something is not kept in the cache, and the next one in Firefox then sees the same old storage.
    const timer = setInterval(async () => {
      const answer = await fetch('/go');
      await answer.text();
      if (!answer.ok) return;
      clearInterval(timer);
      setTimeout(() => location.assign('/third'), 500);
    }, 200);
  });
}

for (const [remember, what] of [
  ['none', 'sends what waits'],
  ['tab', 'sends what waits, and takes nothing from what another page told meanwhile'],
] as const) {
  test(`with remember="${remember}", a page that the back-forward cache brings back ${what} @cache`, async ({ finder, receiver, site }) => {
    const said = (pathname: string) => site.received.filter((each) => each.pathname === pathname).map(({ body }) => body);
    const rowIds = () => receiver.rows().map(({ event_id }) => event_id);
    await finder.tab.addInitScript(sayBack);
    await open(finder, `remember="${remember}"`);
    await receiver.stop();
    const before = (await visit(finder)).map(({ event_id }) => event_id);
    for (const pathname of ['/other', '/third']) site.serve(pathname, { body: String(site.file('/')) });
    await finder.tab.goto(`${site.url}/other`);
    await toldAtLeast(finder.tab, 1);
    await finder.tab.evaluate(() => void setTimeout(() => history.back()));
    await expect.poll(() => said('/back')).toEqual(['/']);
    await receiver.start();
    await expect.poll(() => before.filter((id) => !rowIds().includes(id)), { timeout: 20_000 }).toEqual([]);
    site.serve('/go', { body: '' });
    await expect.poll(() => said('/told').length, { timeout: 20_000 }).toBe(3);
    const [, meanwhile, after] = said('/told') as [string, string, string];
    // In memory alone, what the other page told has gone with it.
    const expected = [...before, ...(remember === 'tab' ? [meanwhile] : []), after];
    await expect.poll(() => rowIds().sort()).toEqual(expected.sort());
  });
}

test('an endpoint that is a path is asked at the own origin', async ({ finder, receiver }) => {
  finder.site.serve('/in', { body: '', status: 204 });
  await open(finder);
  await finder.tab.evaluate(() => document.querySelector('massage-finder')?.setAttribute('endpoint', '/in'));
  const told = await visit(finder);
  const sent = () => finder.site.received.filter(({ pathname }) => pathname === '/in').flatMap(({ body }) => (JSON.parse(body) as { events: Told[] }).events);
  await expect.poll(() => byId([...receiver.rows(), ...sent()]).map(({ event_id }) => event_id)).toEqual(byId(told).map(({ event_id }) => event_id));
  expect(sent().length).toBeGreaterThanOrEqual(WHOLE_RUN.length - 1);
});

test('without consent nothing is sent or stored; a grant sends all of it', async ({ finder, receiver }) => {
  await open(finder, 'consent="required" remember="tab" track="none"');
  await finder.finish();
  await expect(book(finder)).toBeVisible();
  expect(receiver.requests).toEqual([]);
  expect(await finder.tab.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('events')))).toEqual([]);
  await finder.tab.evaluate(() => (window as unknown as { massageFinder: { consent: (granted: boolean) => void } }).massageFinder.consent(true));
  await expect
    .poll(() =>
      receiver
        .rows()
        .map(({ name }) => name)
        .filter((name) => name !== 'view'),
    )
    .toEqual(['start', 'progress', 'progress', 'progress', 'complete']);
});
