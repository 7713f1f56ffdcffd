import { DIRECTIONS } from '../e2e/screens';
import { expect, test } from '../e2e/site';
import { WINDOW } from './host-page';
import { HOSTS } from './host-styles';
import { type Box, shareUnlike, unlikeOutside } from './pictures';
import { type Direction, type Looks, visitBare, visitHost } from './visit';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: WINDOW });

/** The widgets on a page without styles, for each direction: the same for every test of a worker. */
const bareLooks: Partial<Record<Direction, Looks>> = {};

for (const [name, styles] of Object.entries(HOSTS)) {
  test(`${name}: the widget looks as on a bare page, and the page as without it, from left to right and from right to left @still`, async ({ finder }) => {
    for (const direction of Object.keys(DIRECTIONS) as Direction[]) {
      bareLooks[direction] ??= await visitBare(finder, direction);
      const bare = bareLooks[direction];
      const { widgets, host, markup, boxes, pictures } = await visitHost(finder, styles, direction, bare);

      expect(widgets, direction).toEqual([]);
      for (const [id, box] of Object.entries(bare.boxes)) {
        expect(shareUnlike(bare.picture, box, pictures.with, boxes[id] as Box), `pixels of ${id}, ${direction}`).toBeLessThanOrEqual(0.001);
      }

      expect(host, direction).toEqual([]);
      expect(markup.with, direction).toBe(markup.without);
      expect(unlikeOutside(pictures.without, pictures.with, Object.values(boxes)), `pixels of the page, ${direction}`).toBe(0);
      expect(finder.errors).toEqual([]);
    }
  });
}

test('what is around the widget still hides it and takes it from the pointer @still', async ({ finder }) => {
  await finder.open('<div style="visibility: hidden; pointer-events: none"><script src="massage-finder.js" async></script><massage-finder></massage-finder></div>');
  await finder.question().waitFor({ state: 'attached' });
  await expect(finder.question()).toBeHidden();
  await expect(finder.question()).toHaveCSS('pointer-events', 'none');
});
