import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { quickChromium } from '../../browsers.mjs';

/** Slow 4G, in milliseconds and bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

const SLOWER = 4;

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A page of a browser that nobody used before, with what is asked of the browser itself. */
export type Phone = { readonly page: Page; readonly cdp: CDPSession };

/** Starts the Chromium that the tests drive. */
export function launch(): Promise<Browser> {
  const executablePath = quickChromium();
  return chromium.launch({ args: QUIET, ...(executablePath && { executablePath }) });
}

/**
 * Does something with a phone's page: its window, and an empty cache. An error on the page fails it.
 *
 * @param slow on a slow network, with a processor four times slower
 */
export async function withPhone<Result>(browser: Browser, slow: boolean, use: (phone: Phone) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Performance.enable');
    if (slow) {
      await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    }
    const result = await use({ page, cdp });
    if (errors.length > 0) throw new Error(`${page.url()}: ${errors.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** What lives in the page after its garbage is collected: megabytes of the heap, nodes, listeners. */
export async function livesIn(cdp: CDPSession): Promise<{ readonly heap: number; readonly nodes: number; readonly listeners: number }> {
  await cdp.send('HeapProfiler.enable');
  // Once is not enough for what the first collection only lets go of.
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize') / 1e6, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}
