import type { Page } from '@playwright/test';
import { violations } from './axe';
import { layoutFaults } from './layout';
import { rulesAsJson } from './shipped-json';
import { expect, type Finder, test } from './site';

/** The generic script, with the shipped rules in the page. */
let script: string;

test.beforeAll(async () => {
  const rules = (await rulesAsJson()).replace(/</g, '\\u003c');
  script = `<script src="massage-finder-generic.js" async></script><script type="application/json" id="rules">${rules}</script>`;
});

const element = (attributes: string) => `<massage-finder rules="#rules" ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`;

const EMAIL = 'ana.1@example.com';

/** Opens a page with a finder and walks to the recommendation. */
async function recommended(finder: Finder, attributes: string, { before = '', after = '', head = '' } = {}): Promise<void> {
  await finder.open(`${script}${before}${element(attributes)}${after}`, head);
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
}

/** The recommendation with the part on e-mail opened. */
async function opened(finder: Finder, attributes: string, around: Parameters<typeof recommended>[2] = {}): Promise<void> {
  await recommended(finder, attributes, around);
  await finder.heading('Email my result').click();
  await expect(field(finder)).toBeVisible();
}

const field = ({ root }: Finder) => root.getByRole('textbox', { name: 'Your email address' });
const box = ({ root }: Finder, name: RegExp) => root.getByRole('checkbox', { name });
const sent = ({ root }: Finder) => root.locator('p.callout').getByText('It is on its way. Willow & Stone will write to');
const failed = ({ root }: Finder) => root.getByRole('region', { name: 'There is a problem' }).getByText('It could not be sent.');

/** Keeps in the page what a listener hears; `takes` has it take the lead over. */
const listens = (takes: boolean) =>
  `<script>leads = []; (window.massageFinder ||= []).push(['on', 'lead', (detail, event) => { leads.push(detail); ${takes ? 'event.preventDefault();' : ''} }])</script>`;
const leadsOf = (page: Page) => page.evaluate(() => (window as unknown as { leads: Record<string, unknown>[] }).leads);

test('by keyboard alone: both boxes ticked, the receiver gets one lead with the result, and the focus follows', async ({ finder, page, site }) => {
  site.serve('/lead', { body: '', status: 204 });
  const posts: (string | undefined)[][] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') posts.push([request.method(), request.headers()['content-type'], request.headers()['cookie']]);
  });
  await finder.open(`${script}<script>document.cookie = 'session=secret'</script>${listens(false)}${element('email="/lead" finder="front"')}`);
  await finder.finish();
  await finder.root.locator('summary', { hasText: 'Email my result' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(field(finder)).toBeFocused();
  await page.keyboard.type(EMAIL);
  await expect(field(finder)).toHaveValue(EMAIL);
  for (const name of [/^Send my result/, /^Send me news/]) {
    await page.keyboard.press('Tab');
    await expect(box(finder, name)).toBeFocused();
    await expect(box(finder, name)).not.toBeChecked();
    await page.keyboard.press('Space');
    await expect(box(finder, name)).toBeChecked();
  }
  await page.keyboard.press('Tab');
  await expect(finder.button('Send')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sent(finder)).toBeVisible();
  await expect(finder.root.locator('p.callout')).toBeFocused();
  expect(posts).toEqual([['POST', 'text/plain;charset=UTF-8', undefined]]);
  expect(site.received.map(({ pathname }) => pathname)).toEqual(['/lead']);
  const { lead } = JSON.parse(site.received[0]?.body ?? '');
  expect(lead).toMatchObject({ email: EMAIL, marketing: true, language: 'en', finder: 'front', event_id: expect.any(String), run_id: expect.any(String) });
  const name = await finder.root.locator('.best-name').textContent();
  expect(lead.recommendation.name).toBe(name);
  expect(lead.recommendation.text).toContain(`Your best match: ${name}\n`);
  expect(lead.recommendation.text).not.toMatch(/lower back|knotted|three months/i);
  expect(await leadsOf(page)).toEqual([lead]);
  expect(finder.errors).toEqual([]);
});

