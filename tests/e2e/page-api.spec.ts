import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Finder, test } from './site';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

type Told = { type: string; detail: Record<string, unknown>; id: string };

/** The page's own side of the contract, as its scripts see it. */
type Host = HTMLElement & { open: () => boolean; close: () => void; restart: () => void };
type Api = {
  version: string;
  mount: (host: string | Element, options?: object) => Host | undefined;
  on: (event: string, listener: unknown) => () => void;
  push: (call: unknown[]) => unknown;
};
declare global {
  interface Window {
    massageFinder: Api;
    told: Told[];
    /** What a listener of the test has heard. */
    notes: unknown[];
  }
}

const EVENTS = ['view', 'start', 'progress', 'complete', 'cta', 'close', 'error'];
const script = '<script src="massage-finder.js" async></script>';
const element = (attributes = '') => `<massage-finder ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`;
const ready = (tab: Page, count = 1) =>
  tab.waitForFunction((least) => [...document.querySelectorAll('massage-finder')].filter((host) => host.shadowRoot?.querySelector('.question')).length >= least, count);
const told = (tab: Page) => tab.evaluate(() => window.told);

/** Console warnings of the page. */
function warningsOf(tab: Page): string[] {
  const warnings: string[] = [];
  tab.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  return warnings;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript((types) => {
    window.told = [];
    window.notes = [];
    for (const type of types)
      addEventListener(`massage-finder-${type}`, (event) => {
        window.told.push({ type, detail: (event as CustomEvent).detail, id: (event.target as Element).id });
      });
  }, EVENTS);
});

test('calls queued before the script arrives are done when it does, and hear the first events', async ({ finder, page }) => {
  await finder.open(
    `<script>
      (window.massageFinder ||= []).push(['on', 'view', (detail) => notes.push(['view', detail.finder])]);
      massageFinder.push(['on', 'start', 'heardLater']);
      massageFinder.push(['mount', '#place', { lang: 'es', finder: 'queued', headingLevel: 3 }]);
      massageFinder.push(['fly', 1]);
    </script>${script}<div id="place"></div>`,
  );
  await ready(page);
  await page.evaluate(() => Object.assign(window, { heardLater: (_: object, event: Event) => window.notes.push(['start', event.type]) }));
  await expect(finder.root.getByRole('heading', { level: 3 })).toHaveText('¿Dónde lo siente más?');
  await finder.press('Espalda baja');
  await expect
    .poll(() => page.evaluate(() => window.notes))
    .toEqual(
      expect.arrayContaining([
        ['start', 'massage-finder-start'],
        ['view', 'queued'],
      ]),
    );
  expect(await page.evaluate(() => window.massageFinder.version)).toBe(version);
});

test('on stops when it is told to', async ({ finder, page }) => {
  await finder.open(`${script}${element()}`);
  await ready(page);
  await page.evaluate(() => {
    const stop = window.massageFinder.on('progress', ({ percent }: { percent: number }) => {
      window.notes.push(percent);
      stop();
    });
  });
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect(await page.evaluate(() => window.notes)).toEqual([25]);
});

test('each event comes once a run, and carries no answer', async ({ finder, page }) => {
  await finder.open(`${script}${element('id="one" finder="front page"')}`);
  await ready(page);
  await expect.poll(() => told(page)).toHaveLength(1);
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  await finder.button('Back').click();
  await finder.continue();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  const events = await told(page);
  expect(events.map(({ type }) => type)).toEqual(['view', 'start', 'progress', 'progress', 'progress', 'complete']);
  for (const { detail } of events) {
    expect(
      Object.keys(detail)
        .filter((key) => key !== 'percent')
        .sort(),
    ).toEqual(['finder', 'rules']);
    expect(detail['finder']).toBe('front page');
  }
});

test('a press on Book can be taken over by the page', async ({ finder, page }) => {
  finder.site.serve('/booked', { body: 'Booked' });
  await finder.open(`${script}${element()}`);
  await ready(page);
  await page.evaluate(() => addEventListener('massage-finder-cta', (event) => event.preventDefault()));
  await finder.finish();
  const book = finder.root.locator('[part=cta]').first();
  const href = await book.getAttribute('href');
  await book.click();
  expect((await told(page)).filter(({ type }) => type === 'cta').map(({ detail }) => detail['href'])).toEqual([href]);
  expect(page.url()).toBe(`${finder.site.url}/`);
});

