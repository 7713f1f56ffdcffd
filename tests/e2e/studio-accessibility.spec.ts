import { readFileSync } from 'node:fs';
import type { StudioPage } from './studio-page';
import { expect, PROVING, test } from './studio-page';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Violation = { id: string; impact: string; nodes: { target: unknown; failureSummary?: string }[] };

async function violations({ tab }: StudioPage): Promise<string[]> {
  await tab.evaluate(axe);
  const found = await tab.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const { violations: list } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return list;
  });
  return found.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
}

test.describe('the rules studio for everybody @chromium', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any tab (${theme})`, async ({ studio }) => {
      test.setTimeout(180_000);
      await studio.tab.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await studio.open();
      await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
      expect(await violations(studio)).toEqual([]);
      await studio.field(/^Price \(USD\) \(60 minutes Swedish/).fill('ninety');
      await expect(studio.tab.getByRole('heading', { name: 'There is a problem in your menu' })).toBeVisible();
      expect(await violations(studio)).toEqual([]);
      await studio.button('Undo').first().click();

      await studio.tabNamed('My rules').click();
      await studio.rewrite('trigger-point: strongly', 'triger-point: strongly');
      await expect(studio.tab.locator('.cm-lintRange-error')).toBeVisible();
      expect(await violations(studio)).toEqual([]);
      await studio.tabNamed('Go live').click();
      expect(await violations(studio)).toEqual([]);
      await studio.tabNamed('My rules').click();
      await studio.tab.locator('.file-bar').nth(1).getByRole('button', { name: 'Undo' }).click();

      await studio.rewrite('because: "You are tense or tired', 'because: "You are tired');
      for (const name of ['Try a visitor', 'Impact', 'Coverage']) {
        await studio.tabNamed(name).click();
        await expect(studio.tab.getByRole('tabpanel', { name }).getByText('Working it out…')).toHaveCount(0, { timeout: PROVING });
        expect(await violations(studio)).toEqual([]);
      }
    });
  }

  for (const width of [320, 390, 768, 1280]) {
    test(`nothing scrolls sideways at ${width} px`, async ({ studio }) => {
      await studio.tab.setViewportSize({ width, height: 900 });
      await studio.open();
      const sideways = () => studio.tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await sideways()).toBeLessThanOrEqual(0);
      await studio.tabNamed('My rules').click();
      for (const name of ['Try a visitor', 'Coverage', 'Problems']) {
        await studio.tabNamed(name).click();
        expect(await sideways()).toBeLessThanOrEqual(0);
      }
      await studio.tabNamed('Go live').click();
      expect(await sideways()).toBeLessThanOrEqual(0);
    });
  }

  test('by keyboard alone: from tab to tab, through the editor and out of it', async ({ studio }) => {
    await studio.open();
    await studio.tabNamed('My menu').focus();
    await studio.tab.keyboard.press('ArrowRight');
    await expect(studio.tabNamed('My rules')).toBeFocused();
    await expect(studio.code).toBeVisible();
    for (let steps = 0; steps < 12 && !(await studio.code.evaluate((code) => code.matches(':focus'))); steps += 1) await studio.tab.keyboard.press('Tab');
    await expect(studio.code).toBeFocused();
    await studio.tab.keyboard.press('Tab');
    await expect(studio.code).not.toBeFocused();
    await studio.tab.keyboard.press('Shift+Tab');
    await expect(studio.code).toBeFocused();
  });
});
