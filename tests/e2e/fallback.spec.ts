import { execFileSync } from 'node:child_process';
import { violations } from './axe';
import { expect, test } from './site';

/** What the command prints for the shipped rules. */
const fallbackIn = (language: string): string =>
  execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'fallback', 'rules/massage.yaml', '--lang', language], { encoding: 'utf8' });

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title></head><body>${body}</body></html>`;

for (const language of ['en', 'es']) {
  test(`without scripts a page in ${language} still says who should not be massaged, what is offered and where to book @chromium`, async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const tab = await context.newPage();
    site.serve('/', { body: page(fallbackIn(language)) });
    await tab.goto(`${site.url}/`);
    await expect(tab.getByRole('heading', { level: 3 })).toBeVisible();
    await expect(tab.getByRole('link', { name: /911/ })).toBeVisible();
    await expect(tab.locator('a[href="https://book.willowandstone.example/"]')).toBeVisible();
    await expect(tab.locator('a[href="tel:+15035550100"]')).toBeVisible();
    for (const summary of await tab.locator('summary').all()) await summary.click();
    for (const text of ['dd', 'li']) for (const line of await tab.locator(text).all()) await expect(line).toBeVisible();
    await context.close();
  });

  for (const width of [340, 390, 800]) {
    test(`at ${width} px in ${language} it is no higher than the finder that takes its place, and nothing moves then @chromium`, async ({ finder, site }) => {
      await finder.tab.setViewportSize({ width: width + 16, height: 900 });
      await finder.tab.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      site.serve('/late.js', { body: String(site.file('/massage-finder.js')), type: 'text/javascript', delay: 800 });
      site.serve('/', { body: page(`<script src="/late.js" async></script>${fallbackIn(language)}<p id="below">What the page has below.</p>`) });
      await finder.tab.goto(`${site.url}/`, { waitUntil: 'domcontentloaded' });
      const top = () => finder.tab.locator('#below').evaluate((below) => below.getBoundingClientRect().top);
      const before = await top();
      await expect(finder.tab.getByRole('heading', { level: 3 })).toBeVisible();
      await finder.question().waitFor();
      await finder.tab.waitForTimeout(300);
      expect(await top()).toBe(before);
      expect(await finder.tab.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
      expect(finder.errors).toEqual([]);
    });
  }
}

test('axe finds nothing in it, folded and unfolded @chromium', async ({ finder, site }) => {
  site.serve('/', { body: page(`<main><h1>A page</h1>${fallbackIn('en')}</main>`) });
  await finder.tab.goto(`${site.url}/`);
  expect(await violations(finder.tab)).toEqual([]);
  await finder.tab.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  expect(await violations(finder.tab)).toEqual([]);
});
