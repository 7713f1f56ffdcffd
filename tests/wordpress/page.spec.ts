import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { test } from '../e2e/site';
import { jsonOf, keep, logIn, newPage, newPost, newUser, RULES } from './site';

const BLOCK = '<!-- wp:massage-finder/finder /-->';
const PARAGRAPH = '<!-- wp:paragraph --><p>Words before it.</p><!-- /wp:paragraph -->';
const QUESTION = 'Where do you feel it most?';

/** The addresses that a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** A page in a browser without JavaScript. */
async function withoutScripts(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env['WORDPRESS_URL'] ?? '' });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test.beforeEach(() => keep());

for (const [name, content] of [
  ['the shortcode', '[massage_finder]'],
  ['the shortcode in a block', `${PARAGRAPH}<!-- wp:shortcode -->[massage_finder]<!-- /wp:shortcode -->`],
  ['the block', `${PARAGRAPH}${BLOCK}`],
]) {
  test(`a visitor runs the quiz to its result on a page with ${name}`, async ({ page, finder }) => {
    const asked = requestsOf(page);
    await page.goto(newPage(String(content)));
    await expect(finder.question()).toHaveText(QUESTION);
    await finder.finish();
    await expect(finder.heading(/Your best match/)).toBeVisible();
    expect(finder.errors).toEqual([]);
    const url = process.env['WORDPRESS_URL'] ?? '';
    expect(asked.filter((address) => !address.startsWith(`${url}/`) && !address.startsWith('data:'))).toEqual([]);
    expect(asked.filter((address) => address.includes('massage-finder'))).toEqual([expect.stringMatching(/\/massage-finder-generic\.js\?ver=[0-9a-f]{10}$/)]);
  });
}

test('the tools of the settings hear of a whole run, once consent is there', async ({ page, finder }) => {
  keep({ settings: { track: 'datalayer', consent: 'required' } });
  await page.goto(newPage('[massage_finder finder="front page"]'));
  await expect(finder.question()).toHaveText(QUESTION);
  await finder.finish();
  const told = () => page.evaluate(() => ((window as unknown as { dataLayer?: { event: string }[] }).dataLayer ?? []).map(({ event }) => event));
  expect(await told()).toEqual([]);
  await page.evaluate(() => (window as unknown as { massageFinder: { consent: (granted: boolean) => void } }).massageFinder.consent(true));
  await expect.poll(async () => (await told()).filter((event) => event !== 'finder_view')).toEqual(['finder_start', ...Array(3).fill('finder_progress'), 'finder_complete']);
});

test('a shortcode in a page is as wide as the text around it', async ({ page, finder }) => {
  await page.goto(
    newPage(`<!-- wp:paragraph --><p id="text">${'Words of the page. '.repeat(40)}</p><!-- /wp:paragraph --><!-- wp:shortcode -->[massage_finder]<!-- /wp:shortcode -->`),
  );
  await expect(finder.question()).toHaveText(QUESTION);
  const width = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().width);
  expect(await width('massage-finder')).toBe(await width('#text'));
});

test('the script comes late and asynchronously, after the rules', async ({ request }) => {
  const html = await (await request.get(newPage(BLOCK))).text();
  const script = /<script[^>]*massage-finder-generic\.js[^>]*>/.exec(html);
  expect(script?.[0]).toMatch(/\sasync[\s>=]/);
  expect(html.indexOf('id="massage-finder-rules"')).toBeGreaterThan(html.indexOf('</massage-finder>'));
  expect(script?.index).toBeGreaterThan(html.indexOf('id="massage-finder-menu"'));
});

test('a page without a finder loads nothing of it and says nothing of it', async ({ page }) => {
  const address = newPage(PARAGRAPH);
  const asked = requestsOf(page);
  const html = await (await page.goto(address))?.text();
  await page.waitForLoadState('load');
  expect(html).toContain('Words before it.');
  expect(html).not.toMatch(/massage[-_]finder/);
  expect(asked.filter((url) => /massage[-_]finder/.test(url))).toEqual([]);
});

test('two finders on a page share the rules and the script, and run apart', async ({ page, finder }) => {
  const asked = requestsOf(page);
  const html = await (await page.goto(newPage(`[massage_finder finder="left" lang="es"]\n\n${BLOCK}`)))?.text();
  expect(html?.match(/id="massage-finder-rules"/g)).toHaveLength(1);
  expect(html?.match(/id="massage-finder-menu"/g)).toHaveLength(1);
  expect(asked.filter((url) => url.includes('massage-finder'))).toHaveLength(1);
  const [left, right] = [page.locator('massage-finder').first(), page.locator('massage-finder').last()];
  await expect(left.locator('.question > legend')).not.toHaveText(QUESTION);
  const spanish = await left.locator('.question > legend').textContent();
  await right.getByRole('radio', { name: 'Lower back' }).locator('xpath=..').locator('.option-label').click();
  await expect(right.locator('.question > legend')).not.toHaveText(QUESTION);
  await expect(left.locator('.question > legend')).toHaveText(String(spanish));
  expect(finder.errors).toEqual([]);
});

