import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test as base, expect, type Page } from '@playwright/test';

/** A page or file that the test's own server answers with. */
export type Answer = {
  body: string | Buffer;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  delay?: number /** Breaks the connection instead. */;
  drop?: boolean;
};

/** A server for one test: `/massage-finder.js` and its siblings are the built files, `/site/` is the built site, everything else is the test's. */
export type Site = {
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  /** What was sent, in order. */
  received: { pathname: string; body: string }[];
  serve: (pathname: string, answer: Answer) => void;
  /** What a path answers with. */
  file: (pathname: string) => Answer['body'] | undefined;
};

const TODAY = new Date('2026-11-25T12:00:00Z');

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** How the widget stands on a page of the test: the script it runs, its attributes, what the page has beside it, and the parameters of its address. */
export type Standing = { script?: string; attributes?: string; head?: string; html?: string; search?: string };

/** The two lines that a site pastes. */
export const SNIPPET = '<script src="massage-finder.js" async></script>\n<massage-finder><a href="https://book.example/">Book a massage</a></massage-finder>';

/** An empty page that embeds the script. */
const page = (body: string, head = '', html = 'lang="en"'): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body>${body}</body></html>`;

export const test = base.extend<{ site: Site; finder: Finder }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  site: async ({}, use) => {
    const answers = new Map<string, Answer>();
    const requests: string[] = [];
    const received: Site['received'] = [];
    const answerOf = (pathname: string): Answer | undefined => answers.get(pathname) ?? built(pathname);
    const server = http.createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      if (pathname === '/favicon.ico') return response.end();
      requests.push(pathname);
      if (request.method === 'POST') void text(request).then((body) => received.push({ pathname, body }));
      const answer: Answer = answerOf(pathname) ?? { body: 'Not found', status: 404, type: 'text/plain' };
      if (answer.drop) return response.destroy();
      setTimeout(() => {
        response.writeHead(answer.status ?? 200, { 'content-type': `${answer.type ?? 'text/html'}; charset=utf-8`, ...answer.headers });
        response.end(answer.body);
      }, answer.delay ?? 0);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://localhost:${port}`, requests, received, serve: (pathname, answer) => answers.set(pathname, answer), file: (pathname) => answerOf(pathname)?.body });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  finder: async ({ page: tab, site }, use) => {
    await tab.addInitScript(openShadowRoots);
    // The shipped menu has a notice that is shown in December only.
    await tab.clock.setFixedTime(TODAY);
    await use(new Finder(tab, site));
  },
});

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** What was built, the fonts that the tests are drawn in and the style sheets of packages; undefined where there is no such file. */
function built(pathname: string): Answer | undefined {
  const [, font, file] = /^\/fonts\/([\w-]+)\/([\w-]+\.woff2)$/.exec(pathname) ?? [];
  if (font) return { body: readFileSync(`node_modules/@fontsource/${font}/files/${file}`), type: 'font/woff2' };
  if (/^\/node_modules\/[\w@./-]+\.css$/.test(pathname)) return { body: readFileSync(pathname.slice(1), 'utf8'), type: 'text/css' };
  if (pathname.startsWith('/site/')) return ofSite(pathname);
  const script = path.join(pathname.startsWith('/scripts/') ? 'test-results' : 'dist', pathname);
  return /\/massage-finder[\w.-]*\.js$/.test(pathname) && existsSync(script) ? { body: readFileSync(script, 'utf8'), type: 'text/javascript' } : undefined;
}

/** A file of the built site; undefined where there is none. */
function ofSite(pathname: string): Answer | undefined {
  const file = path.join('dist', pathname);
  return existsSync(file) ? { body: readFileSync(file, 'utf8'), type: TYPES[path.extname(file)] ?? 'text/plain' } : undefined;
}

/** Runs in the page before its scripts: lets the test look into closed shadow roots. */
function openShadowRoots(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
}

/** What a visitor does with the widget, by the names they see. */
export class Finder {
  /** Console errors and uncaught errors of the page. */
  readonly errors: string[] = [];

  constructor(
    readonly tab: Page,
    readonly site: Site,
  ) {
    tab.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    tab.on('pageerror', (error) => this.errors.push(error.message));
  }

  /** Opens a page of the test with the snippet, or with another body. */
  async open(body: string = SNIPPET, head = '', headers: Record<string, string> = {}): Promise<void> {
    this.site.serve('/', { body: page(body, head), headers });
    await this.tab.goto(`${this.site.url}/`);
  }

