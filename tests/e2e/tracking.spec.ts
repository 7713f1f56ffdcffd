import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { MARK, markedRulebook, marksIn } from '../builders/marked-rulebook';
import { madeOnce } from './made-once';
import { rulesAsJson } from './shipped-json';
import { expect, type Finder, type Site, test } from './site';

const FOLDER = 'test-results/tracking';

/** The shipped rules, built with what marketers use. */
const SCRIPT = '<script src="scripts/massage-finder-marketing.js" async></script>';

const element = (attributes: string) => `<massage-finder ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`;

/** The clients as their packages have them, each sending to a receiver of the test. */
const CLIENTS = `
import { AnalyticsBrowser } from '@segment/analytics-next';
import { init, track } from '@plausible-analytics/tracker';
import posthog from 'posthog-js';
posthog.init('phc_test', {
  api_host: location.origin + '/posthog', autocapture: false, capture_pageview: false, capture_pageleave: false, disable_session_recording: true, disable_surveys: true,
  advanced_disable_flags: true, disable_external_dependency_loading: true, persistence: 'memory', disable_compression: true, request_batching: false,
  opt_out_useragent_filter: true,
});
window.posthog = posthog;
window.analytics = AnalyticsBrowser.load(
  { writeKey: 'test', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'test', apiHost: location.host + '/segment', protocol: 'http' } } } },
  { disableClientPersistence: true },
);
init({ domain: 'studio.example', endpoint: location.origin + '/plausible', autoCapturePageviews: false, captureOnLocalhost: true, bindToWindow: false });
window.plausible = (name, options) => track(name, options);
`;

let clients: string;

test.beforeAll(async () => {
  clients = await madeOnce('clients.js', buildClients);
});

