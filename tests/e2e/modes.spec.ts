import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, type Finder, test } from './site';

/** A page long enough to scroll, with a link that opens a finder and the finder after it. */
const long = (finder: string, opener = '<a href="https://book.example/" data-massage-finder-open>Find your massage</a>') =>
  `<script src="massage-finder.js" async></script><h1>The studio</h1>${opener}${'<p>What the studio says of itself.</p>'.repeat(60)}${finder}`;

const element = (attributes: string) => `<massage-finder ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`;

const dialog = (finder: Finder) => finder.root.locator('dialog');
const opener = (tab: Page) => tab.getByRole('link', { name: 'Find your massage' });
const ready = (tab: Page) => tab.waitForFunction(() => document.querySelector('massage-finder')?.shadowRoot?.querySelector('.question'));
const heard = (tab: Page) => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** The dialog tells of its close in a task of its own, after it is gone. */
const expectClosed = (tab: Page, times: number) => expect.poll(async () => (await heard(tab)).filter((type) => type === 'close').length).toBe(times);

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['view', 'start', 'progress', 'complete', 'cta', 'close', 'error']) addEventListener(`massage-finder-${type}`, () => heard.push(type));
  });
});

for (const mode of ['popup', 'slider', 'tab']) {
  test(`${mode}: opened by a link, used to the result, closed, and opened again where it was left`, async ({ finder, page }) => {
    await finder.open(long(element(`mode="${mode}"`)));
    await ready(page);
    const before = await page.evaluate(() => [scrollY, history.length]);
    await expect(dialog(finder)).toBeHidden();
    await expect(finder.root.getByRole('link', { name: 'Book a massage' })).toBeHidden();
    await opener(page).click();
    await expect(page.getByRole('dialog', { name: 'Massage finder' })).toBeVisible();
    await expect(finder.heading('Where do you feel it most?')).toBeFocused();
    await finder.finish();
    await expect(finder.heading(/Your best match/)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(finder)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    expect(await page.evaluate(() => [scrollY, history.length])).toEqual(before);
    await opener(page).click();
    await expect(finder.heading(/Your best match/)).toBeFocused();
    await finder.button('Close').click();
    await expect(dialog(finder)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    expect(finder.errors).toEqual([]);
    await expectClosed(page, 2);
  });
}

test('a press beside the window closes it, one that began inside does not', async ({ finder, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await finder.open(long(element('mode="popup"')));
  await ready(page);
  await opener(page).click();
  const box = (await dialog(finder).boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 20);
  await page.mouse.up();
  await expect(dialog(finder)).toBeVisible();
  await page.mouse.click(box.x - 100, box.y + 20);
  await expect(dialog(finder)).toBeHidden();
});

test('the tab stands at the end of the line, opens by keyboard, and gets the focus back', async ({ finder, page }) => {
  await finder.open(long(element('mode="tab"')));
  await ready(page);
  const launcher = finder.button('Massage finder');
  const box = (await launcher.boundingBox()) as { x: number; width: number };
  expect(Math.round(box.x + box.width)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  await launcher.focus();
  await page.keyboard.press('Enter');
  await expect(finder.heading('Where do you feel it most?')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(launcher).toBeFocused();
});

test('keys pressed in the window stay in it, and focus does too', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup"')), '<script>window.keys=[];addEventListener("keydown",(event)=>keys.push(event.key))</script>');
  await ready(page);
  await opener(page).click();
  await page.keyboard.press('2');
  await expect(finder.option('Shoulders')).toBeChecked();
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.localName === 'massage-finder')).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys.filter((key) => key !== 'Tab'))).toEqual([]);
});

test('a window that opened by itself takes neither focus nor keys, and closes by Escape from anywhere', async ({ finder, page }) => {
  await finder.open(long(`<input id="name">${element('mode="popup" open-on="load"')}`));
  await expect(dialog(finder)).toBeVisible();
  expect(await page.evaluate(() => [document.activeElement === document.body, scrollY])).toEqual([true, 0]);
  await page.evaluate(() => document.getElementById('name')?.focus());
  await page.keyboard.type('Ana');
  await expect(page.locator('#name')).toHaveValue('Ana');
  await page.keyboard.press('Escape');
  await expect(dialog(finder)).toBeHidden();
  await expect(page.locator('#name')).toBeFocused();
  await page.locator('massage-finder').evaluate((host) => (host as HTMLElement & { open: () => void }).open());
  await expect(finder.heading('Where do you feel it most?')).toBeFocused();
});