  /** Opens a page on which the widget stands in the middle of a visit, as if the tab had kept it. */
  async openAt(at: string, answers: Answers, { script = 'massage-finder.js', attributes = '', head = '', html, search = '' }: Standing = {}): Promise<void> {
    const version = /"version":"([0-9a-f]{8})"/.exec(String(this.site.file(`/${script}`)))?.[1];
    const kept = JSON.stringify({ answers, at, told: 0, rules: version });
    const keep = `<script>sessionStorage.setItem('massage-finder finder', ${JSON.stringify(kept)})</script>`;
    const body = `<script src="${script}" async></script><massage-finder id="finder" remember="tab" ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`;
    this.site.serve('/', { body: page(body, `${head}${keep}`, html) });
    await this.tab.goto(`${this.site.url}/${search}`);
    await this.question().waitFor();
  }

  get root() {
    return this.tab.locator('massage-finder');
  }

  heading(name: string | RegExp) {
    return this.root.getByRole('heading', { name });
  }

  option(name: string | RegExp) {
    return this.root.getByRole('radio', { name }).or(this.root.getByRole('checkbox', { name }));
  }

  button(name: string | RegExp) {
    return this.root.getByRole('button', { name });
  }

  /** The question on screen. */
  question() {
    return this.root.locator('.question > legend');
  }

  /** Half of it has been in sight for longer than a second, by the page's clock. */
  async glance(): Promise<void> {
    await this.tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await this.tab.clock.runFor(1_200);
  }

  /** Presses an option as a person does: on its words. */
  press(name: string | RegExp): Promise<void> {
    return this.pointAt('.option-label', name);
  }

  continue(): Promise<void> {
    return this.pointAt('button', 'Continue');
  }

  /** Answers the four first questions by pointer; the safety screens come next. */
  async answerFirstQuestions({ type = /knotted/i, pressure = /^Firm/ }: { type?: RegExp; pressure?: RegExp } = {}): Promise<void> {
    // Each is on one question only, so it is waited for until the one before has led there.
    for (const name of ['Lower back', type, /Three months to a year/i, pressure]) await this.press(name);
    await expect(this.option(pressure)).toHaveCount(0);
  }

  /** Ticks options of a safety screen and goes on. */
  async tick(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.press(name);
    await this.continue();
  }

  /** The whole way to a recommendation, with nothing to tell on the safety screens. */
  async finish(): Promise<void> {
    await this.answerFirstQuestions();
    await this.tick(/^None of these/);
    await this.tick(/^None of these/);
    await this.root.locator('.more > *').first().waitFor({ state: 'attached' });
  }

  /** What is drawn a frame later than the rest of a result, if there is one, is there: what is below the best match. */
  async whole(): Promise<void> {
    await expect(this.root.locator('.more:empty')).toHaveCount(0);
  }

  /**
   * Presses the main button of a real pointer in the middle of the first thing that is shown with these words. Playwright's own
   * click finds, scrolls and looks in a dozen messages, which in Firefox take as long as all else in a run.
   */
  private async pointAt(selector: string, words: string | RegExp): Promise<void> {
    const { source, flags } = typeof words === 'string' ? { source: words.replace(/[^\w\s]/g, '\\$&'), flags: 'i' } : words;
    let point: { x: number; y: number } | undefined;
    await expect
      .poll(
        async () => {
          point = await this.tab.evaluate(aimAt, [selector, source, flags] as const);
          return point !== undefined;
        },
        { message: `${words} is shown, and nothing lies over it`, intervals: [20], timeout: 20_000 },
      )
      .toBe(true);
    if (point) await this.tab.mouse.click(point.x, point.y);
  }
}

/**
 * Runs in the page. The middle of the first thing with these words that is shown, scrolled to where nothing lies over it;
 * undefined where there is no such place, and while it moves, as on a page that scrolls smoothly.
 */
async function aimAt([selector, source, flags]: readonly [string, string, string]): Promise<{ x: number; y: number } | undefined> {
  const words = new RegExp(source, flags);
  for (const { shadowRoot } of document.querySelectorAll('massage-finder')) {
    const all = [...(shadowRoot?.querySelectorAll(selector) ?? [])];
    const item = all.find((each) => each.checkVisibility() && words.test((each.textContent ?? '').replace(/\s+/g, ' ').trim()));
    if (!shadowRoot || !item) continue;
    const pressable = item.closest('label, button');
    const free = () => {
      const { x, y, width, height } = item.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      return pressable?.contains(shadowRoot.elementFromPoint(middle.x, middle.y)) ? middle : undefined;
    };
    if (!free()) item.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = free();
    // A smooth scroll stands for some frames before it is seen to move.
    const smooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
    for (let frame = 0; frame < (smooth ? 10 : 2); frame += 1) await new Promise(requestAnimationFrame);
    const after = free();
    return before?.x === after?.x && before?.y === after?.y ? after : undefined;
  }
  return undefined;
}

export { expect };
