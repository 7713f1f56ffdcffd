import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, type Finder, test } from './site';

const ALL = ['datalayer', 'ga4', 'plausible', 'matomo', 'posthog', 'segment', 'umami', 'fathom', 'meta'];

async function open(finder: Finder, address = ''): Promise<void> {
  await finder.tab.goto(`${finder.site.url}/site/tracking/index.html${address}`);
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
}

/** Half of the finder is in sight for longer than a second. */
async function look(finder: Finder): Promise<void> {
  await finder.root.scrollIntoViewIfNeeded();
  await finder.glance();
}

/** What the list says was told, in order. */
const told = (page: Page) => page.getByRole('log').getByRole('heading').allTextContents();

/** The calls under one heading, word for word. */
const calls = (page: Page, heading: string) =>
  page
    .getByRole('log')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
    .locator('code');

const RUN = ['Seen', 'Started', 'On the way: 25 %', 'On the way: 50 %', 'On the way: 75 %', 'Completed', 'Book was pressed'];

/** Nothing was asked for but the page and its own files. */
const strangers = ({ site: { requests } }: Finder) =>
  requests.filter((pathname) => !/^\/site\/(?:tracking\/index\.html|assets\/[\w-]+\.(?:js|css|svg|json)|mark\.svg)$/.test(pathname));

test('a marketer sees word for word what each tool is told of a whole run, by event, and nothing is sent', async ({ finder, page }) => {
  await open(finder);
  for (const tool of ['Google Tag Manager', 'Matomo', 'PostHog', 'Segment', 'Umami', 'Fathom', 'Meta Pixel']) await page.getByLabel(tool, { exact: true }).check();
  await page.getByLabel('Variant of an experiment').fill('b');
  await look(finder);
  await finder.finish();
  await finder.root.getByRole('link', { name: /^Book/ }).first().click();
  await expect.poll(() => told(page)).toEqual(RUN);
  const props = String.raw`\{"finder":"front page","variant":"b","version":"[\d.]+","rules":"[0-9a-f]{8}","run_id":"\w+","event_id":"\w+"\}`;
  const call = (before: string, after: string) => new RegExp(`^${before}${after}$`);
  await expect(calls(page, 'Completed')).toHaveText([
    /^dataLayer\.push\(\{"event":"finder_complete","percent":undefined,"question":undefined,"technique":undefined,"cta_index":undefined,"finder":"front page","variant":"b",/,
    call(String.raw`gtag\("event", "finder_complete", `, String.raw`${props}\)`),
    call(String.raw`plausible\("Finder Complete", \{"props":`, String.raw`${props}\}\)`),
    '_paq.push(["trackEvent","Finder","complete","front page"])',
    call(String.raw`posthog\.capture\("finder_complete", `, String.raw`${props}\)`),
    call(String.raw`analytics\.track\("Finder Completed", `, String.raw`${props}\)`),
    call(String.raw`umami\.track\("finder_complete", `, String.raw`${props}\)`),
    'fathom.trackEvent("finder_complete")',
    /^fbq\("trackCustom", "FinderComplete", \{\}, \{"eventID":"\w+"\}\)$/,
  ]);
  for (const heading of RUN) await expect(calls(page, heading)).toHaveCount(9);
  expect(new URL(page.url()).pathname).toBe('/site/tracking/index.html');
  expect([strangers(finder), finder.site.received, finder.errors]).toEqual([[], [], []]);
});

test('at the level of questions, tools hear which is on screen, advertisers do not; and it shows where runs stop', async ({ finder, page }) => {
  await open(finder, '?tools=ga4+matomo+fathom+meta');
  await expect(page.getByText('At the level “Progress” nobody is told of questions.')).toBeVisible();
  await page.getByRole('radio', { name: 'Questions' }).check();
  await finder.press('Lower back');
  await expect(finder.root).toHaveAttribute('detail', 'questions');
  await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['A question was shown: location', 'A question was shown: type']));
  await expect(calls(page, 'A question was shown: type')).toHaveText([
    /^gtag\("event", "finder_question", \{"question":"type",/,
    /^_paq\.push\(\["trackEvent","Finder","question","type"\]\)$/,
    /^fathom/,
  ]);
  await page.locator('massage-finder').evaluate((element) => (element as HTMLElement & { restart: () => void }).restart());
  await finder.finish();
  await expect.poll(() => told(page)).toContain('Completed');
  const row = (question: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: question, exact: true }) })
      .getByRole('cell');
  await expect(row('location')).toHaveText(['2', '0']);
  await expect(row('type')).toHaveText(['2', '1']);
  await expect(row('health')).toHaveText(['1', '0']);
});

