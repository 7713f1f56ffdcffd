import type { CDPSession, Frame, Page } from '@playwright/test';
import { test as base } from '../e2e/site';
import type { Tab } from './run-row';
import { visitRows } from './visit-rows';

const test = base.extend<{ tab: Tab }>({
  tab: async ({ page, browserName }, use) => {
    await use(tabOf(page, browserName === 'chromium' ? await page.context().newCDPSession(page) : undefined));
  },
});

function tabOf(page: Page, devtools?: CDPSession): Tab {
  let frame: Frame = page.mainFrame();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    open: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
    back: async () => void (await page.goBack({ waitUntil: 'domcontentloaded' })),
    enterFrame: async () => {
      const [inner] = page.frames().filter((each) => each !== page.mainFrame());
      if (!inner) throw new Error('The page has no frame.');
      // Until then it is an empty page, which goes when its own arrives.
      await inner.waitForURL('**/inner');
      frame = inner;
    },
    ask: (expression) => frame.evaluate<string>(expression),
    press: (x, y) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(name),
    wrote: () => errors,
    ...(devtools && { heap: () => heapOf(devtools) }),
  };
}

async function heapOf(devtools: CDPSession): Promise<{ listeners: number; nodes: number; detached: number }> {
  await devtools.send('Performance.enable');
  // Some of what one collection frees is held by what the next one frees.
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  await devtools.send('DOM.enable');
  const { detachedNodes } = await devtools.send('DOM.getDetachedDomNodes');
  return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), detached: detachedNodes.length };
}

visitRows(test);
