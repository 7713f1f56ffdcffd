import { Key, type WebDriver } from 'selenium-webdriver';
import { test as base } from '../e2e/site';
import type { Tab } from './run-row';
import { visitRows } from './visit-rows';
import { startWebKitGtk } from './webkitgtk';

const test = base.extend<{ tab: Tab }, { driver: WebDriver }>({
  driver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const { driver, stop } = await startWebKitGtk();
      await use(driver);
      await stop();
    },
    { scope: 'worker' },
  ],
  tab: async ({ driver }, use) => {
    await driver.switchTo().defaultContent();
    await use(tabOf(driver));
  },
});

const tabOf = (driver: WebDriver): Tab => ({
  open: (address) => driver.get(address),
  back: () => driver.navigate().back(),
  enterFrame: () => driver.switchTo().frame(0),
  ask: (expression) => driver.executeScript<string>(`return (${expression})`),
  press: (x, y) =>
    driver
      .actions({ async: true })
      .move({ x: Math.round(x), y: Math.round(y), duration: 0 })
      .click()
      .perform(),
  key: (name) =>
    driver
      .actions({ async: true })
      .sendKeys(({ Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE } as Record<string, string>)[name] ?? name)
      .perform(),
  wrote: () => [],
});

visitRows(test);
