import { defineConfig } from '@playwright/test';
import { systemBrowser } from './tests/browsers.mjs';

const chromium = systemBrowser('chromium');
const firefox = systemBrowser('firefox');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const inFirefox = (firefoxUserPrefs: Record<string, number> = {}) => ({
  browserName: 'firefox' as const,
  ...(firefox && { channel: 'moz-firefox' as const }),
  launchOptions: { firefoxUserPrefs, ...(firefox && { executablePath: firefox }) },
});

export default defineConfig({
  testDir: 'tests',
  testMatch: /(?:e2e|hosts)\/[\w-]+\.spec\.ts/,
  globalSetup: './tests/e2e/before-all.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json']],
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/e2e/pinned/{arg}{ext}',
  use: { viewport: { width: 390, height: 844 } },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: { args: quiet, ...(chromium && { executablePath: chromium }) } } },
    { name: 'firefox', grepInvert: /@chromium|@still/, use: inFirefox() },
    // Firefox does not take the emulation of reduced motion, but a preference for it.
    { name: 'firefox-still', grep: /@still/, use: inFirefox({ 'ui.prefersReducedMotion': 1 }) },
  ],
});