test('no box ticked, the receiver gets the address alone', async ({ finder, site }) => {
  site.serve('/lead', { body: 'thanks' });
  await opened(finder, 'email="/lead"');
  await field(finder).fill(EMAIL);
  await field(finder).press('Enter');
  await expect(sent(finder)).toBeVisible();
  const { lead } = JSON.parse(site.received[0]?.body ?? '');
  expect(Object.keys(lead).sort()).toEqual(['email', 'event_id', 'language', 'marketing', 'rules', 'run_id', 'version']);
  expect(lead.marketing).toBe(false);
});

test('a page that takes a lead over keeps it from the receiver', async ({ finder, page, site }) => {
  await opened(finder, 'email="/lead"', { before: listens(true) });
  await field(finder).fill(EMAIL);
  await finder.button('Send').click();
  await expect(sent(finder)).toBeVisible();
  expect(await leadsOf(page)).toHaveLength(1);
  expect(site.received).toEqual([]);
});

test('a page that was to take it over and does not: the visitor is told so, and has the mail app', async ({ finder, page, site }) => {
  await opened(finder, 'email="page"', { before: listens(false) });
  await field(finder).fill(EMAIL);
  await finder.button('Send').click();
  await expect(failed(finder)).toBeVisible();
  const href = await finder.root.getByRole('link', { name: 'Open my mail app' }).getAttribute('href');
  expect(href).toMatch(/^mailto:\?subject=/);
  expect(decodeURIComponent(href ?? '')).toContain(`Your best match: ${await finder.root.locator('.best-name').textContent()}`);
  expect(href).not.toContain('ana');
  expect(await leadsOf(page)).toHaveLength(1);
  expect(site.received).toEqual([]);
});

for (const [how, answer] of [
  ['answers with a failure', { body: '', status: 500 }],
  ['breaks the connection', { body: '', drop: true }],
  ['is not there', { body: '', status: 404 }],
] as const) {
  test(`a receiver that ${how}: everything stays filled in, and another try is known as one`, async ({ finder, site }) => {
    site.serve('/lead', answer);
    await opened(finder, 'email="/lead"');
    await field(finder).fill(EMAIL);
    await box(finder, /^Send me news/).check();
    await finder.button('Send').click();
    await expect(failed(finder)).toBeVisible();
    await expect(finder.root.getByRole('region', { name: 'There is a problem' })).toBeFocused();
    await expect(field(finder)).toHaveValue(EMAIL);
    await expect(box(finder, /^Send me news/)).toBeChecked();
    const tries = site.received.length;
    site.serve('/lead', { body: '' });
    await finder.button('Send').click();
    await expect(sent(finder)).toBeVisible();
    const ids = site.received.map(({ body }) => JSON.parse(body).lead.event_id);
    expect(ids.length).toBeGreaterThan(tries);
    expect(new Set(ids).size).toBe(1);
  });
}

test('a slow receiver: the button says that it is being sent, and a second press sends nothing', async ({ finder, site }) => {
  site.serve('/lead', { body: '', delay: 1_000 });
  await opened(finder, 'email="/lead"');
  await field(finder).fill(EMAIL);
  await finder.button('Send').dblclick();
  await expect(finder.button('Sending…')).toHaveAttribute('aria-disabled', 'true');
  await field(finder).press('Enter');
  await expect(sent(finder)).toBeVisible();
  expect(site.received).toHaveLength(1);
});

