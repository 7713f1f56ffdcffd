import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { test as base, Finder, type Site } from './site';

export { expect } from '@playwright/test';

/** Milliseconds that a check of every set of answers may take on a busy machine. */
export const PROVING = 30_000;

/** What an owner does with the rules studio, by the names they see. */
export class StudioPage {
  /** Console errors and uncaught errors of the page. */
  readonly errors: string[] = [];

  constructor(
    readonly tab: Page,
    readonly site: Site,
  ) {
    tab.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    tab.on('pageerror', (error) => this.errors.push(error.message));
  }

  async open(): Promise<void> {
    await this.tab.goto(`${this.site.url}/site/studio/index.html`);
    await this.tab.getByRole('heading', { name: 'Sessions and prices' }).waitFor();
  }

  tabNamed(name: string | RegExp) {
    return this.tab.getByRole('tab', { name });
  }

  button(name: string | RegExp) {
    return this.tab.getByRole('button', { name });
  }

  /** A field of the menu's form. */
  field(name: string | RegExp) {
    return this.tab.getByRole('textbox', { name });
  }

  /** The text of the rules in the code editor. */
  get code() {
    return this.tab.getByRole('textbox', { name: /text of my rules/ });
  }

  /** What the header says of the files. */
  get standing() {
    return this.tab.locator('.site-header .standing');
  }

  /** The widget in the live preview. */
  get preview() {
    return this.tab.frameLocator('iframe').locator('massage-finder');
  }

  /** Finds words in the rules by the editor's own search, and selects them. */
  async select(words: string): Promise<void> {
    await this.code.press('ControlOrMeta+f');
    const search = this.tab.getByRole('textbox', { name: 'Find' });
    await search.fill(words.replace(/\n/g, '\\n'));
    // The editor takes what is searched for when a key is let go.
    await search.press('End');
    await search.press('Enter');
    await search.press('Escape');
  }

  /** Writes other words in place of some in the rules. */
  async rewrite(from: string, to: string): Promise<void> {
    await this.select(from);
    await this.tab.keyboard.insertText(to);
  }

  /** What the browser was told to copy. */
  copied(): Promise<string> {
    return this.tab.evaluate(() => navigator.clipboard.readText());
  }

  /** Presses a button that saves a file, and reads the file. */
  async saved(button: string | RegExp): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.tab.waitForEvent('download'), this.button(button).click()]);
    return { name: download.suggestedFilename(), text: await textOf(download) };
  }

  /** An empty page of the site's with a body, in the same tab. */
  async visit(body: string): Promise<Finder> {
    const finder = new Finder(this.tab, this.site);
    await finder.open(body);
    return finder;
  }
}

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

export const test = base.extend<{ studio: StudioPage }>({
  // The finder's fixture lets the tests look into closed shadow roots, in frames too.
  studio: async ({ page, site, finder: _, context }, use) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 1280, height: 900 });
    await use(new StudioPage(page, site));
  },
});