async function buildClients(): Promise<string> {
  const folder = path.resolve(FOLDER, String(process.pid));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'clients.js'), CLIENTS);
  const lib = { entry: path.join(folder, 'clients.js'), formats: ['iife' as const], name: 'clients', fileName: () => 'clients.js' };
  await build({ root: folder, configFile: false, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' }, build: { outDir: 'built', minify: false, lib } });
  return readFileSync(path.join(folder, 'built/clients.js'), 'utf8');
}

/** The events that a client sent, by name and percentage, each with what it carried. */
function eventsIn({ received }: Site): Record<'posthog' | 'segment' | 'plausible', [string, Record<string, unknown>][]> {
  const bodies = (receiver: string) => received.filter(({ pathname }) => pathname.startsWith(`/${receiver}`)).flatMap(({ body }) => (body ? [JSON.parse(body)] : []));
  return {
    posthog: bodies('posthog')
      .flatMap((body) => [body.batch ?? body].flat())
      .map(({ event, properties }) => [event, properties]),
    segment: bodies('segment')
      .flatMap((body) => body.batch ?? body)
      .filter(({ type }) => type === 'track')
      .map(({ event, properties }) => [event, properties]),
    plausible: bodies('plausible').map(({ n, p }) => [n, typeof p === 'string' ? JSON.parse(p) : p]),
  };
}

function serveClients(finder: Finder): void {
  finder.site.serve('/clients.js', { body: clients, type: 'text/javascript' });
  for (const pathname of ['/posthog/e/', '/segment/t', '/plausible', '/events']) finder.site.serve(pathname, { body: '{"success":true}', type: 'application/json' });
}

const layer = (page: Page) =>
  page.evaluate(() => ((window as unknown as { dataLayer?: Record<string, unknown>[] }).dataLayer ?? []).filter(({ event }) => String(event).startsWith('finder_')));

/** By name: what is posted at about the same time arrives in any order. In the order of the run it is on the data layer. */
const inAnyOrder = (names: readonly string[]): string[] => [...names].sort();

const WHOLE_RUN = ['finder_view', 'finder_start', 'finder_progress', 'finder_progress', 'finder_progress', 'finder_complete', 'finder_cta'];

/** A whole run, and Book pressed twice; the page stays, as it opens its own booking. */
async function visit(finder: Finder): Promise<void> {
  await finder.tab.evaluate(() => addEventListener('massage-finder-cta', (event) => event.preventDefault()));
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
  await finder.glance();
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  await finder.root.getByRole('link', { name: /^Book/ }).first().dblclick();
}

test('real clients of PostHog, Segment and Plausible, and a data layer, get each event once, by their own names', async ({ finder, page }) => {
  serveClients(finder);
  await finder.open(`<script type="module" src="clients.js"></script>${SCRIPT}${element('track="posthog segment plausible datalayer" finder="front page" variant="b"')}`);
  await visit(finder);
  const events = () => eventsIn(finder.site);
  await expect.poll(() => events().posthog.length + events().segment.length + events().plausible.length, { timeout: 15_000 }).toBe(21);
  const names = (told: [string, unknown][]) => inAnyOrder(told.map(([name]) => name));
  expect(names(events().posthog)).toEqual(inAnyOrder(WHOLE_RUN));
  expect(names(events().segment)).toEqual(inAnyOrder(['Finder Viewed', 'Finder Started', ...Array(3).fill('Finder Progressed'), 'Finder Completed', 'Finder Booking Clicked']));
  expect(names(events().plausible)).toEqual(inAnyOrder(['Finder View', 'Finder Start', ...Array(3).fill('Finder Progress'), 'Finder Complete', 'Finder Cta']));
  expect((await layer(page)).map(({ event }) => event)).toEqual(WHOLE_RUN);
  for (const told of Object.values(events())) {
    expect(
      told
        .map(([, props]) => props['percent'])
        .filter(Boolean)
        .map(Number)
        .sort(),
    ).toEqual([25, 50, 75]);
    expect(new Set(told.map(([, props]) => props['run_id'])).size).toBe(1);
    expect(new Set(told.map(([, props]) => props['event_id'])).size).toBe(7);
    for (const [, props] of told) expect(props).toMatchObject({ finder: 'front page', variant: 'b', rules: expect.stringMatching(/^[0-9a-f]{8}$/) });
  }
  expect(finder.errors).toEqual([]);
});

test('the script may come twice, and the clients late: still once each', async ({ finder, page }) => {
  serveClients(finder);
  const late = `<script>setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: 'clients.js' })), 1500)</script>`;
  await finder.open(`${SCRIPT}${element('track="posthog datalayer"')}${SCRIPT}${late}`);
  await visit(finder);
  await expect.poll(() => inAnyOrder(eventsIn(finder.site).posthog.map(([name]) => name)), { timeout: 15_000 }).toEqual(inAnyOrder(WHOLE_RUN));
  expect((await layer(page)).map(({ event }) => event)).toEqual(WHOLE_RUN);
});

test('two finders on a page are two runs; a visitor who starts over begins another', async ({ finder, page }) => {
  await finder.open(`${SCRIPT}${element('track="datalayer" finder="one"')}${element('track="datalayer" finder="two"')}`);
  const [one, two] = [finder.root.nth(0), finder.root.nth(1)];
  for (const each of [one, two]) await each.getByText('Lower back', { exact: true }).click();
  await expect.poll(async () => (await layer(page)).filter(({ event }) => event === 'finder_start').map((event) => event['finder'])).toEqual(['one', 'two']);
  await page.evaluate(() => (document.querySelector('massage-finder') as HTMLElement & { restart: () => void }).restart());
  await one.getByText('Lower back', { exact: true }).click();
  await expect.poll(async () => (await layer(page)).filter(({ event }) => event === 'finder_start').length).toBe(3);
  const runs = (await layer(page)).filter(({ event }) => event === 'finder_start').map((event) => event['run_id']);
  expect(new Set(runs).size).toBe(3);
});

test('a tool that throws, or is only half there, holds up neither the finder nor the other tools', async ({ finder, page }) => {
  await finder.open(
    `<script>window.called = 0; window.gtag = () => { called += 1; throw new Error('blocked'); }; window.posthog = {}; window.plausible = () => new Promise(() => undefined);</script>
     ${SCRIPT}${element('track="ga4 posthog plausible datalayer"')}`,
  );
  await visit(finder);
  expect((await layer(page)).map(({ event }) => event)).toEqual(WHOLE_RUN);
  expect(await page.evaluate(() => (window as unknown as { called: number }).called)).toBe(WHOLE_RUN.length);
  expect(finder.errors).toEqual([]);
});

test('a visit that goes on after a reload is told from where it was left, nothing twice', async ({ finder, page }) => {
  await finder.open(`${SCRIPT}${element('track="datalayer" remember="tab"')}`);
  await expect(finder.question()).toBeVisible();
  await finder.glance();
  for (const option of ['Lower back', /^A deep, knotted ache/]) await finder.press(option);
  await expect(finder.heading(/How long/)).toBeVisible();
  const before = (await layer(page)).map(({ event, percent }) => `${event} ${percent ?? ''}`);
  await page.reload();
  await expect(finder.heading(/How long/)).toBeVisible();
  await finder.glance();
  for (const option of [/^Three months to a year/, /^Firm/]) await finder.press(option);
  for (let screens = 0; screens < 2; screens += 1) await finder.tick(/^None of these/);
  await expect(finder.heading(/Your best match/)).toBeVisible();
  const after = (await layer(page)).map(({ event, percent }) => `${event} ${percent ?? ''}`);
  expect([...before, ...after]).toEqual(['finder_view ', 'finder_start ', 'finder_progress 25', 'finder_progress 50', 'finder_progress 75', 'finder_complete ']);
});

// Firefox's driver loses such a page; in endpoint.spec.ts pages say themselves what they told, in Firefox too.
test('a page that comes back from the back-forward cache goes on with its run, and tells nothing twice', { tag: '@whole' }, async ({ finder, page }) => {
  await finder.open(`${SCRIPT}${element('track="datalayer"')}<script>addEventListener('pageshow', ({ persisted }) => { window.back = persisted; })</script>`);
  await expect(finder.question()).toBeVisible();
  await finder.glance();
  await finder.press('Lower back');
  finder.site.serve('/elsewhere', { body: '<p>Elsewhere</p>' });
  await page.goto(`${finder.site.url}/elsewhere`);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { back?: boolean }).back);
  await expect(finder.heading('What does it feel like?')).toBeVisible();
  await finder.glance();
  await finder.press(/^A deep, knotted ache/);
  await expect(finder.heading(/How long/)).toBeVisible();
  expect((await layer(page)).map(({ event, percent }) => `${event} ${percent ?? ''}`)).toEqual(['finder_view ', 'finder_start ', 'finder_progress 25']);
});