test("inside a form of the page, nothing of it is sent or seen by the page's form, and the page's hotkeys stay quiet", async ({ finder, page, site }) => {
  site.serve('/lead', { body: '' });
  await opened(finder, 'email="/lead"', {
    before: `<script>seen = []; for (const type of ['submit', 'keydown', 'keyup', 'keypress', 'invalid', 'change']) addEventListener(type, ({ type }) => seen.push(type), true)</script><form action="/away"><input name="search">`,
    after: '<button>Search</button></form>',
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.filter((type) => !type.startsWith('key')));
  await page.evaluate(() => {
    const { seen: list } = window as unknown as { seen: string[] };
    for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, () => list.push(`hotkey ${type}`));
  });
  await field(finder).press('Enter');
  await expect(finder.root.getByRole('region', { name: 'There is a problem' })).toBeFocused();
  await field(finder).focus();
  await page.keyboard.type(`${EMAIL}`);
  await page.keyboard.press('Enter');
  await expect(sent(finder)).toBeVisible();
  expect(await seen()).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.evaluate(() => [...new FormData(document.forms[0]).keys()])).toEqual(['search']);
  expect(site.requests).not.toContain('/away');
});

test('in a frame that may send no forms it works all the same', async ({ finder, page, site }) => {
  const inside = `<!doctype html><html lang="en"><title>In a frame</title>${script.replace('massage-finder-generic.js', `${site.url}/massage-finder-generic.js`)}${element('email="page"')}<script>addEventListener('massage-finder-lead', (event) => event.preventDefault())</script>`;
  await finder.open(`<iframe sandbox="allow-scripts" width="380" height="3000" title="Finder" srcdoc="${inside.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`);
  const frame = page.frameLocator('iframe').locator('massage-finder');
  for (let steps = 0; steps < 8 && (await frame.locator('.result').count()) === 0; steps += 1) {
    await frame.locator('.question input').last().focus();
    await page.keyboard.press('Space');
    await frame.getByRole('button', { name: 'Continue' }).press('Enter');
  }
  await frame.getByRole('heading', { name: 'Email my result' }).click();
  await frame.getByRole('textbox', { name: 'Your email address' }).fill(EMAIL);
  await frame.getByRole('textbox', { name: 'Your email address' }).press('Enter');
  await expect(frame.getByText('It is on its way.')).toBeVisible();
});

test('the address reaches no analytics tool, request but its own, address line, storage, console, title or attribute', async ({ finder, page, site }) => {
  site.serve('/lead', { body: '' });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
  await opened(finder, 'email="/lead" detail="results" track="datalayer ga4 plausible matomo posthog segment umami fathom meta"', {
    before: `<script>told = []; const tool = (...args) => { told.push(args) }; gtag = plausible = fbq = tool; posthog = { capture: tool }; analytics = { track: tool }; umami = { track: tool }; fathom = { trackEvent: tool };</script>`,
  });
  for (const name of [/^Send my result/, /^Send me news/, /^Tell Willow/]) await box(finder, name).check();
  await field(finder).fill(EMAIL);
  await field(finder).press('Enter');
  await expect(sent(finder)).toBeVisible();
  const left = await page.evaluate(() => {
    const { told, dataLayer, _paq } = window as unknown as Record<'told' | 'dataLayer' | '_paq', unknown[]>;
    return {
      tools: [...told, ...dataLayer, ..._paq],
      address: location.href,
      title: document.title,
      storage: [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, window.name, JSON.stringify(history.state)],
      attributes: [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({ name, value }) => `${name}=${value}`)),
    };
  });
  const leads = left.tools.map((call) => JSON.stringify(call)).filter((call) => /lead/i.test(call));
  expect(leads).toHaveLength(9);
  expect(leads.filter((call) => /marketing|recommendation|language|best match/i.test(call))).toEqual([]);
  const elsewhere = { ...left, said, requests: requests.filter((request) => !request.startsWith(`${site.url}/lead `)) };
  expect(JSON.stringify(elsewhere)).not.toMatch(/ana\.1|ana%2E1|example\.com/i);
  expect(site.received.filter(({ body }) => body.includes(EMAIL)).map(({ pathname }) => pathname)).toEqual(['/lead']);
  expect(finder.errors).toEqual([]);
});