test('mount sets up what is there, makes what is not, and is idempotent', async ({ finder, page }) => {
  const warnings = warningsOf(page);
  await finder.open(`${script}<main><p>Words of the page.</p></main>`);
  await page.waitForFunction(() => 'mount' in (window.massageFinder ?? {}));
  const same = await page.evaluate(() => {
    const main = document.querySelector('main') as Element;
    const one = window.massageFinder.mount(main, { lang: 'es' });
    const two = window.massageFinder.mount('main', { lang: null, headingLevel: 4 });
    return one === two && one?.localName === 'massage-finder' && window.massageFinder.mount(one) === one;
  });
  expect(same).toBe(true);
  await expect(finder.root.getByRole('heading', { level: 4 })).toHaveText('Where do you feel it most?');
  await expect(page.getByText('Words of the page.')).toBeVisible();
  expect(warnings).toEqual([]);
});

test('a call that is mistaken is a warning with what is known, and nothing is thrown', async ({ finder, page }) => {
  const warnings = warningsOf(page);
  await finder.open(`${script}<main></main>`);
  await page.waitForFunction(() => 'mount' in (window.massageFinder ?? {}));
  await page.evaluate(() => {
    const { massageFinder } = window;
    massageFinder.mount('#nowhere');
    massageFinder.mount('>>');
    massageFinder.mount('main', { colour: 'red', mode: 'modal' });
    massageFinder.on('finish', () => undefined);
    massageFinder.push(['open']);
  });
  await ready(page);
  expect(warnings[0]).toBe('massage-finder: mount: no element #nowhere.');
  expect(warnings[1]).toMatch(/^massage-finder: .*>>/);
  expect(warnings[2]).toMatch(/^massage-finder: colour is not an option\. Known: rules, menu, lang, .*finder, track\.$/);
  expect(warnings[3]).toBe('massage-finder: mode="modal" is not understood. Allowed: inline, popup, slider, tab.');
  expect(warnings[4]).toMatch(/^massage-finder: finish is not an event\. Known: view, start, progress, complete, cta, close, error\.$/);
  expect(warnings[5]).toBe('massage-finder: open is not a call. Known: version, mount, on, consent, push.');
  expect(warnings).toHaveLength(6);
  expect(finder.errors).toEqual([]);
});

test('a div stands in for the element where a site strips unknown tags, and its options change live', async ({ finder, page }) => {
  await finder.open(`<div data-massage-finder data-lang="es" data-heading-level="3" data-aos="fade"><a href="https://book.example/">Book a massage</a></div>${script}`);
  await ready(page);
  await expect(finder.root.getByRole('heading', { level: 3 })).toHaveText('¿Dónde lo siente más?');
  await expect(page.getByRole('link', { name: 'Book a massage' })).toBeHidden();
  await page.locator('[data-massage-finder]').evaluate((div) => div.removeAttribute('data-lang'));
  await expect(finder.root.getByRole('heading', { level: 3 })).toHaveText('Where do you feel it most?');
  expect(await page.locator('massage-finder').count()).toBe(1);
});

test('restart starts the visit over, and close answers to the page', async ({ finder, page }) => {
  await finder.open(`${script}${element('mode="popup"')}`);
  await ready(page);
  expect(await page.evaluate(() => (document.querySelector('massage-finder') as Host).open())).toBe(true);
  await finder.press('Lower back');
  await expect(finder.question()).toHaveText(/What does it feel like/);
  await page.evaluate(() => (document.querySelector('massage-finder') as Host).restart());
  await expect(finder.question()).toHaveText('Where do you feel it most?');
  await expect(finder.option('Lower back')).not.toBeChecked();
  await page.evaluate(() => (document.querySelector('massage-finder') as Host).close());
  await expect(finder.root.locator('dialog')).toBeHidden();
});

test('answers that the page gives are skipped, shown, and can be changed', async ({ finder, page }) => {
  await finder.open(`${script}${element('preset="location:lower-back"')}`);
  await ready(page);
  await expect(finder.question()).toHaveText(/What does it feel like/);
  await expect(finder.root.getByText('Where do you feel it most? Lower back')).toBeVisible();
  expect((await told(page)).map(({ type }) => type)).not.toContain('start');
  await finder.button('Change').click();
  await expect(finder.option('Lower back')).toBeChecked();
  await finder.press('Neck');
  await finder.press(/knotted/i);
  await finder.press(/Three months to a year/i);
  await finder.press(/^Firm/);
  await finder.tick(/^None of these/);
  await finder.tick(/^None of these/);
  await expect(finder.heading(/Your best match/)).toBeVisible();
  await page.evaluate(() => (document.querySelector('massage-finder') as Host).restart());
  await expect(finder.question()).toHaveText(/What does it feel like/);
  await expect(finder.root.getByText('Where do you feel it most? Lower back')).toBeVisible();
});

