import { DIRECTIONS, SAME_EVERYWHERE, showScreen } from './screens';
import { expect, test } from './site';

/** What is pinned: the main screens, each in one of the looks; every look and width is seen on one of them. */
const PICTURES = [
  { screen: 'the body map', width: 390, theme: 'willow light' },
  { screen: 'the body map', width: 280, theme: 'slate light' },
  { screen: 'the body map', width: 390, theme: 'clay dark', direction: 'rtl' },
  { screen: 'the body map', width: 1_280, theme: 'willow dark' },
  { screen: 'options with drawings', width: 390, theme: 'clay light' },
  { screen: 'options with drawings', width: 768, theme: 'slate dark' },
  { screen: 'a meter', width: 320, theme: 'willow dark', direction: 'rtl' },
  { screen: 'a missing answer', width: 390, theme: 'willow light' },
  { screen: 'the warning signs', width: 390, theme: 'willow light' },
  { screen: 'the result', width: 390, theme: 'willow light' },
  { screen: 'the result', width: 390, theme: 'slate dark', direction: 'rtl' },
  { screen: 'the result, all of it open', width: 1_280, theme: 'clay light' },
  { screen: 'an emergency', width: 390, theme: 'willow light' },
  { screen: 'an emergency', width: 390, theme: 'willow dark', direction: 'rtl' },
  { screen: 'doctor first', width: 768, theme: 'slate light' },
] as const satisfies readonly { screen: string; width: number; theme: string; direction?: keyof typeof DIRECTIONS }[];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// One browser is enough to see that a change of looks was not meant; how it draws letters is its own.
for (const { screen, width, theme, ...more } of PICTURES) {
  const direction = 'direction' in more ? more.direction : 'ltr';
  test(`${screen} looks as pinned: ${theme}, ${direction}, ${width} px @whole`, async ({ finder }) => {
    await finder.tab.setViewportSize({ width, height: 800 });
    await showScreen(finder, screen, { ...DIRECTIONS[direction], attributes: `theme="${theme}"`, head: SAME_EVERYWHERE });
    await finder.tab.evaluate(() => document.fonts.ready);
    await finder.tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const file = `${[screen, theme, direction, width].join(' ').replace(/\W+/g, '-')}.png`;
    await expect(finder.tab).toHaveScreenshot(file, { fullPage: true, maxDiffPixelRatio: 0.004 });
  });
}
