import { violations } from './axe';
import { expect, PROVING, test } from './studio-page';

test.describe('the rules studio for everybody @chromium', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any tab (${theme})`, async ({ studio }) => {
      test.setTimeout(180_000);
      await studio.tab.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await studio.open();
      await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
      expect(await violations(studio.tab)).toEqual([]);
      await studio.field(/^Price \(USD\) \(60 minutes Swedish/).fill('ninety');
      await expect(studio.tab.getByRole('heading', { name: 'There is a problem in your menu' })).toBeVisible();
      expect(await violations(studio.tab)).toEqual([]);
      await studio.button('Undo').first().click();

      await studio.tabNamed('My rules').click();
      await studio.rewrite('trigger-point: strongly', 'triger-point: strongly');
      await expect(studio.tab.locator('.cm-lintRange-error')).toBeVisible();
      expect(await violations(studio.tab)).toEqual([]);
      await studio.tabNamed('Go live').click();
      expect(await violations(studio.tab)).toEqual([]);
      await studio.tabNamed('My rules').click();
      await studio.tab.locator('.file-bar').nth(1).getByRole('button', { name: 'Undo' }).click();

      await studio.rewrite('"You are tense or tired, no injury', '"You are tired, no injury');
      await expect(studio.standing).toHaveText('Checking…');
      await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
      for (const name of ['Try a visitor', 'Impact', 'Coverage']) {
        await studio.tabNamed(name).click();
        await expect(studio.tab.getByRole('tabpanel', { name }).getByText('Working it out…')).toHaveCount(0, { timeout: PROVING });
        expect(await violations(studio.tab)).toEqual([]);
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
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
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
