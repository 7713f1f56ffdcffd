import type { BrowserContext, Page } from '@playwright/test';
import { showScreen } from './screens';
import { expect, type Finder, type Standing, test } from './site';

const BOOKING = 'https://book.willowandstone.example';

/** The script with what marketers use, built as an owner does. */
const script = 'scripts/massage-finder-marketing.js';

/** Where the browser went to book, with the path and parameters of each. */
let booked: string[];

test.beforeEach(async ({ context }) => {
  booked = [];
  await context.route(`${BOOKING}/**`, (route) => {
    booked.push(route.request().url().slice(BOOKING.length));
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Booking</title>' });
  });
});

/** A result, on a page that keeps what it hears of presses. */
const showResult = (finder: Finder, { head = '', ...standing }: Standing = {}) =>
  showScreen(finder, 'the result', {
    script,
    head: `<script>
      var told = [];
      addEventListener('massage-finder-cta', function (event) { told.push(event.detail); });
    </script>${head}`,
    ...standing,
  });

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Record<string, unknown>[] }).told);

const links = (finder: Finder) => finder.root.locator('[part=cta]');

const hrefs = (finder: Finder) => links(finder).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));

/** Presses the first link in each way that opens a window or tab, and sees that it does. */
async function opensTabs(finder: Finder, context: BrowserContext, href: string): Promise<void> {
  for (const how of [{ modifiers: ['Shift' as const] }, { modifiers: ['ControlOrMeta' as const] }, { button: 'middle' as const }]) {
    // Of a tab in the background, Playwright tells what it asks for in Chromium, and no more than that it is there in Firefox.
    const asked = context.waitForEvent('request').then((request) => expect(request.url()).toBe(href));
    const there = context.waitForEvent('page');
    await links(finder).first().click(how);
    await Promise.race([asked, there]);
  }
}

/** The page keeps the visitor, once the press has been heard by all. */
const STAYS = `<script>addEventListener('massage-finder-cta', function (event) { event.preventDefault(); });</script>`;

/** What takes a visitor's id along to listed domains, as tools do: they look for a link under what was pressed and add to its address. */
const linker = (type: string) => `<script>
  document.addEventListener('${type}', function (event) {
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || link.hostname !== 'book.willowandstone.example') return;
    var address = new URL(link.href);
    address.searchParams.set('_gl', '1*abc');
    link.href = address.href;
  }, true);
</script>`;

