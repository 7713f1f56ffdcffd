import { violations } from './axe';
import { layoutFaults } from './layout';
import { DIRECTIONS, SAME_EVERYWHERE, SCREENS, showScreen } from './screens';
import { expect, test } from './site';

const WIDTHS = [280, 320, 390, 768, 1_280];
const THEMES = ['willow', 'clay', 'slate'].flatMap((look) => ['light', 'dark'].map((mode) => `${look} ${mode}`));

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(180_000);

for (const [direction, standing] of Object.entries(DIRECTIONS)) {
  for (const screen of Object.keys(SCREENS)) {
    test(`${screen}, ${direction}: axe finds nothing and all is in its place, in every theme at every width @still`, async ({ finder, browserName }) => {
      await showScreen(finder, screen, { ...standing, head: SAME_EVERYWHERE });
      const faults: string[] = [];
      // Firefox is asked about the widths; colours are the same for both.
      for (const theme of browserName === 'chromium' ? THEMES : THEMES.slice(0, 1)) {
        await finder.root.evaluate((host, value) => host.setAttribute('theme', value), theme);
        for (const width of WIDTHS) {
          // High enough that Continue, which stays in sight, covers nothing.
          await finder.tab.setViewportSize({ width, height: 3_000 });
          // What axe finds depends on the colours or on the width, not on both at once.
          const asksAxe = theme === THEMES[0] || width === 390;
          const found = [...(await layoutFaults(finder)), ...(asksAxe ? await violations(finder.tab, 'massage-finder') : [])];
          faults.push(...found.map((fault) => `${theme}, ${width} px: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  }
}