for (const [how, attributes, act, expected] of [
  ['nothing is named', '', undefined, []],
  ['consent is required and not given', 'track="datalayer" consent="required"', undefined, []],
  ['consent is refused', 'track="datalayer" consent="required"', false, []],
  ['consent is given in the end', 'track="datalayer" consent="required"', true, WHOLE_RUN],
  ['the page says whose consent, in a word that nobody knows', 'track="datalayer" consent="maybe"', undefined, []],
] as const) {
  test(`where ${how}, a whole run leaves ${expected.length || 'no'} events, no storage and no cookie`, async ({ finder, page, context }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await finder.open(`${SCRIPT}${element(attributes)}`);
    await visit(finder);
    if (act !== undefined) await page.evaluate((granted) => (window as unknown as { massageFinder: { consent: (granted: boolean) => void } }).massageFinder.consent(granted), act);
    await expect.poll(async () => (await layer(page)).map(({ event }) => event)).toEqual(expected);
    expect(requests.filter((pathname) => !/^\/(?:scripts\/massage-finder-marketing\.js|favicon\.ico)?$/.test(pathname))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });
}

/** Words of the rulebook that may get out: from `questions` on, the ids of what everybody is asked. */
type Level = { attributes: string; granted?: boolean; tells: 'nothing' | 'progress' | 'questions' };

for (const { attributes, granted, tells } of [
  { attributes: 'detail="progress"', tells: 'progress' },
  { attributes: 'detail="questions"', tells: 'questions' },
  { attributes: 'detail="results"', tells: 'questions' },
  { attributes: 'detail="results" consent="required"', tells: 'nothing' },
  { attributes: 'detail="results" consent="required"', granted: false, tells: 'nothing' },
  { attributes: 'detail="results" consent="required"', granted: true, tells: 'questions' },
] satisfies Level[] as Level[]) {
  const consent = granted === undefined ? '' : granted ? ', and the visitor agrees' : ', and the visitor refuses';
  test(`with ${attributes}${consent}, no word, id or answer of the rulebook reaches a tool, a request, the address, the title, storage, the console or an attribute`, async ({
    finder,
    page,
  }) => {
    const source = JSON.parse(await rulesAsJson()) as Parameters<typeof markedRulebook>[0];
    const { rulebook, texts } = markedRulebook(source);
    expect(texts).toBeGreaterThan(300);
    serveClients(finder);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    const data = JSON.stringify(rulebook).replace(/</g, '\\u003c');
    await finder.open(
      `<script type="module" src="clients.js"></script><script>window.told = []; for (const name of ['gtag', 'fbq']) window[name] = (...args) => told.push(args); window.umami = { track: gtag }; window.fathom = { trackEvent: gtag };
     for (const name of ['view', 'start', 'progress', 'complete']) addEventListener('massage-finder-' + name, (event) => told.push(event.detail));</script>
     <script src="massage-finder-generic.js" async></script><script type="application/json" id="rules">${data}</script>
     ${element(`rules="#rules" track="datalayer ga4 plausible matomo posthog segment umami fathom meta" endpoint="/events" ${attributes}`)}`,
    );
    await expect(finder.heading(/markedmark\d/)).toBeVisible();
    await finder.glance();
    for (let steps = 0; steps < 12 && (await finder.question().count()) > 0; steps += 1) {
      const options = finder.root.locator('.question input');
      await options.last().focus();
      await options.last().check({ force: true });
      if (await finder.button('Continue').count()) await finder.button('Continue').click();
    }
    await expect(finder.root.locator('.result')).toBeVisible();
    if (granted !== undefined)
      await page.evaluate((given) => (window as unknown as { massageFinder: { consent: (granted: boolean) => void } }).massageFinder.consent(given), granted);
    // Location, type, pressure and the three of the safety core; a marked run has no branch.
    const expected = { nothing: 0, progress: 6, questions: 12 }[tells];
    await expect.poll(() => eventsIn(finder.site).segment.length, { timeout: 15_000 }).toBe(expected);
    await expect.poll(() => finder.site.received.filter(({ pathname }) => pathname === '/events').flatMap(({ body }) => JSON.parse(body).events).length).toBe(expected);
    const left = await page.evaluate(() => ({
      told: (window as unknown as { told: unknown }).told,
      layer: (window as unknown as { dataLayer: unknown }).dataLayer,
      matomo: (window as unknown as { _paq: unknown })._paq,
      address: location.href,
      title: document.title,
      storage: [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie],
      attributes: [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({ name, value }) => `${name}=${value}`)),
      name: window.name,
      state: history.state,
    }));
    expect((left.told as unknown[]).length).toBeGreaterThan(tells === 'nothing' ? 4 : 20);
    // Matomo's tracker would take them from there.
    expect(((left.matomo as unknown[]) ?? []).length).toBe(expected);
    const everything = { ...left, requests, received: finder.site.received, said };
    const marked = Object.entries(everything).flatMap(([where, part]) => marksIn(JSON.stringify(part) ?? '').map((mark) => `${where}: ${mark}`));
    const ids = new RegExp(`"question\\W+${MARK}-(?:location|type|pressure)\\b`);
    expect(marked.filter((mark) => tells !== 'questions' || !ids.test(mark))).toEqual([]);
    expect(marked.some((mark) => ids.test(mark))).toBe(tells === 'questions');
  });
}

