import { readFileSync } from 'node:fs';
import type { StudioPage } from './studio-page';
import { expect, PROVING, test } from './studio-page';

const EDITED = 'Where does it ache?';

/** The shipped rules with another first question, ready to go live. */
async function withEdit(studio: StudioPage): Promise<void> {
  await studio.open();
  await studio.tabNamed('My rules').click();
  await expect(studio.preview.getByRole('heading', { name: 'Where do you feel it most?' })).toBeVisible();
  await studio.rewrite('Where do you feel it most?', EDITED);
  await expect(studio.preview.getByRole('heading', { name: EDITED })).toBeVisible();
  await studio.tabNamed('Go live').click();
  await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
}

test.describe('going live from the rules studio @chromium', () => {
  test('the one file runs the edited quiz in an empty page', async ({ studio, site }) => {
    await withEdit(studio);
    const script = await studio.saved(/^Download massage-finder.js/);
    expect(script.name).toBe('massage-finder.js');
    site.serve('/mine.js', { body: script.text, type: 'text/javascript' });
    const finder = await studio.visit('<script src="mine.js" async></script><massage-finder></massage-finder>');
    await expect(finder.heading(EDITED)).toBeVisible();
    await finder.finish();
    await expect(finder.heading(/Your best match/)).toBeVisible();
    await expect(finder.root.getByText('$110').first()).toBeVisible();
    expect(finder.errors).toEqual([]);
  });

  test('the block to paste runs the edited quiz on the generic script', async ({ studio }) => {
    await withEdit(studio);
    await studio.button('Copy my rules').click();
    await expect(studio.tab.getByText('Copied.')).toBeVisible();
    const finder = await studio.visit(await studio.copied());
    await expect(finder.heading(EDITED)).toBeVisible();
    await finder.finish();
    await expect(finder.root.getByText('$110').first()).toBeVisible();
    expect(finder.errors).toEqual([]);
  });

  test('the generic script that the studio hands out is the one that the project builds', async ({ studio, site }) => {
    await studio.open();
    const handedOut = await (await studio.tab.request.get(`${site.url}/site/studio/massage-finder-generic.js`)).text();
    expect(handedOut).toBe(readFileSync('dist/massage-finder-generic.js', 'utf8'));
  });

  test('the preview link opens the edited quiz, marked as a preview, and says so where it is damaged', async ({ studio }) => {
    await withEdit(studio);
    await studio.button('Copy the preview link').click();
    await expect(studio.tab.getByText('Copied.')).toBeVisible();
    const link = await studio.copied();
    await studio.tab.goto('about:blank');
    await studio.tab.goto(link);
    await expect(studio.tab.getByRole('heading', { name: 'This is a preview' })).toBeVisible();
    await expect(studio.tab.locator('massage-finder').getByRole('heading', { name: EDITED })).toBeVisible();
    expect(studio.errors).toEqual([]);
    await studio.tab.goto('about:blank');
    await studio.tab.goto(link.slice(0, -40));
    await expect(studio.tab.getByRole('alert')).toHaveText(/This link is damaged/);
  });

  test('a preview link with rules that are refused shows why instead of a quiz', async ({ studio, site }) => {
    await studio.open();
    // The same packing as the studio's, with a link that no rules may hold.
    const packed = await studio.tab.evaluate(async () => {
      const json = JSON.stringify({ rules: '{"format":1,"studio":{"name":"x","languages":["en"],"booking":"javascript:alert(1)"}}', menu: '{"format":1}' });
      const bytes = new Uint8Array(await new Response(new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
      return btoa(String.fromCharCode(...bytes))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=/g, '');
    });
    await studio.tab.goto(`${site.url}/site/studio/shared.html#1.${packed}`);
    await expect(studio.tab.getByRole('alert')).toHaveText(/have a mistake/);
  });
});