test('neither is there unless the owner asks, nor on a referral', async ({ finder }) => {
  await recommended(finder, 'track="datalayer"');
  await expect(finder.heading('For your therapist')).toBeVisible();
  await expect(finder.heading('Email my result')).toHaveCount(0);
  await expect(box(finder, /^Tell/)).toHaveCount(0);
  await finder.open(`${script}${element('email="/lead" detail="results" track="datalayer"')}`);
  await finder.answerFirstQuestions();
  await finder.tick(/^Numbness between the legs/);
  await expect(finder.root.locator('.referral')).toBeVisible();
  await expect(finder.heading('Email my result')).toHaveCount(0);
  await expect(finder.root.locator('input')).toHaveCount(0);
});

for (const [width, scheme, dir] of [
  [320, 'light', 'ltr'],
  [320, 'dark', 'rtl'],
  [1200, 'light', 'ltr'],
] as const) {
  test(`every state of it is accessible and in place: ${width} px, ${scheme}, ${dir}`, async ({ finder, page, site }) => {
    site.serve('/lead', { body: '', status: 500 });
    await page.setViewportSize({ width, height: 1_000 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await opened(finder, `email="/lead" detail="results" track="datalayer" theme="${scheme}"`, { head: '<style>body { margin: 8px } .screen { animation: none }</style>' });
    if (dir === 'rtl') await finder.root.evaluate((host) => host.shadowRoot?.querySelector('.root')?.setAttribute('dir', 'rtl'));
    const faults: string[] = [];
    const look = async (state: string) => {
      const found = [...(await layoutFaults(finder)), ...(await violations(page, 'massage-finder'))];
      faults.push(...found.map((fault) => `${state}: ${fault}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(0);
    };
    await look('empty');
    await finder.button('Send').click();
    await expect(finder.root.getByRole('region', { name: 'There is a problem' })).toBeFocused();
    await look('wrong');
    await field(finder).fill(EMAIL);
    for (const name of [/^Send my result/, /^Send me news/, /^Tell Willow/]) await box(finder, name).check();
    await finder.button('Send').click();
    await expect(failed(finder)).toBeVisible();
    await look('failed');
    site.serve('/lead', { body: '' });
    await finder.button('Send').click();
    await expect(sent(finder)).toBeVisible();
    await look('sent');
    expect(faults).toEqual([]);
  });
}

test('in forced colours the field and a ticked box are seen, and at 400 % zoom nothing scrolls sideways', { tag: '@chromium' }, async ({ finder, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ forcedColors: 'active' });
  await opened(finder, 'email="/lead" detail="results" track="datalayer"');
  await box(finder, /^Send my result/).check();
  const look = await finder.root.evaluate((host) => {
    const styleOf = (selector: string) => getComputedStyle(host.shadowRoot?.querySelector(selector) as Element);
    return [styleOf('#mf-email').borderTopWidth, styleOf('.option.chosen').outlineStyle, styleOf('#mf-email').fontSize];
  });
  expect(look).toEqual(['1px', 'solid', '16px']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the tick of the box beside the result is told once, by the space bar, and cannot be taken back', async ({ finder, page }) => {
  await recommended(finder, 'detail="results" track="datalayer"');
  const told = () =>
    page.evaluate(() =>
      (window as unknown as { dataLayer: Record<string, unknown>[] }).dataLayer.filter(({ event }) => event === 'finder_result').map((event) => event['technique']),
    );
  const share = box(finder, /^Tell Willow & Stone that .+ was suggested to me$/);
  await expect(share).not.toBeChecked();
  expect(await told()).toEqual([]);
  await share.focus();
  for (const _ of [1, 2]) await page.keyboard.press('Space');
  await expect(share).toBeChecked();
  await expect(share).toBeFocused();
  await expect(share).toHaveAttribute('aria-disabled', 'true');
  await expect(finder.root.getByRole('status')).toHaveText('This has been told, without your answers. Thank you.');
  await finder.root.getByText('This has been told').first().click({ force: true });
  await expect(share).toBeChecked();
  expect(await told()).toHaveLength(1);
});
