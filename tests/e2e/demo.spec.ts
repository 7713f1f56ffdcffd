import { createServer, type ViteDevServer } from 'vite';
import { violations } from './axe';
import { expect, type Finder, test } from './site';

/** The page in each language: its address as built, and what a visitor sees on it. */
const PAGES = {
  English: {
    path: '/site/index.html',
    other: { name: 'Español', lang: 'es', path: '/site/es/index.html' },
    title: 'Find your massage',
    question: 'Where do you feel it most?',
    answers: ['Lower back', /knotted/, 'Three months to a year', /^Firm/],
    none: /^None of these/,
    next: 'Continue',
    best: /Your best match/,
    book: 'Book Deep tissue massage, 60 minutes',
    dark: 'Dark',
  },
  Spanish: {
    path: '/site/es/index.html',
    other: { name: 'English', lang: 'en', path: '/site/index.html' },
    title: 'Encuentre su masaje',
    question: '¿Dónde lo siente más?',
    answers: ['Espalda baja', /con nudos/, 'De tres meses a un año', /^Firme/],
    none: /^Ninguna de estas/,
    next: 'Continuar',
    best: /Lo que mejor le conviene/,
    book: 'Reservar: Masaje de tejido profundo, 60 minutos',
    dark: 'Oscuro',
  },
} as const;

type DemoPage = (typeof PAGES)[keyof typeof PAGES];

async function open(finder: Finder, { path, question }: DemoPage): Promise<void> {
  await finder.tab.goto(`${finder.site.url}${path}`);
  await expect(finder.heading(question)).toBeVisible();
}

/** The whole way to a recommendation, with nothing to tell on the safety screens. */
async function finish(finder: Finder, { answers, none, next }: DemoPage): Promise<void> {
  for (const name of [...answers, none, none]) {
    const before = await finder.question().allTextContents();
    await finder.press(name);
    if (name === none) await finder.button(next).click();
    await expect.poll(() => finder.question().allTextContents(), { intervals: [20] }).not.toEqual(before);
  }
}

test.describe('as npm start serves it', () => {
  let server: ViteDevServer;

  test.beforeAll(async () => {
    server = await createServer({ server: { port: 0, open: false, host: 'localhost' }, logLevel: 'error' });
    await server.listen();
  });

  test.afterAll(() => server.close());

  // What is served is the same for every browser; the built pages below are opened in each.
  test('the address that npm start prints shows the demo with the widget on the shipped rules, and leads to Spanish @chromium', async ({ finder }) => {
    await finder.tab.goto(server.resolvedUrls?.local[0] ?? '');
    await expect(finder.heading('Where do you feel it most?')).toBeVisible({ timeout: 30_000 });
    await finder.finish();
    await expect(finder.heading(/Your best match/)).toBeVisible();
    await finder.tab.getByRole('radio', { name: 'Clay' }).check();
    await expect(finder.root).toHaveAttribute('theme', 'auto clay');
    await finder.tab.getByRole('link', { name: 'Español' }).click();
    await expect(finder.heading('¿Dónde lo siente más?')).toBeVisible();
    expect(finder.errors).toEqual([]);
  });
});