test("one that opened by itself closes by the platform's own wish to close, of which the back gesture is another", async ({ finder, page }) => {
  await page.addInitScript(() => addEventListener('keydown', (event) => event.stopImmediatePropagation(), true));
  await finder.open(long(element('mode="slider" open-on="load"')));
  await expect(dialog(finder)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(finder)).toBeHidden();
  await expectClosed(page, 1);
});

test('of one that opened by itself, the visitor may make a window that has the focus', async ({ finder, page }) => {
  await finder.open(long(element('mode="slider" open-on="load"')));
  await expect(dialog(finder)).toBeVisible();
  expect(await dialog(finder).evaluate((window) => window.matches(':modal'))).toBe(false);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  expect(await dialog(finder).evaluate((window) => window.matches(':modal'))).toBe(true);
  await expect(finder.heading('Where do you feel it most?')).toBeFocused();
});

test('opens by itself when so much of the page is scrolled by', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup" open-on="scroll:60%"')));
  await ready(page);
  const scrollBy = (share: number) => page.evaluate((part) => window.scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight)), share);
  await scrollBy(0.5);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(dialog(finder)).toBeHidden();
  await scrollBy(0.61);
  await expect(dialog(finder)).toBeVisible();
});

test('opens by itself when the pointer leaves the page at its top', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup" open-on="exit"')));
  await ready(page);
  const leave = (clientY: number, relatedTarget: 'body' | null) =>
    page.evaluate(([y, to]) => document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: y, relatedTarget: to && document.body })), [
      clientY,
      relatedTarget,
    ] as const);
  await leave(300, null);
  await leave(-1, 'body');
  await expect(dialog(finder)).toBeHidden();
  await leave(-1, null);
  await expect(dialog(finder)).toBeVisible();
});

test('opens by itself after a time, and not where the visitor has opened it before', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup" open-on="1s"')));
  await expect(dialog(finder)).toBeVisible();
  await finder.open(long(element('mode="popup" open-on="1s"')));
  await ready(page);
  await opener(page).click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1_300);
  await expect(dialog(finder)).toBeHidden();
});

for (const [again, sameTab, otherTab, days] of [
  ['page', true, true, undefined],
  ['tab', false, true, undefined],
  ['never', false, false, undefined],
  ['30d', false, false, 31],
] as const) {
  test(`show-again="${again}" is what happens on the next page, in another tab and later`, async ({ finder, page, context }) => {
    const show = (tab: Page) => tab.goto(`${finder.site.url}/`);
    const shown = async (tab: Page) => {
      await ready(tab);
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      return tab.locator('massage-finder').locator('dialog').isVisible();
    };
    await finder.open(long(element(`mode="popup" open-on="load" show-again="${again}"`)));
    expect(await shown(page)).toBe(true);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(again === 'page' ? 0 : 1);
    await show(page);
    expect(await shown(page)).toBe(sameTab);
    const other = await context.newPage();
    await other.addInitScript(() => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        return attachShadow.call(this, { ...init, mode: 'open' });
      };
    });
    await other.clock.setFixedTime(new Date('2026-11-25T13:00:00Z'));
    await show(other);
    expect(await shown(other)).toBe(otherTab);
    if (days) {
      await other.clock.setFixedTime(new Date(Date.UTC(2026, 10, 25 + days, 13)));
      await show(other);
      expect(await shown(other)).toBe(true);
    }
  });
}

test('#massage-finder in the address opens it, at the start and later', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup"'), '<a href="#massage-finder">Here</a>'));
  await page.goto(`${finder.site.url}/?again#massage-finder`);
  await expect(finder.heading('Where do you feel it most?')).toBeFocused();
  await page.keyboard.press('Escape');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Here' }).click();
  await expect(dialog(finder)).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '';
    location.hash = 'massage-finder';
  });
  await expect(dialog(finder)).toBeVisible();
});

