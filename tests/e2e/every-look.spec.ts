import { COLOUR_RULES, violations } from './axe';
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
      for (const width of WIDTHS) {
        // High enough that Continue, which stays in sight, covers nothing.
        await finder.tab.setViewportSize({ width, height: 3_000 });
        // Firefox is asked about the widths; colours are the same for both.
        for (const theme of browserName === 'chromium' ? THEMES : THEMES.slice(0, 1)) {
          await finder.tab.evaluate((value) => document.querySelector('massage-finder')?.setAttribute('theme', value), theme);
          const found = await layoutFaults(finder);
          // What axe finds depends on the colours or on the width, not on both at once.
          if (theme === THEMES[0]) found.push(...(await violations(finder.tab, 'massage-finder')));
          else if (width === 390) found.push(...(await violations(finder.tab, 'massage-finder', COLOUR_RULES)));
          faults.push(...found.map((fault) => `${theme}, ${width} px: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  }
}
