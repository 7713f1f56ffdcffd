import { defineConfig } from '@playwright/test';
import { quickChromium, systemBrowser } from './tests/browsers.mjs';

const chromium = systemBrowser('chromium');
const shell = quickChromium();
const firefox = systemBrowser('firefox');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const inChromium = { browserName: 'chromium' as const, launchOptions: { args: quiet, ...(shell && { executablePath: shell }) } };

/** The whole browser, for what depends on it: how letters are drawn, where Tab goes after the page, the back-forward cache. */
const inWholeChromium = {
  browserName: 'chromium' as const,
  // Playwright switches the back-forward cache off, which is one of the things that pages do to the widget.
  launchOptions: { args: quiet, ignoreDefaultArgs: ['--disable-back-forward-cache'], ...(chromium ? { executablePath: chromium } : { channel: 'chromium' }) },
};

const inFirefox = (firefoxUserPrefs: Record<string, number> = {}) => ({
  browserName: 'firefox' as const,
  ...(firefox && { channel: 'moz-firefox' as const }),
  launchOptions: { firefoxUserPrefs, ...(firefox && { executablePath: firefox }) },
});

/** Run by projects of their own. */
const rows = /hosts\/in-/;
const hosts = { testDir: 'tests/hosts', timeout: 30_000 };

export default defineConfig({
  testDir: 'tests',
  testMatch: /(?:e2e|hosts)\/[\w-]+\.spec\.ts/,
  globalSetup: './tests/e2e/before-all.ts',
  fullyParallel: true,
  forbidOnly: true,
  // What needs it is named at the end, and tests/run-all.mjs fails where that is more than a few.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json']],
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/e2e/pinned/{arg}{ext}',
  use: { viewport: { width: 390, height: 844 } },
  projects: [
    { name: 'chromium', testIgnore: rows, grepInvert: /@whole|@cache/, use: inChromium },
    { name: 'chromium-whole', testIgnore: rows, grep: /@whole|@cache/, use: inWholeChromium },
    { name: 'firefox', testIgnore: rows, grepInvert: /@chromium|@whole|@still/, use: inFirefox() },
    // Firefox does not take the emulation of reduced motion, but a preference for it.
    { name: 'firefox-still', testIgnore: rows, grep: /@still/, use: inFirefox({ 'ui.prefersReducedMotion': 1 }) },
    { name: 'hosts-chromium', ...hosts, testMatch: 'in-playwright.spec.ts', grepInvert: /@whole/, use: inChromium },
    { name: 'hosts-chromium-whole', ...hosts, testMatch: 'in-playwright.spec.ts', grep: /@whole/, use: inWholeChromium },
    { name: 'hosts-firefox', ...hosts, testMatch: 'in-playwright.spec.ts', use: inFirefox() },
    { name: 'hosts-webkitgtk', ...hosts, testMatch: 'in-webkitgtk.spec.ts' },
  ],
});
