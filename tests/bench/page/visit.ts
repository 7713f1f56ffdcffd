import type { Browser, Locator, Page } from '@playwright/test';
import { livesIn, withPhone } from './phone';
import { record, SHOWN } from './record';
import { readTrace, TRACED } from './trace';

/** What a visitor's press cost. */
export type Step = {
  /** From the release of the press until the next question is on screen. */
  readonly ms: number;
  readonly frames: number;
  readonly longestTask: number;
};

/** What a visit cost. Times in milliseconds, those of script and tasks of processor time. */
export type Visit = {
  readonly kB: number;
  readonly requests: number;
  /** From the navigation until the first question is on screen. */
  readonly first: number;
  /** Script on the main thread until then. */
  readonly scripting: number;
  /** Until half a second later. */
  readonly longestTask: number;
  /** During the whole visit. */
  readonly shift: number;
  /** Megabytes at its end, garbage collected. */
  readonly heap: number;
  readonly steps: readonly Step[];
};

/** How long the page is left alone after a question, and of that how long what it does counts. */
const REST = 700;
const SETTLE = 500;

/** The words of the first option. */
const OPTION = 'massage-finder .option-label, #root label';

/** Visits a page once on the slow phone, and presses the first option of so many questions. */
export const visit = (browser: Browser, url: string, presses: number): Promise<Visit> =>
  withPhone(browser, true, async ({ page, cdp }) => {
    let bytes = 0;
    let requests = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(record, SHOWN);
    await browser.startTracing(page, { categories: TRACED });
    const first = nextQuestion(page);
    await page.goto(url);
    await first;
    for (let press = 0; press < presses; press++) await pressFirstOption(page);
    await page.waitForTimeout(REST);
    const trace = readTrace((await browser.stopTracing()).toString(), 'shown 0');
    const { shown, presses: pressed, shift } = await page.evaluate(() => window.recorded);
    const shownFirst = trace.mark('shown 0');
    const at = shown[0]?.at ?? Number.NaN;
    return {
      kB: bytes / 1000,
      requests,
      first: at,
      scripting: trace.scripting(shownFirst - at, 'shown 0'),
      longestTask: trace.longestTask({ from: shownFirst - at, to: shownFirst + SETTLE }),
      shift,
      heap: (await livesIn(cdp)).heap,
      steps: pressed.map((press, place) => ({
        ms: (shown[place + 1]?.at ?? Number.NaN) - press.at,
        frames: (shown[place + 1]?.frame ?? Number.NaN) - press.frame,
        longestTask: trace.longestTask({ from: trace.mark(`press ${place}`), to: trace.mark(`shown ${place + 1}`) }),
      })),
    };
  });

const nextQuestion = (page: Page) => page.waitForEvent('console', { predicate: (message) => message.text() === SHOWN, timeout: 30_000 });

async function pressFirstOption(page: Page): Promise<void> {
  const next = nextQuestion(page);
  await press(page, page.locator(OPTION).first());
  await next;
}

/** As a person does: the pointer comes to rest on the words, goes down and up. */
async function press(page: Page, words: Locator): Promise<void> {
  await page.waitForTimeout(REST);
  await words.scrollIntoViewIfNeeded();
  const box = await words.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(REST);
  await page.mouse.down();
  await page.mouse.up();
}

/** Visits the widget's page on the slow phone, with nothing to tell on the safety screens: what the press cost that led to the result. */
export const visitResult = (browser: Browser, url: string): Promise<Step> =>
  withPhone(browser, true, async ({ page }) => {
    await page.addInitScript(record, SHOWN);
    await browser.startTracing(page, { categories: TRACED });
    const first = nextQuestion(page);
    await page.goto(url);
    await first;
    const ticks = page.locator('massage-finder input[type=checkbox]');
    const result = page.locator('massage-finder .result');
    while ((await result.count()) === 0) {
      const next = nextQuestion(page);
      if ((await ticks.count()) === 0) await press(page, page.locator(OPTION).first());
      else {
        await press(page, page.locator(OPTION).last());
        await press(page, page.locator('massage-finder .bottom .primary'));
      }
      await next;
    }
    await page.waitForTimeout(REST);
    const trace = readTrace((await browser.stopTracing()).toString(), 'shown 0');
    const { shown, presses } = await page.evaluate(() => window.recorded);
    const [last, came] = [presses[presses.length - 1], shown[shown.length - 1]];
    if (!last || !came) throw new Error('There was no visit.');
    const from = trace.mark(`press ${presses.length - 1}`);
    return { ms: came.at - last.at, frames: came.frame - last.frame, longestTask: trace.longestTask({ from, to: trace.mark(`shown ${shown.length - 1}`) + SETTLE }) };
  });