test('the options of the shortcode arrive as attributes, with hyphens or underscores, and nothing else does', async ({ page }) => {
  const dangerous = `heading-level='" onfocus="window.broken=1'`;
  await page.goto(newPage(`[massage_finder mode=inline theme="clay dark" heading_level=3 show-again="30d" open_on='exit scroll:60%' onclick="window.broken=1" ${dangerous}]`));
  const attributes = await page.locator('massage-finder').evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));
  expect(attributes).toMatchObject({
    mode: 'inline',
    theme: 'clay dark',
    'show-again': '30d',
    'open-on': 'exit scroll:60%',
    rules: '#massage-finder-rules',
    menu: '#massage-finder-menu',
  });
  expect(attributes).not.toHaveProperty('onclick');
  expect(attributes).not.toHaveProperty('onfocus');
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

test('a booking link that runs a script goes nowhere, and the one of the rules stays', async ({ page, browser }) => {
  const address = newPage('[massage_finder booking="javascript:alert(1)"]');
  const html = await (await page.goto(address))?.text();
  expect(html).not.toContain('javascript:alert');
  const still = await withoutScripts(browser, address);
  await expect(still.locator('massage-finder a')).toHaveAttribute('href', /^https:\/\/book\.willowandstone\.example/);
});

test('nothing in the rules can end their element', async ({ page, finder }) => {
  const words = 'Where </script><script>window.broken = 1</script><!-- &amp; & "it" is?';
  keep({ rules: RULES.replace(`"${QUESTION}"`, JSON.stringify(words)) });
  await page.goto(newPage(BLOCK));
  await expect(finder.question()).toHaveText(words);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

test('without JavaScript there is the booking link: that of the page, of the settings, of the rules', async ({ browser }) => {
  const address = newPage(BLOCK);
  const link = async (from: string) => (await withoutScripts(browser, from)).locator('massage-finder a');
  await expect(await link(address)).toHaveText('Book a massage');
  await expect(await link(address)).toHaveAttribute('href', /^https:\/\/book\.willowandstone\.example/);
  keep({ settings: { booking: 'tel:+15035550100', label: 'Call <us>' } });
  await expect(await link(address)).toHaveText('Call <us>');
  await expect(await link(address)).toHaveAttribute('href', 'tel:+15035550100');
  await expect(await link(newPage('[massage_finder booking="mailto:hello@example.com"]'))).toHaveAttribute('href', 'mailto:hello@example.com');
});

test('without JavaScript, the HTML of the settings or of the page takes the place of the link, without its scripts', async ({ browser }) => {
  keep({ settings: { fallback: '<h2>Our massages</h2><script>window.broken = 1</script><p onclick="x()">Ashiatsu</p>' } });
  const page = await withoutScripts(browser, newPage(BLOCK));
  await expect(page.locator('massage-finder h2')).toHaveText('Our massages');
  expect(await page.locator('massage-finder').innerHTML()).not.toMatch(/<script|onclick/);
  const own = await withoutScripts(browser, newPage('[massage_finder]<a href="/contact">Write to us</a>[/massage_finder]'));
  await expect(own.locator('massage-finder')).toHaveText('Write to us');
});

test('the accent colour of the settings is that of the finder', async ({ page, finder }) => {
  keep({ settings: { accent: '#8a3b6a' } });
  await page.goto(newPage(BLOCK));
  await expect(finder.button('Continue')).toHaveCSS('background-color', 'rgb(138, 59, 106)');
});

test('feeds get the link and no element', async ({ request }) => {
  newPost(`${PARAGRAPH}${BLOCK}`, 'Of a feed');
  newPost('[massage_finder]', 'Of a feed, by shortcode');
  const feed = await (await request.get('/?feed=rss2')).text();
  expect(feed.match(/Book a massage/g)).toHaveLength(2);
  expect(feed).not.toContain('<massage-finder');
});

test('without rules a page has the booking link alone, loads nothing, and tells only those who can change it', async ({ page, browser }) => {
  keep({ rules: '', menu: '', settings: { booking: 'https://book.example/' } });
  const address = newPage(BLOCK);
  const asked = requestsOf(page);
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Book a massage' })).toHaveAttribute('href', 'https://book.example/');
  expect(asked.filter((url) => url.includes('massage-finder'))).toEqual([]);
  await expect(page.getByText('has no rules yet')).toHaveCount(0);
  const known = await (await browser.newContext({ baseURL: process.env['WORDPRESS_URL'] ?? '' })).newPage();
  await logIn(known);
  await known.goto(address);
  await expect(known.getByText('has no rules yet')).toBeVisible();
  newUser('writer', 'author');
  const writer = await (await browser.newContext({ baseURL: process.env['WORDPRESS_URL'] ?? '' })).newPage();
  await logIn(writer, 'writer');
  await writer.goto(address);
  await expect(writer.getByRole('link', { name: 'Book a massage' })).toBeVisible();
  await expect(writer.getByText('has no rules yet')).toHaveCount(0);
});

test('rules of another address are used as they are named, and then none are printed', async ({ page }) => {
  const html = await (await page.goto(newPage('[massage_finder rules="/branch.json"]')))?.text();
  expect(html).toContain('rules="/branch.json"');
  expect(html).not.toContain('id="massage-finder-');
});

test('what the page holds means what the files mean', async ({ page }) => {
  await page.goto(newPage(BLOCK));
  const held = await page.locator('#massage-finder-rules').evaluate((element) => JSON.parse(element.textContent ?? ''));
  expect(held).toEqual(JSON.parse(jsonOf(RULES)));
});

test('PHP had nothing to say about the plugin', () => {
  const log = readFileSync(String(process.env['WORDPRESS_LOG']), 'utf8');
  expect(log.split('\n').filter((line) => /massage[-_]finder/i.test(line))).toEqual([]);
});