test('tools are named by the box that stands in for the element, and hear each event once though named twice', async ({ finder, page }) => {
  await finder.open(`${SCRIPT}<div data-massage-finder data-track="datalayer datalayer" data-variant="b"><a href="https://book.example/">Book a massage</a></div>`);
  await finder.press('Lower back');
  await expect.poll(async () => (await layer(page)).filter(({ event }) => event === 'finder_start').map((event) => event['variant'])).toEqual(['b']);
});

test('a script that is built without analytics says so where a page names a tool, and tells nobody', async ({ finder, page }) => {
  const warned: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
  await finder.open(`<script src="massage-finder.js" async></script>${element('track="datalayer"')}`);
  await finder.press('Lower back');
  await expect(finder.heading('What does it feel like?')).toBeVisible();
  expect(warned).toEqual(['massage-finder: track="datalayer" is not understood. Allowed: none without --marketing.']);
  expect(await layer(page)).toEqual([]);
});

for (const detail of ['progress', 'questions', 'results']) {
  test(`with detail="${detail}" a visit that a warning sign stops is told as any other, branches aside`, async ({ finder, page }) => {
    const told = async () => (await layer(page)).map(({ run_id: _, event_id: __, ...rest }) => rest).filter(({ question }) => question !== 'branch');
    const runs: object[][] = [];
    for (const sign of [/^Numbness between the legs/, /^None of these/]) {
      await finder.open(`${SCRIPT}${element(`track="datalayer" detail="${detail}"`)}`);
      await expect(finder.question()).toBeVisible();
      await finder.glance();
      await finder.answerFirstQuestions();
      await finder.tick(sign);
      if (sign.test('None of these')) await finder.tick(/^None of these/);
      await expect(finder.root.locator('.referral, .result')).toBeVisible();
      runs.push(await told());
    }
    const [stopped, recommended] = runs;
    expect(stopped).toHaveLength(detail === 'progress' ? 6 : 12);
    expect(stopped).toEqual(recommended);
  });
}
