import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { jsonOf, keep, kept, logIn, MENU, newPage, newUser, RULES, SETTINGS, uninstall } from './site';

const QUESTION = 'Where do you feel it most?';
const MISSPELT = RULES.replace('suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly');
const LINE = MISSPELT.slice(0, MISSPELT.indexOf('ashiatzu')).split('\n').length;
const ASKED_ANEW = RULES.replace(QUESTION, 'Where is it sore?');

/** Pastes a text. As typing, which is what the driver's own way is nearest to, long ones take it many seconds. */
const put = (box: Locator, text: string) =>
  box.evaluate((area, pasted) => {
    (area as HTMLTextAreaElement).value = pasted;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

const rules = (page: Page) => page.getByLabel('Rules (massage.yaml)');
const menu = (page: Page) => page.getByLabel('Menu (menu.yaml)');
const save = (page: Page) => page.getByRole('button', { name: 'Check and save' }).click();
const findings = (page: Page) => page.locator('.massage-finder-findings li');

async function openSettings(page: Page): Promise<void> {
  await logIn(page);
  await page.goto(SETTINGS);
}

test.beforeEach(() => keep());

test('with a mistake nothing is saved: it is named with its place and a likely fix, and what was pasted stays', async ({ page }) => {
  const before = kept();
  await openSettings(page);
  await put(rules(page), MISSPELT);
  await page.getByLabel('Booking link').fill('tel:+15035550100');
  await save(page);
  await expect(page.getByRole('heading', { name: /^1 mistake\. Nothing changes for visitors/ })).toBeVisible();
  await expect(findings(page)).toHaveCount(1);
  await expect(findings(page)).toContainText('There is no technique ashiatzu.');
  await expect(findings(page)).toContainText('Did you mean ashiatsu?');
  await expect(rules(page)).toHaveValue(MISSPELT);
  await expect(rules(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.massage-finder-findings')).toBeFocused();
  await page.getByRole('button', { name: `Rules, line ${LINE}, column 7` }).click();
  await expect(rules(page)).toBeFocused();
  expect(await rules(page).evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd))).toBe('      ashiatzu: strongly');
  expect(kept()).toEqual(before);
});

test('what only the proof over all visitors finds is named as well, with a visitor who meets it', async ({ page }) => {
  await openSettings(page);
  const broken = readFileSync('tests/broken/dead-end.yaml', 'utf8');
  await put(rules(page), broken);
  await put(menu(page), readFileSync('tests/broken/dead-end.menu.yaml', 'utf8'));
  await page.getByRole('button', { name: 'Check without saving' }).click();
  await expect(findings(page).first()).toBeVisible();
  await expect(findings(page).getByText('A visitor who meets it').first()).toBeVisible();
  expect(kept().massage_finder_rules?.text).toBe(RULES);
});

test('a mistake of the menu is named in the menu', async ({ page }) => {
  await openSettings(page);
  await put(menu(page), MENU.replace('technique: swedish', 'technique: swedisch'));
  await save(page);
  await expect(
    findings(page)
      .getByRole('button', { name: /^Menu, line \d+, column \d+$/ })
      .first(),
  ).toBeVisible();
  await expect(menu(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(rules(page)).not.toHaveAttribute('aria-invalid', 'true');
  expect(kept().massage_finder_menu?.text).toBe(MENU);
});

for (const [kind, text] of [
  ['YAML', ASKED_ANEW],
  ['JSON', jsonOf(ASKED_ANEW)],
]) {
  test(`good rules in ${kind} are saved as pasted, and are what visitors get`, async ({ page, browser }) => {
    const address = newPage('[massage_finder]');
    await openSettings(page);
    await put(rules(page), String(text));
    await save(page);
    await expect(page.getByText('Checked and saved. Visitors get it from now on.')).toBeVisible();
    await expect(page.getByText(/^Live now: Willow & Stone, with \d+ questions/)).toBeVisible();
    await expect(rules(page)).toHaveValue(String(text));
    await expect(menu(page)).toHaveValue(MENU);
    expect(JSON.parse(String(kept().massage_finder_rules?.json))).toEqual(JSON.parse(jsonOf(ASKED_ANEW)));
    const visitor = await (await browser.newContext({ baseURL: process.env['WORDPRESS_URL'] ?? '' })).newPage();
    await visitor.addInitScript(() => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        return attachShadow.call(this, { ...init, mode: 'open' });
      };
    });
    await visitor.goto(address);
    await expect(visitor.locator('massage-finder .question > legend')).toHaveText('Where is it sore?');
  });
}

test('after a good save a bad one leaves the last good version running', async ({ page, browser }) => {
  await openSettings(page);
  await put(rules(page), MISSPELT);
  await save(page);
  await expect(findings(page)).toHaveCount(1);
  const visitor = await (await browser.newContext({ baseURL: process.env['WORDPRESS_URL'] ?? '' })).newPage();
  await visitor.goto(newPage('[massage_finder]'));
  expect(await visitor.locator('#massage-finder-rules').evaluate((element) => JSON.parse(element.textContent ?? ''))).toEqual(JSON.parse(jsonOf(RULES)));
});

for (const [field, value, words] of [
  ['Booking link', 'javascript:alert(1)', 'starts with https://, mailto: or tel:'],
  ['Booking link', 'https://book.example/ a b', 'has no spaces'],
  ['Accent colour', 'red', 'such as #2b6a5f'],
  ['Accent colour', '#2b6a5f;background:url(//evil.example)', 'such as #2b6a5f'],
]) {
  test(`“${value}” is refused as the ${field}, and nothing of the form is saved or lost`, async ({ page }) => {
    const before = kept();
    await openSettings(page);
    await page.getByLabel('Words of the link').fill('Book now');
    await page.getByLabel(String(field), { exact: true }).fill(String(value));
    await save(page);
    const notice = page.getByRole('alert').filter({ hasText: 'Nothing was saved, and nothing is lost' });
    await expect(notice).toContainText(String(words));
    await expect(page.getByLabel(String(field), { exact: true })).toHaveValue(String(value));
    await expect(page.getByLabel(String(field), { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Words of the link')).toHaveValue('Book now');
    expect(kept()).toEqual(before);
  });
}

test('the other settings are saved, cleaned, and shown again', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel('Booking link').fill('mailto:hello@example.com');
  await page.getByLabel('Words of the link').fill('Book <b>now</b> & "here"');
  await page.getByLabel('Accent colour', { exact: true }).fill('#8A3B6A');
  await page.getByLabel('Shown without JavaScript').fill('<h2>Ours</h2><script>x()</script>');
  await page.getByLabel('Tools').fill('GA4, plausible');
  await page.getByLabel('Consent').selectOption('host');
  await save(page);
  await expect(page.getByText('Checked and saved.')).toBeVisible();
  expect(kept().massage_finder_settings).toEqual({
    accent: '#8a3b6a',
    booking: 'mailto:hello@example.com',
    label: 'Book now & "here"',
    fallback: '<h2>Ours</h2>x()',
    track: 'ga4 plausible',
    consent: 'host',
  });
  await expect(page.getByLabel('Words of the link')).toHaveValue('Book now & "here"');
  await expect(page.getByLabel('Choose the accent colour')).toHaveValue('#8a3b6a');
});

test('a tool that nobody knows is refused with those that are known', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel('Tools').fill('ga4 adobe');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('No tool is called “adobe” here. Write some of these, with spaces: datalayer ga4 plausible');
  await expect(page.getByLabel('Tools')).toHaveValue('ga4 adobe');
  expect(kept().massage_finder_settings).not.toHaveProperty('track');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [mistake, pasted, place] of [
    ['a comma too many', '{\n  "format": 1,\n  "studio": {"name": "Willow",}\n}', 'Line 3, column 30: A comma stands before a closing bracket. Remove the comma.'],
    ['text that is cut off', '{\n  "format": 1', 'Line 2, column 14: The text ends too early.'],
    ['YAML', 'format: 1\nstudio:\n', 'Line 1, column 1: This is not JSON. If it is YAML: turn JavaScript on'],
    ['curly quotes', '{\n  "é": “Willow”\n}', 'Line 2, column 8: This quotation mark is not a straight double one.'],
    ['a menu for the rules', '{"format": 1, "currency": "USD"}', 'Was the menu pasted into the box of the rules?'],
    ['too much', `{"format": 1, "questions": ["${'x'.repeat(400_000)}"]}`, 'This is longer than 400,000 characters'],
  ]) {
    test(`${mistake} is refused with its place, and what was pasted stays`, async ({ page }) => {
      const before = kept();
      await openSettings(page);
      await put(rules(page), String(pasted));
      await save(page);
      await expect(page.getByRole('alert').filter({ hasText: 'Nothing was saved, and nothing is lost' })).toContainText(String(place));
      await expect(rules(page)).toHaveValue(String(pasted));
      expect(kept()).toEqual(before);
    });
  }

  test('good JSON is saved, and the page says what it was checked for', async ({ page }) => {
    await openSettings(page);
    // The driver keeps scripts from running, but browsers still leave out what is for pages without any.
    expect(await page.content()).toContain('JavaScript is off in this browser.');
    await put(rules(page), jsonOf(ASKED_ANEW));
    await save(page);
    await expect(page.getByText('Saved, but only checked for being JSON')).toBeVisible();
    expect(JSON.parse(String(kept().massage_finder_rules?.json))).toEqual(JSON.parse(jsonOf(ASKED_ANEW)));
  });

  test('another setting is saved beside rules that were checked before', async ({ page }) => {
    await openSettings(page);
    await page.getByLabel('Words of the link').fill('Book now');
    await save(page);
    await expect(page.getByText('Checked and saved.')).toBeVisible();
    expect(kept()).toMatchObject({ massage_finder_rules: { text: RULES, json: jsonOf(RULES) }, massage_finder_settings: { label: 'Book now' } });
  });
});

test('only those who may manage the site may save, and only from the page itself', async ({ page, browser }) => {
  const before = kept();
  await logIn(page);
  const forged = await page.request.post(SETTINGS, { form: { rules: '{"format":1,"questions":[]}', label: 'Forged' } });
  expect(forged.status()).toBe(403);
  newUser('editor', 'editor');
  const editor = await (await browser.newContext({ baseURL: process.env['WORDPRESS_URL'] ?? '' })).newPage();
  await logIn(editor, 'editor');
  const refused = await editor.request.post(SETTINGS, { form: { label: 'Forged' } });
  expect(refused.status()).toBe(403);
  expect(kept()).toEqual(before);
});

test('emptied boxes turn the finder off, and nothing else', async ({ page }) => {
  keep({ settings: { booking: 'https://book.example/' } });
  await openSettings(page);
  await put(rules(page), '');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('There is a menu, but there are no rules');
  await put(menu(page), '');
  await save(page);
  await expect(page.getByText('There are no rules yet')).toBeVisible();
  expect(kept().massage_finder_settings?.booking).toBe('https://book.example/');
});

test('deleting the plugin leaves nothing behind', () => {
  expect(kept().massage_finder_rules).not.toBeNull();
  uninstall();
  expect(kept()).toEqual({ massage_finder_rules: null, massage_finder_menu: null, massage_finder_settings: null });
});