test('where the page asks, events wait for the answer: refused they are gone, agreed they are told in order', async ({ finder, page }) => {
  await open(finder, '?tools=ga4+fathom');
  await page.getByRole('radio', { name: 'Nobody is asked' }).focus();
  await page.keyboard.press('ArrowDown');
  const waiting = page.getByRole('status').filter({ hasText: 'Waiting' });
  await finder.press('Lower back');
  await expect(waiting).toContainText('Started');
  expect(await told(page)).toEqual([]);
  await page.getByRole('button', { name: 'The visitor refuses' }).focus();
  await page.keyboard.press('Enter');
  await expect(calls(page, 'The visitor refuses')).toHaveText(['massageFinder.consent(false)']);
  await expect(waiting).toHaveCount(0);
  await finder.press(/knotted/i);
  await expect(finder.heading(/How long/)).toBeVisible();
  expect(await told(page)).toEqual(['The visitor refuses']);
  await expect(page.getByText('Nothing waits: everything is thrown away.')).toBeVisible();

  // What was said to the script cannot be unsaid on a page: another choice comes with a new one, and with what was set up.
  await page.getByLabel('Variant of an experiment').fill('b');
  await page.getByRole('radio', { name: 'Nobody is asked' }).check();
  await expect(page.getByRole('log').getByRole('heading')).toHaveCount(0);
  await expect(page.getByLabel('Variant of an experiment')).toHaveValue('b');
  await page.getByRole('radio', { name: 'The page says so by a call' }).check();
  await finder.press('Lower back');
  await finder.press(/knotted/i);
  await expect(waiting).toContainText('On the way: 25 %');
  await page.getByRole('button', { name: 'The visitor agrees' }).click();
  await expect.poll(async () => (await told(page)).filter((each) => each !== 'Seen')).toEqual(['The visitor agrees', 'Started', 'On the way: 25 %']);
  await expect(calls(page, 'Started')).toHaveCount(2);
  await expect(waiting).toHaveCount(0);
});

test('where a consent tool is followed, its word lets events through; a denial keeps them waiting', async ({ finder, page }) => {
  await open(finder, '?tools=posthog&consent=host');
  await finder.press('Lower back');
  await expect(page.getByText(/^Waiting in the memory of this page: .*Started/)).toBeVisible();
  await page.getByRole('button', { name: 'The visitor refuses' }).click();
  await expect(calls(page, 'The visitor refuses')).toHaveText(['gtag("consent", "update", {"analytics_storage":"denied","ad_storage":"denied"})']);
  await page.getByRole('button', { name: 'The visitor agrees' }).click();
  await expect.poll(async () => (await told(page)).filter((each) => each !== 'Seen')).toEqual(['The visitor refuses', 'The visitor agrees', 'Started']);
  await expect(page.getByText('Nothing waits: everything is told at once.')).toBeVisible();
});

test('a level that needs a tick is set on the element, with the own endpoint; one that the script would not take is not', async ({ finder, page }) => {
  await open(finder);
  await page.getByRole('radio', { name: 'Results' }).check();
  await page.getByLabel('Your own endpoint').fill('http://receiver.example/');
  await expect(page.getByText('Not understood. Allowed: an address that starts with https:// or /.')).toBeVisible();
  await expect(finder.root).not.toHaveAttribute('endpoint');
  await page.getByLabel('Your own endpoint').fill('/events');
  await expect(finder.root).toHaveAttribute('endpoint', '/events');
  await expect(finder.root).toHaveAttribute('detail', 'results');
  // As the script would, were the receiver slow: two events in one request, and one as the page goes.
  const event = (name: string) => ({ name, version: '1.2.3', rules: 'abcd1234', run_id: 'run1', event_id: `of-${name}` });
  const body = JSON.stringify({ events: [event('complete'), event('cta')] });
  const statuses = await page.evaluate(async ([both, lead]) => [(await fetch('/events', { method: 'POST', body: both })).status, navigator.sendBeacon('/events', lead)], [
    body,
    JSON.stringify({ events: [event('lead')] }),
  ] as const);
  expect(statuses).toEqual([204, true]);
  await expect(calls(page, 'Completed')).toHaveText([`POST /events\n${body}`]);
  await expect(calls(page, 'Book was pressed')).toHaveText(['in one request with “Completed”']);
  await expect(calls(page, 'Send was pressed')).toHaveText([/^POST \/events\n/]);
  expect([strangers(finder), finder.site.received]).toEqual([[], []]);
});