for (const [language, page] of Object.entries(PAGES)) {
  test.describe(`as built, in ${language}`, () => {
    test('a visit ends at a session to book, in the language of the page', async ({ finder }) => {
      await open(finder, page);
      await expect(finder.tab.getByRole('heading', { name: page.title })).toBeVisible();
      await finish(finder, page);
      await expect(finder.heading(page.best)).toBeVisible();
      await expect(finder.root.getByRole('link', { name: page.book })).toHaveAttribute('href', 'https://book.willowandstone.example/deep-tissue-60');
      expect(finder.errors).toEqual([]);
    });

    test('it leads to the other language and back', async ({ finder }) => {
      await open(finder, page);
      const { name, lang, path } = page.other;
      const link = finder.tab.getByRole('link', { name });
      await expect(link).toHaveAttribute('lang', lang);
      await expect(link).toHaveAttribute('hreflang', lang);
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const alternates = await finder.tab
        .locator('link[rel=alternate]')
        .evaluateAll((links) => links.map((each) => [(each as HTMLLinkElement).hreflang, (each as HTMLLinkElement).href]));
      const { url } = finder.site;
      expect(alternates).toEqual([
        ['en', `${url}/site/index.html`],
        ['es', `${url}/site/es/index.html`],
      ]);
      await link.click();
      await expect(finder.tab).toHaveURL(`${url}${path}`);
      await expect(finder.tab.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      await finder.tab.getByRole('link', { name: language === 'English' ? 'English' : 'Español' }).click();
      await expect(finder.tab).toHaveURL(`${url}${page.path}`);
    });

    test('another look shows at once, on the page too, and keeps the answers', async ({ finder }) => {
      await open(finder, page);
      await finder.press(page.answers[0]);
      await expect(finder.heading(page.question)).toHaveCount(0);
      const second = await finder.question().textContent();
      const shown = () =>
        finder.root.evaluate((host) => {
          const root = host.shadowRoot?.querySelector<HTMLElement>('.root');
          return [root?.dataset['look'], root?.dataset['theme'], getComputedStyle(document.body).backgroundColor];
        });
      const before = await shown();
      await finder.tab.locator('.looks').getByRole('radio', { name: page.dark }).check();
      await finder.tab.locator('.looks [value=slate]').check();
      const after = await shown();
      expect(before.slice(0, 2)).toEqual(['willow', 'light']);
      expect(after.slice(0, 2)).toEqual(['slate', 'dark']);
      expect(after[2]).not.toBe(before[2]);
      await expect(finder.tab.locator('.looks output')).toHaveText('dark slate');
      expect(await finder.question().textContent()).toBe(second);
    });

    test('axe finds nothing, and nothing is wider than the window', async ({ finder }) => {
      await open(finder, page);
      const faults: string[] = [];
      for (const width of [280, 320, 390, 768, 1_280]) {
        // High enough that Continue, which stays in sight, covers nothing.
        await finder.tab.setViewportSize({ width, height: 3_000 });
        const wider = await finder.tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) faults.push(`${width} px: ${wider} px wider than the window`);
        for (const colorScheme of width === 320 || width === 1_280 ? (['light', 'dark'] as const) : []) {
          await finder.tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          faults.push(...(await violations(finder.tab)).map((fault) => `${width} px, ${colorScheme}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });

    // Chromium alone counts layout shifts.
    test('nothing moves by itself while the widget comes and through a visit @chromium', async ({ finder }) => {
      await finder.tab.addInitScript(() => {
        const shifts: unknown[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { hadRecentInput, sources } = entry as PerformanceEntry & { hadRecentInput: boolean; sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[] };
            if (!hadRecentInput)
              shifts.push(sources.map(({ node, previousRect, currentRect }) => [node?.className, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(' ')));
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // Late enough for the page to be painted without the widget first.
      await finder.tab.route('**/assets/*.js', (route) => setTimeout(() => route.continue(), 300));
      const moved: unknown[] = [];
      for (const width of [280, 320, 390, 768, 1_280]) {
        await finder.tab.setViewportSize({ width, height: 844 });
        await open(finder, page);
        if (width === 390) await finish(finder, page);
        await finder.tab.waitForTimeout(200);
        moved.push(...(await finder.tab.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).map((shift) => [width, shift]));
      }
      expect(moved).toEqual([]);
    });
  });
}

// Firefox lets no test look into a page whose scripts are off.
test('without scripts the page keeps its booking link and shows no control that does nothing @chromium', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(`${site.url}/site/es/index.html`);
  await expect(tab.locator('massage-finder').getByRole('link', { name: 'Reservar un masaje' })).toBeVisible();
  await expect(tab.getByRole('group', { name: 'Aspecto' })).toBeHidden();
  await context.close();
});
