import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { violations } from './axe';
import { type Site, test } from './site';

let file: string;

// A worker may do this more than once: it takes tests of a file as they come.
test.beforeAll(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'massage-finder-report-')), 'report.html');
  execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'report', 'rules/massage.yaml', '-o', file]);
});

test.afterAll(() => rmSync(path.dirname(file), { recursive: true }));

/** Opens the report; everything that it complains of is gathered. What it asks for, the site knows. */
async function open(page: Page, site: Site, edit: (report: string) => string = (report) => report): Promise<{ complaints: string[] }> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  site.serve('/report.html', { body: edit(readFileSync(file, 'utf8')) });
  await page.goto(`${site.url}/report.html`);
  return { complaints };
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`the report renders at ${width} px, ${colorScheme}: nothing is asked for, nothing scrolls sideways, axe finds nothing`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const { complaints } = await open(page, site);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Willow & Stone: report on the rules');
      await expect(page.getByText('No licensed clinician has signed the safety table.')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      // The style sheet is in the page, and the page's own rule lets it in.
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.bar') as Element).display)).toBe('block');
      expect(await violations(page)).toEqual([]);
      expect(site.requests).toEqual(['/report.html']);
      expect(complaints).toEqual([]);
    });
  }
}

test('any two questions can be chosen for the heat map, and never one with itself', async ({ page, site }) => {
  const { complaints } = await open(page, site);
  const maps = page.locator('.pair:visible');
  const [one, other] = [page.getByLabel('One question'), page.getByLabel('Another question')];
  await expect(maps).toHaveCount(1);
  for (const [first, second] of [
    ['How stressed have you been?', 'What do you want most?'],
    ['What do you want most?', 'How much pressure feels good to you?'],
  ] as const) {
    await one.selectOption({ label: first });
    await other.selectOption({ label: second });
    await expect(maps).toHaveCount(1);
    await expect(maps.getByRole('heading')).toContainText(first);
    await expect(maps.getByRole('heading')).toContainText(second);
    await expect(maps.getByRole('cell', { name: /%/ }).first()).toBeVisible();
  }
  await one.selectOption({ label: 'How much pressure feels good to you?' });
  await expect(other).not.toHaveValue('pressure');
  await expect(maps).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('without scripts a heat map stands, and there is nothing to choose in vain', async ({ page, site }) => {
  // Firefox's protocol cannot switch scripts off, so the page comes without.
  await open(page, site, (report) => report.replace(/<script>[\s\S]*<\/script>/, ''));
  await expect(page.getByRole('table', { name: /With:/ })).toHaveCount(1);
  await expect(page.getByText('Another question')).toBeHidden();
});

test('@chromium it prints on A4 sheets, and no sheet is wider than the paper', async ({ page, site }) => {
  await open(page, site);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets) expect(sheet).toEqual([595, 842]);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expect(page.locator('form.choice')).toBeHidden();
});
