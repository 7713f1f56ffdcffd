import { createServer, type ViteDevServer } from 'vite';
import { expect, PROVING, test } from './studio-page';

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({ server: { port: 0, open: false, host: 'localhost' }, logLevel: 'error' });
  await server.listen();
});

test.afterAll(() => server.close());

test('npm start serves the rules studio too, a link away from the demo @chromium', async ({ studio }) => {
  await studio.tab.goto(server.resolvedUrls?.local[0] ?? '');
  await studio.tab.getByRole('link', { name: /rules studio/ }).click();
  await expect(studio.tab.getByRole('heading', { name: 'Sessions and prices' })).toBeVisible({ timeout: 30_000 });
  await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
  await studio.tabNamed('My rules').click();
  await expect(studio.preview.getByRole('heading', { name: 'Where do you feel it most?' })).toBeVisible({ timeout: 30_000 });
  await studio.tabNamed('Go live').click();
  expect((await studio.saved(/^Download massage-finder.js/)).text).toContain('Where do you feel it most?');
  expect(studio.errors).toEqual([]);
});