test('what the rulebook does not know, and safety questions, are not answered by the page', async ({ finder, page }) => {
  const warnings = warningsOf(page);
  await finder.open(`${script}${element('preset="location:elbow place:neck signs:none"')}`);
  await ready(page);
  await expect(finder.question()).toHaveText('Where do you feel it most?');
  expect(warnings).toHaveLength(3);
  expect(warnings[0]).toMatch(/^massage-finder: preset="location:elbow" is not understood\. Allowed: .*\(.*lower-back.*\)\.$/);
  expect(warnings[1]).toMatch(/^massage-finder: preset="place:neck" is not understood\. Allowed: .*\(location, type, pressure.*\)\.$/);
  expect(warnings[2]).toMatch(/^massage-finder: preset="signs:none" is not understood\./);
});

test('two finders in two languages with two menus, a popup and a slider: each run is its own, each event from the right one', async ({ finder, page, site }) => {
  const menu = (price: number, currency: string) => ({
    body: JSON.stringify({ format: 1, currency, sessions: [{ technique: 'deep-tissue', minutes: 60, price }] }),
    type: 'application/json',
  });
  site.serve('/north.json', menu(81, 'USD'));
  site.serve('/south.json', menu(92, 'MXN'));
  await finder.open(
    `${script}<button data-massage-finder-open="north">North</button><button data-massage-finder-open="south">South</button>` +
      element('id="north" mode="popup" menu="/north.json" finder="north"') +
      element('id="south" mode="slider" lang="es" menu="/south.json" finder="south"'),
  );
  await ready(page, 2);
  const [north, south] = ['north', 'south'].map((id) => page.locator(`#${id}`));
  await page.getByRole('button', { name: 'South' }).click();
  await south?.locator('.option-label', { hasText: 'Espalda baja' }).click();
  await expect(south?.locator('.question > legend') as ReturnType<Finder['question']>).toHaveText(/Cómo/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'North' }).click();
  await expect(north?.locator('.question > legend') as ReturnType<Finder['question']>).toHaveText('Where do you feel it most?');
  const go = async (host: typeof north, names: RegExp[], onwards: string) => {
    for (const name of names) {
      const before = await host?.locator('.question > legend').textContent();
      await host?.locator('.option-label', { hasText: name }).first().click();
      if (onwards && /^(?:None|Nada|Ning)/.test(name.source.slice(1))) await host?.getByRole('button', { name: onwards }).click();
      await page.waitForFunction(([id, text]) => document.getElementById(id as string)?.shadowRoot?.querySelector('.question > legend')?.textContent !== text, [
        host === north ? 'north' : 'south',
        before,
      ] as const);
    }
  };
  await go(north, [/^Lower back/, /knotted/i, /^Three months to a year/, /^Firm/, /^None of these/, /^None of these/], 'Continue');
  await expect(north?.getByText('$81') as ReturnType<Finder['question']>).toBeVisible();
  const events = await told(page);
  expect(events.filter(({ type }) => type === 'complete').map(({ id, detail }) => [id, detail['finder']])).toEqual([['north', 'north']]);
  expect(events.filter(({ type }) => type === 'start').map(({ id }) => id)).toEqual(['south', 'north']);
  expect(events.filter(({ type }) => type === 'close').map(({ id }) => id)).toEqual(['south']);
  expect(await south?.getByText('$81').count()).toBe(0);
});

test('a logo and a disclaimer of the page stand above and below the questions', async ({ finder, page }) => {
  await finder.open(
    `${script}<massage-finder><b slot="logo">Willow</b><a href="https://book.example/">Book a massage</a><small slot="disclaimer">Ask us first.</small></massage-finder>`,
  );
  await ready(page);
  const top = async (words: string) => ((await page.getByText(words).boundingBox()) as { y: number }).y;
  expect(await top('Willow')).toBeLessThan(await top('Where do you feel it most?'));
  expect(await top('Ask us first.')).toBeGreaterThan(await top('Continue'));
  await expect(page.getByRole('link', { name: 'Book a massage' })).toBeHidden();
});

test('the script twice on a page is one script', async ({ finder, page }) => {
  await finder.open(
    `<script src="massage-finder.js"></script><script src="massage-finder-generic.js"></script>${script}${element('id="one"')}<a href="https://book.example/" data-massage-finder-open="one">Open</a>`,
  );
  await ready(page);
  await page.waitForLoadState('load');
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect((await told(page)).filter(({ type }) => type === 'complete')).toHaveLength(1);
  expect(finder.errors).toEqual([]);
});
