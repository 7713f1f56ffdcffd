import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { expect, PROVING, test } from './studio-page';

let server: ViteDevServer;
/** As on a machine that has just been set up: what the server knows of packages is not there yet. */
const cacheDir = mkdtempSync(path.join(tmpdir(), 'massage-finder-served-'));

test.beforeAll(async () => {
  server = await createServer({ cacheDir, server: { port: 0, open: false, host: 'localhost' }, logLevel: 'error' });
  await server.listen();
});

test.afterAll(async () => {
  await server.close();
  rmSync(cacheDir, { recursive: true });
});

test('npm start serves the rules studio too, a link away from the demo @chromium', async ({ studio }) => {
  // The sources are transformed as they are asked for, which takes a slow machine long.
  test.setTimeout(150_000);
  const opened: string[] = [];
  studio.tab.on('framenavigated', (frame) => frame === studio.tab.mainFrame() && opened.push(new URL(frame.url()).pathname));
  await studio.tab.goto(server.resolvedUrls?.local[0] ?? '');
  await studio.tab.getByRole('link', { name: /rules studio/ }).click();
  await expect(studio.tab.getByRole('heading', { name: 'Sessions and prices' })).toBeVisible({ timeout: 60_000 });
  await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
  await studio.tabNamed('My rules').click();
  await expect(studio.preview.getByRole('heading', { name: 'Where do you feel it most?' })).toBeVisible({ timeout: 60_000 });
  await studio.tabNamed('Go live').click();
  expect((await studio.saved(/^Download massage-finder.js/)).text).toContain('Where do you feel it most?');
  expect(studio.errors).toEqual([]);
  // A page that is loaded anew by itself loses what an owner has typed.
  expect(opened.filter((each) => each.includes('studio'))).toHaveLength(1);
});
