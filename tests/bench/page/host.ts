import type { Browser } from '@playwright/test';
import { median } from '../median';
import { type Row, turned } from '../table';
import { BUTTON } from './host-page';
import { withPhone } from './phone';
import type { Site } from './site';
import { readTrace, TRACED } from './trace';

/** The host's own metrics, in milliseconds but for the shift. */
type Host = { readonly firstPaint: number; readonly largestPaint: number; readonly blocked: number; readonly slowestPress: number; readonly shift: number };

/** Presses of the page's own button from its first paint on: they fall before, into and after the start of the widget. */
const PRESSES = 40;
const BETWEEN = 50;

/** When the page counts as quiet, in milliseconds after its load. */
const QUIET = 4000;

const PAINTED = 'bench: the page is painted';

/** What the page measures itself, in `window.hostMetrics`. */
type Measured = Omit<Host, 'blocked'>;

declare global {
  interface Window {
    hostMetrics: Measured;
  }
}

/** Runs in the page before its scripts. */
function measureHost(said: string): void {
  const measured = { firstPaint: 0, largestPaint: 0, slowestPress: 0, shift: 0 };
  window.hostMetrics = measured;
  const observe = (type: string, take: (entry: never) => void, options: object = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as never);
    }).observe({ type, buffered: true, ...options });
  observe('paint', ({ name, startTime }: PerformanceEntry) => {
    if (name !== 'first-paint') return;
    measured.firstPaint = startTime;
    performance.mark('painted', { startTime });
    console.info(said);
  });
  observe('largest-contentful-paint', ({ startTime }: PerformanceEntry) => {
    measured.largestPaint = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }: { value: number; hadRecentInput: boolean }) => {
    if (!hadRecentInput) measured.shift += value;
  });
  const press = ({ interactionId, duration }: { interactionId: number; duration: number }) => {
    if (interactionId > 0) measured.slowestPress = Math.max(measured.slowestPress, duration);
  };
  observe('event', press, { durationThreshold: 16 });
}

const visitHost = (browser: Browser, url: string, presses: number): Promise<Host> =>
  withPhone(browser, true, async ({ page }) => {
    await page.addInitScript(measureHost, PAINTED);
    await browser.startTracing(page, { categories: TRACED });
    const painted = page.waitForEvent('console', { predicate: (message) => message.text() === PAINTED });
    await page.goto(url, { waitUntil: 'commit' });
    await painted;
    for (let press = 0; press < presses; press++) {
      await page.mouse.click(BUTTON.x, BUTTON.y);
      await page.waitForTimeout(BETWEEN);
    }
    await page.waitForTimeout(QUIET);
    const trace = readTrace((await browser.stopTracing()).toString(), 'painted');
    const from = trace.mark('painted');
    return { ...(await page.evaluate(() => window.hostMetrics)), blocked: trace.blocked({ from, to: from + QUIET }) };
  });

/** The host's own metrics without the widget and with it. */
export async function hosts(browser: Browser, site: Site, runs: number): Promise<Row[]> {
  const visits: Record<'without' | 'with', { quiet: Host[]; pressed: Host[] }> = { without: { quiet: [], pressed: [] }, with: { quiet: [], pressed: [] } };
  for (let run = 0; run < runs; run++) {
    for (const [name, { quiet, pressed }] of Object.entries(visits)) {
      // A press ends the search for the largest paint.
      quiet.push(await visitHost(browser, site.url(`${name}.html`), 0));
      pressed.push(await visitHost(browser, site.url(`${name}.html`), PRESSES));
    }
  }
  const rows = Object.entries(visits).map(([name, { quiet, pressed }]): Row => {
    const of = (measure: keyof Host) => median(quiet.map((one) => one[measure]));
    return {
      'a page': `${name} the widget`,
      'first paint, ms': of('firstPaint'),
      'largest contentful paint, ms': of('largestPaint'),
      'total blocking time, processor ms': of('blocked'),
      'layout shift': of('shift'),
      'interaction to next paint, ms': median(pressed.map(({ slowestPress }) => slowestPress)),
    };
  });
  return turned(rows);
}