test('a button on a page without any element makes a popup', async ({ finder, page }) => {
  await finder.open('<script src="massage-finder.js"></script><button data-massage-finder-open>Find your massage</button>');
  await page.getByRole('button', { name: 'Find your massage' }).click();
  await expect(page.getByRole('dialog', { name: 'Massage finder' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Find your massage' }).click();
  expect(await page.locator('massage-finder').count()).toBe(1);
});

test('under an ancestor that the page hides nothing opens: the link leads where it leads, the page stays usable', async ({ finder, page }) => {
  finder.site.serve('/book', { body: 'Booking' });
  await finder.open(long(`<div style="display:none">${element('mode="popup"')}</div>`, '<a href="/book" data-massage-finder-open>Find your massage</a>'));
  await ready(page);
  await opener(page).click();
  await expect(page).toHaveURL(/\/book$/);
  expect(finder.errors).toEqual([]);
});

test('a mode that changes keeps the answers', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup"')));
  await ready(page);
  await opener(page).click();
  await finder.press('Lower back');
  await expect(finder.question()).toHaveText(/What does it feel like/);
  await page.locator('massage-finder').evaluate((host) => host.setAttribute('mode', 'inline'));
  await expect(dialog(finder)).toHaveCount(0);
  await expect(finder.question()).toHaveText(/What does it feel like/);
  await page.locator('massage-finder').evaluate((host) => host.setAttribute('mode', 'tab'));
  await expect(dialog(finder)).toBeHidden();
});

test('inline, a link that opens brings the visitor to it', async ({ finder, page }) => {
  await finder.open(long(element('')));
  await ready(page);
  expect(await page.evaluate(() => [document.activeElement === document.body, scrollY])).toEqual([true, 0]);
  await opener(page).click();
  await expect(finder.heading('Where do you feel it most?')).toBeFocused();
  await expect(finder.heading('Where do you feel it most?')).toBeInViewport();
});

test('removed while it is open, the page is free again; put back, it is closed and where it was', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup"')));
  await ready(page);
  await opener(page).click();
  await finder.press('Lower back');
  await expect(finder.question()).toHaveText(/What does it feel like/);
  await page.evaluate(() => {
    const host = document.querySelector('massage-finder') as HTMLElement;
    host.remove();
    Object.assign(window, { host });
  });
  await opener(page).hover({ timeout: 5_000 });
  await page.evaluate(() => document.body.append((window as unknown as { host: HTMLElement }).host));
  await expect(dialog(finder)).toBeHidden();
  await opener(page).click();
  await expect(finder.question()).toHaveText(/What does it feel like/);
});

test('z-index is a property of the page', async ({ finder }) => {
  await finder.open(long(element('mode="tab" open-on="load" style="--mf-z-index: 7"')));
  await expect(dialog(finder)).toBeVisible();
  expect(await dialog(finder).evaluate((window) => getComputedStyle(window).zIndex)).toBe('7');
  expect(await finder.root.locator('.launcher').evaluate((button) => getComputedStyle(button).zIndex)).toBe('7');
});

// The driver's wheel does not heed overscroll-behavior in Firefox, with any element.
test('a tall result scrolls in the window, not the page under it @chromium', async ({ finder, page }) => {
  await finder.open(long(element('mode="popup"')));
  await ready(page);
  await opener(page).click();
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeFocused();
  await page.mouse.move(195, 500);
  for (let times = 0; times < 12; times += 1) await page.mouse.wheel(0, 2_000);
  await expect.poll(() => dialog(finder).evaluate((window) => window.scrollTop + window.clientHeight >= window.scrollHeight - 2)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(finder.button('Close')).toBeInViewport();
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in a window or in what opens it, ${theme} @chromium`, async ({ finder, page }) => {
    // Contrast is measured once the screen has arrived.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await finder.open(long(element(`mode="tab" theme="${theme}"`)));
    await ready(page);
    expect(await violations(page, 'massage-finder')).toEqual([]);
    await finder.button('Massage finder').click();
    await finder.finish();
    await expect(finder.heading(/Your best match/)).toBeFocused();
    expect(await violations(page, 'massage-finder')).toEqual([]);
  });
}

test('at 400 % zoom a window shows what has the focus, and Close', async ({ finder, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await finder.open(long(element('mode="slider"')));
  await ready(page);
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(finder.heading('Where do you feel it most?')).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(finder.option('Shoulders')).toBeChecked();
  await expect(finder.option('Shoulders')).toBeInViewport({ ratio: 1 });
  await expect(finder.button('Close')).toBeInViewport({ ratio: 1 });
  expect(await dialog(finder).evaluate((window) => window.scrollWidth <= window.clientWidth)).toBe(true);
});

// Firefox cannot be told to emulate forced colours. What axe says of contrast there is of colours that are not drawn.
test('in forced colours a window and the button at the edge stand out from the page by a border @chromium', async ({ finder, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await finder.open(long(element('mode="tab"')));
  await ready(page);
  const border = (part: string) => finder.root.locator(part).evaluate((shown) => [getComputedStyle(shown).borderTopStyle, getComputedStyle(shown).borderTopWidth]);
  expect(await border('.launcher')).toEqual(['solid', '2px']);
  await finder.root.locator('.launcher').click();
  expect(await border('dialog')).toEqual(['solid', '1px']);
});