test('the snippet and the lines for the rulebook are made of what was chosen, and a script built with them tells the same', async ({ finder, page }) => {
  await open(finder);
  await page.getByRole('radio', { name: 'As the consent tool of the page says' }).check();
  await page.getByText('See the snippet').click();
  const snippet = page.getByRole('textbox', { name: 'the snippet' });
  await expect(snippet).toHaveValue(
    `<script src="massage-finder.js" async></script>
<massage-finder track="ga4 plausible" consent="host" finder="front page"><a href="https://book.example/">Book a massage</a></massage-finder>`,
  );
  await page.getByRole('radio', { name: 'Nobody is asked' }).check();
  await page.getByText('See the lines for the rulebook').click();
  const lines = await page.getByRole('textbox', { name: 'the lines for the rulebook' }).inputValue();

  const folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-inspector-'));
  const [rulebook, script] = [path.join(folder, 'massage.yaml'), path.join(folder, 'massage-finder.js')];
  writeFileSync(rulebook, readFileSync('rules/massage.yaml', 'utf8').replace('studio:', lines));
  execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'build', rulebook, '--menu', 'rules/menu.yaml', '-o', script], { stdio: 'ignore' });
  finder.site.serve('/massage-finder.js', { body: readFileSync(script), type: 'text/javascript' });
  rmSync(folder, { recursive: true });
  const paste = await snippet.inputValue();
  for (const body of [paste, paste.replace('track="ga4 plausible" ', '')]) {
    await finder.open(`<script>window.told = []; window.gtag = window.plausible = (...args) => told.push(JSON.stringify(args));</script>${body}`);
    await finder.press('Lower back');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: string[] }).told.map((each) => each.slice(0, 30))))
      .toEqual(expect.arrayContaining(['["event","finder_start",{"find', '["Finder Start",{"props":{"fin']));
  }
});

test('another run counts on in the funnel, and without a tool nobody is told', async ({ finder, page }) => {
  await open(finder);
  const runs = (step: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: step, exact: true }) })
      .getByRole('cell');
  await finder.press('Lower back');
  await page.locator('massage-finder').evaluate((element) => (element as HTMLElement & { restart: () => void }).restart());
  await finder.press('Neck');
  await expect(runs('Started')).toHaveText('2');
  await expect(runs('Completed')).toHaveText('0');
  for (const tool of ['Google Analytics 4', 'Plausible']) await page.getByLabel(tool).uncheck();
  await expect(page.getByText('No tool is chosen any longer: nobody is told anything.')).toBeVisible();
  await expect(finder.root).not.toHaveAttribute('track');
  const before = await told(page);
  await finder.press(/knotted/i);
  await expect(finder.heading(/How long/)).toBeVisible();
  expect(await told(page)).toEqual(before);
});

test('the container for Tag Manager is there to be taken along', async ({ finder, page }) => {
  await open(finder);
  await page.getByText('Google Tag Manager, with a container to import').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download gtm-container.json' }).click()]);
  expect(download.suggestedFilename()).toBe('gtm-container.json');
  expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync('demo/tracking/gtm-container.json', 'utf8'));
  await expect(page.getByText('Importing it was not tried in Tag Manager itself.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page, ${colorScheme}, with everything open, and nothing sticks out on a phone @chromium`, async ({ finder, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await open(finder, `?tools=${ALL.join('+')}&detail=questions&consent=required&endpoint=nowhere`);
    await finder.press('Lower back');
    await page.getByRole('button', { name: 'The visitor agrees' }).click();
    await expect.poll(() => told(page)).toContain('A question was shown: type');
    await page.locator('.inspector details').evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
