import { createServer, type ViteDevServer } from 'vite';
import { expect, test } from './site';

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({ server: { port: 0, open: false, host: 'localhost' }, logLevel: 'error' });
  await server.listen();
});

test.afterAll(() => server.close());

test('the address that npm start prints shows the demo with the widget on the shipped rules', async ({ finder }) => {
  await finder.tab.goto(server.resolvedUrls?.local[0] ?? '');
  await expect(finder.heading('Where do you feel it most?')).toBeVisible({ timeout: 30_000 });
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect(finder.errors).toEqual([]);
});
