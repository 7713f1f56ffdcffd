import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, type Finder, test } from './site';

async function open(finder: Finder): Promise<void> {
  await finder.tab.goto(`${finder.site.url}/site/tracking/index.html`);
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
}

const told = (page: Page) => page.getByRole('log').getByRole('heading').allTextContents();

test('a marketer sees word for word what each tool would be told of a whole run, and nothing is sent', async ({ finder, page }) => {
  await open(finder);
  await page.getByLabel('Google Tag Manager').check();
  await page.getByLabel('Plausible').uncheck();
  await page.getByLabel('Variant of an experiment').fill('b');
  await finder.root.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_200);
  await finder.finish();
  await finder.root.getByRole('link', { name: /^Book/ }).first().click();
  await expect
    .poll(() => told(page))
    .toEqual([
      'Seen: half of it, for a second',
      'Started: the first answer',
      'On the way: 25 %',
      'On the way: 50 %',
      'On the way: 75 %',
      'Completed: a result, or a referral. Nobody is told which',
      'Book was pressed',
    ]);
  const complete = page.getByRole('listitem').filter({ hasText: 'Completed' });
  await expect(complete.locator('code')).toHaveText([
    /^dataLayer\.push\(\{"event":"finder_complete","finder":"front page","variant":"b","rules":"[0-9a-f]{8}","run_id":"\w+","event_id":"\w+"\}\)$/,
    /^gtag\("event", "finder_complete", \{"finder":"front page","variant":"b","rules":"[0-9a-f]{8}","run_id":"\w+","event_id":"\w+"\}\)$/,
  ]);
  const { url, requests } = finder.site;
  expect(page.url()).toBe(`${url}/site/tracking/index.html`);
  expect(requests.filter((pathname) => !/^\/site\/(?:tracking\/index\.html|assets\/[\w-]+\.(?:js|css|svg)|mark\.svg)$/.test(pathname))).toEqual([]);
  expect(finder.errors).toEqual([]);
});

test('the snippet is made of what was chosen, and tells tools the same', async ({ finder, page }) => {
  await open(finder);
  await page.getByLabel('As the consent tool of the page says').check();
  await page.getByText('See the snippet').click();
  const snippet = page.getByRole('textbox', { name: 'the snippet' });
  await expect(snippet).toHaveValue(
    `<script src="massage-finder.js" async></script>
<script src="massage-finder-tracking.js" async></script>
<massage-finder track="ga4 plausible" consent="host" finder="front page"><a href="https://book.example/">Book a massage</a></massage-finder>`,
  );
  await page.getByLabel('Nobody is asked').check();
  const paste = await snippet.inputValue();
  await finder.open(`<script>window.told = []; window.gtag = window.plausible = (...args) => told.push(JSON.stringify(args));</script>${paste}`);
  await finder.press('Lower back');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { told: string[] }).told.map((each) => each.slice(0, 30))))
    .toEqual(expect.arrayContaining(['["event","finder_start",{"find', '["Finder Start",{"props":{"fin']));
});

test('another run counts on in the funnel, and without a tool nobody would be told', async ({ finder, page }) => {
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
  await expect(page.getByText('No tool is chosen: nobody would be told anything.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page, ${colorScheme}, and nothing sticks out on a phone @chromium`, async ({ finder, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await open(finder);
    await finder.press('Lower back');
    await expect.poll(() => told(page)).toContain('Started: the first answer');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
