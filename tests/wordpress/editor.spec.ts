import { expect, type Page, test } from '@playwright/test';
import { keep, logIn, newPage } from './site';

/** The part of the editor that holds the content: the page itself, or a frame in newer versions. */
async function canvas(page: Page) {
  await page.locator('.block-editor-writing-flow, iframe[name="editor-canvas"]').first().waitFor();
  const frame = page.locator('iframe[name="editor-canvas"]');
  return (await frame.count()) > 0 ? frame.contentFrame() : page.locator('body');
}

/** Errors of the page; what it could not fetch from elsewhere is not ours. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && /massage|block validation/i.test(message.text()) && errors.push(message.text()));
  return errors;
}

test.beforeEach(() => keep({ settings: { accent: '#8a3b6a' } }));

test('a page with the block opens without a validation error and shows what visitors will see', async ({ page }) => {
  const errors = errorsOf(page);
  const address = newPage('<!-- wp:massage-finder/finder {"mode":"popup","theme":"clay dark","headingLevel":3} /-->');
  await logIn(page);
  await page.goto(`/wp-admin/post.php?post=${address.split('=')[1]}&action=edit`);
  const content = await canvas(page);
  await expect(content.locator('.massage-finder-preview')).toContainText('A window opens when a visitor presses a link or button');
  await expect(content.locator('.massage-finder-preview')).toContainText('Where do you feel it most?');
  await expect(content.locator('.block-editor-warning')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the block is found by its name, set up in the inspector, saved, and seen by a visitor', async ({ page, browser }) => {
  const errors = errorsOf(page);
  await logIn(page);
  await page.goto('/wp-admin/post-new.php?post_type=page');
  const content = await canvas(page);
  await content.getByLabel('Add title').fill('Find your massage');
  await content.getByLabel('Add default block').click();
  await page.keyboard.type('/massage');
  await page.getByRole('option', { name: 'Massage Finder' }).click();
  await expect(content.locator('.massage-finder-preview li')).toHaveText(['Neck', 'Shoulders', 'Upper back', 'Lower back']);
  await expect(content.locator('.massage-finder-preview')).toContainText('and 3 more answers');
  await expect(content.locator('.massage-finder-preview li').first()).toHaveCSS('border-top-color', 'rgb(138, 59, 106)');
  const inspector = page.locator('.interface-complementary-area, .editor-sidebar').first();
  await inspector.getByLabel('Language').selectOption('es');
  await inspector.getByLabel('Look').selectOption('slate');
  await inspector.getByLabel('Light or dark').selectOption('dark');
  await inspector.getByLabel('Booking link').fill('javascript:alert(1)');
  await expect(inspector.getByText('Not used: it must start with https://')).toBeVisible();
  await inspector.getByLabel('Booking link').fill('https://book.example/page');
  await inspector.getByRole('button', { name: 'More' }).click();
  await inspector.getByLabel('Headings start at').selectOption('3');
  await inspector.getByLabel('Name for statistics').fill('front page');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click();
  const link = page.getByLabel('Editor publish').getByRole('link', { name: 'View Page' });
  await link.waitFor();
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(String(await link.getAttribute('href')));
  const attributes = await visitor.locator('massage-finder').evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));
  expect(attributes).toMatchObject({
    lang: 'es',
    theme: 'dark slate',
    booking: 'https://book.example/page',
    'heading-level': '3',
    finder: 'front page',
    style: '--mf-accent:#8a3b6a',
  });
  expect(attributes).not.toHaveProperty('mode');
  expect(errors).toEqual([]);
  await page.reload();
  const again = await canvas(page);
  await expect(again.locator('.massage-finder-preview')).toBeVisible();
  await expect(again.locator('.block-editor-warning')).toHaveCount(0);
});

test('without rules the preview says so, with the way to put that right', async ({ page }) => {
  keep({ rules: '', menu: '' });
  const address = newPage('<!-- wp:massage-finder/finder /-->');
  await logIn(page);
  await page.goto(`/wp-admin/post.php?post=${address.split('=')[1]}&action=edit`);
  const content = await canvas(page);
  await expect(content.locator('.massage-finder-preview')).toContainText('There are no rules yet, so visitors see only the booking link.');
  await expect(content.getByRole('link', { name: /Paste the rules/ })).toHaveAttribute('href', /options-general\.php\?page=massage-finder$/);
  await expect(content.locator('.massage-finder-preview')).toContainText('There is no booking link');
});