test.describe('parameters of the page', () => {
  test('are on every booking link, though the page has dropped them since, and on no other', async ({ finder, page }) => {
    await finder.openAt(
      'health',
      { location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm', signs: ['none'], health: ['none'] },
      {
        script,
        attributes: 'pass="utm gclid"',
        search: '?utm_source=news%26letter&gclid=abc&q=back-pain',
      },
    );
    await page.evaluate(() => history.replaceState(null, '', '/elsewhere'));
    await finder.root.locator('.bottom .primary').click();
    await expect(finder.heading(/Your best match/)).toBeVisible();
    const carrying = await hrefs(finder);
    expect(carrying.length).toBeGreaterThan(5);
    for (const href of carrying) expect(href).toMatch(/^https:\/\/book\.willowandstone\.example\/[\w-]*\?utm_source=news%26letter&gclid=abc$/);
    const others = await finder.root.locator('a:not([part=cta])').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(others).toEqual(expect.arrayContaining(['tel:+15035550100', 'mailto:hello@willowandstone.example']));
    expect(others.join()).not.toContain('utm_source');
  });

  test('go with a press that opens a tab or a window, a plain press and Enter, and the page is told of the same address', async ({ finder, page, context }) => {
    await showResult(finder, { search: '?utm_source=news' });
    const [first, second] = await hrefs(finder);
    expect(first).toMatch(/\?utm_source=news$/);
    await opensTabs(finder, context, first as string);
    expect((await told(page)).map(({ href }) => href)).toEqual([first, first]);
    await links(finder).first().click();
    await page.waitForURL(first as string);
    await showResult(finder, { search: '?utm_source=news' });
    await links(finder).nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(second as string);
  });

  test('are left out where the page says so, and where it has none', async ({ finder }) => {
    await showResult(finder, { attributes: 'pass="none"', search: '?utm_source=news' });
    expect((await hrefs(finder)).join()).not.toContain('?');
    await showResult(finder, { attributes: 'pass="utm gclid"', search: '?q=1' });
    expect((await hrefs(finder)).join()).not.toContain('?');
  });
});

test('page and tools are told which of the links on screen was pressed', async ({ finder, page }) => {
  await showResult(finder, { attributes: 'track="datalayer"', head: STAYS });
  const all = await hrefs(finder);
  await links(finder).nth(2).click();
  await links(finder).first().click();
  await links(finder).last().click();
  expect((await told(page)).map(({ cta_index, href }) => [cta_index, href])).toEqual([3, 1, all.length].map((place) => [place, all[place - 1]]));
  const layer = await page.evaluate(() => (window as unknown as { dataLayer: Record<string, unknown>[] }).dataLayer);
  expect(layer.filter(({ event }) => event === 'finder_cta').map(({ cta_index }) => cta_index)).toEqual([3]);
});

test('the script without what marketers use follows its links as they are', async ({ finder, page }) => {
  await showResult(finder, { script: 'massage-finder.js', attributes: 'pass="utm" handoff="page"', search: '?utm_source=news', head: `${linker('mousedown')}${STAYS}` });
  await links(finder).first().click();
  const [detail] = await told(page);
  expect(Object.keys(detail ?? {}).sort()).toEqual(['href', 'rules']);
  expect(detail?.['href']).not.toContain('?');
});

test.describe('handed to the page', () => {
  const handed = (type: string, head = '') => ({ attributes: 'handoff="page"', search: '?utm_source=news', head: `${linker(type)}${head}` });
  const DECORATED = /\?utm_source=news&_gl=1\*abc$/;

  for (const type of ['mousedown', 'click']) {
    test(`a plain press and Enter lead to the address that the page's tools have added to at ${type}`, async ({ finder, page }) => {
      await showResult(finder, handed(type));
      await links(finder).first().click();
      await page.waitForURL(DECORATED);
      await showResult(finder, handed(type));
      await links(finder).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(DECORATED);
      expect(booked).toHaveLength(2);
      expect(finder.errors).toEqual([]);
    });
  }

  test('a press in a window that stands before the page as well', async ({ finder, page }) => {
    await finder.open(
      `<button data-massage-finder-open>Find</button><script src="${script}"></script><massage-finder mode="popup" handoff="page"><a href="https://book.example/">Book</a></massage-finder>`,
      linker('mousedown'),
    );
    await page.getByRole('button', { name: 'Find' }).click();
    await finder.finish();
    await links(finder).first().click();
    await page.waitForURL(/\?_gl=1\*abc$/);
  });

  test('a press on a page with a strict policy as well, and the policy is kept', async ({ finder, page }) => {
    finder.site.serve('/linker.js', { body: linker('mousedown').replace(/<\/?script>/g, ''), type: 'text/javascript' });
    await finder.open(
      `<script src="linker.js"></script><script src="${script}"></script><massage-finder handoff="page"><a href="https://book.example/">Book</a></massage-finder>`,
      '',
      { 'content-security-policy': "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" },
    );
    await finder.finish();
    await links(finder).first().click();
    await page.waitForURL(/\?_gl=1\*abc$/);
    expect(finder.errors).toEqual([]);
  });

  test('what opens a tab is left to the browser', async ({ finder, page, context }) => {
    await showResult(finder, handed('mousedown'));
    const [first] = await hrefs(finder);
    await opensTabs(finder, context, first as string);
    expect(page.url()).toContain(finder.site.url);
  });

  test("a page whose links open tabs gets one, and a frame that may leave only by the visitor's act is left", async ({ finder, page, context }) => {
    await showResult(finder, handed('mousedown', '<base target="_blank">'));
    const opened = context.waitForEvent('page');
    await links(finder).first().click();
    await (await opened).waitForURL(DECORATED);
    expect(page.url()).toContain(finder.site.url);

    await showResult(finder, handed('mousedown', '<base target="_top">'));
    finder.site.serve('/around', {
      body: '<!doctype html><iframe src="/?utm_source=news" width="390" height="800" sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"></iframe>',
    });
    await page.goto(`${finder.site.url}/around`);
    const inside = page.frameLocator('iframe').locator('massage-finder');
    await inside.locator('.bottom .primary').click();
    await inside.locator('[part=cta]').first().click();
    await page.waitForURL(DECORATED);
  });

  test("the page's own router sees a link that leads out", async ({ finder, page }) => {
    const router = `<script>
      var routed = [];
      document.addEventListener('click', function (event) {
        var link = event.target.closest('a');
        if (!link || event.defaultPrevented) return;
        routed.push(link.origin);
        if (link.origin !== location.origin) return;
        event.preventDefault();
        history.pushState(null, '', link.href);
      });
      addEventListener('pagehide', function () { sessionStorage.setItem('routed', routed.join()); });
    </script>`;
    await showResult(finder, handed('mousedown', router));
    await links(finder).first().click();
    await page.waitForURL(DECORATED);
    await page.goto(`${finder.site.url}/blank`);
    expect(await page.evaluate(() => sessionStorage.getItem('routed'))).toBe(BOOKING);
  });

  for (const [where, canceller] of [
    ['before the finder hears of it', "addEventListener('click', function (event) { event.preventDefault(); }, true);"],
    ['on the finder', "finder.addEventListener('click', function (event) { event.preventDefault(); });"],
    ['on the whole page', "document.addEventListener('click', function (event) { event.preventDefault(); });"],
  ] as const) {
    test(`a press that the page calls off ${where} leads nowhere`, async ({ finder, page }) => {
      await showResult(finder, handed('mousedown'));
      await page.addScriptTag({ content: canceller });
      await links(finder).first().click();
      await expect.poll(() => told(page)).toHaveLength(1);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(booked).toEqual([]);
      expect(page.url()).toContain(finder.site.url);
    });
  }
});

for (const handoff of ['link', 'page']) {
  test.describe(`with handoff="${handoff}"`, () => {
    test('a page may open its own booking instead: it hears where, and the visitor stays', async ({ finder, page }) => {
      await showResult(finder, {
        attributes: `handoff="${handoff}"`,
        search: '?utm_source=news',
        head: `${linker('mousedown')}<script>addEventListener('massage-finder-cta', function (event) {
          event.preventDefault();
          var dialog = document.body.appendChild(document.createElement('dialog'));
          dialog.textContent = event.detail.href;
          dialog.showModal();
        });</script>`,
      });
      const [first] = await hrefs(finder);
      await links(finder).first().click();
      await expect(page.locator('dialog[open]')).toHaveText(first as string);
      expect(booked).toEqual([]);
      expect(page.url()).toContain(finder.site.url);
      expect(await page.locator('massage-finder a[hidden]').count()).toBe(0);
    });

    test('a press is counted though the page is left at once', async ({ finder, page }) => {
      await showResult(finder, {
        attributes: `handoff="${handoff}" track="plausible ga4"`,
        head: `<script>
          function plausible(name, options) { navigator.sendBeacon('/collected', JSON.stringify([name, options.props.cta_index])); }
          function gtag(kind, name, props) { navigator.sendBeacon('/collected', JSON.stringify([name, props.cta_index])); }
        </script>`,
      });
      finder.site.serve('/collected', { body: '', status: 204 });
      await links(finder).nth(1).click();
      await page.waitForURL(`${BOOKING}/**`);
      const collected = () => finder.site.received.map(({ body }) => JSON.parse(body)).filter(([name]) => /cta/i.test(name));
      await expect.poll(collected).toEqual([
        ['Finder Cta', 2],
        ['finder_cta', 2],
      ]);
    });
  });
}
