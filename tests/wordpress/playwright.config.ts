import { defineConfig } from '@playwright/test';
import { quickChromium } from '../browsers.mjs';

const chromium = quickChromium();

export default defineConfig({
  testDir: '.',
  forbidOnly: true,
  retries: 0,
  // The tests share one WordPress and change its settings.
  workers: 1,
  timeout: 120_000,
  // The check of whole rules takes its time where others work beside it.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  outputDir: '../../test-results/wordpress',
  use: {
    baseURL: process.env['WORDPRESS_URL'] ?? '',
    viewport: { width: 1280, height: 900 },
    launchOptions: { args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], ...(chromium && { executablePath: chromium }) },
  },
});
