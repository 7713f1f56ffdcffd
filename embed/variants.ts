import type { FinderOptions, Variant } from './options';
import { attempt, keyOf } from './tab-storage';

/**
 * Draws one of the variants that a page tries, each as often as its share says. Where the owner lets the tab remember, a
 * visitor has the same one in it until it is closed.
 *
 * @returns undefined where there is none with a share
 */
export function drawVariant(host: Element, { variants, remember }: Pick<FinderOptions, 'variants' | 'remember'>): Variant | undefined {
  const key = `${keyOf(host)} variant`;
  const kept = remember === 'tab' ? attempt(() => sessionStorage.getItem(key)) : undefined;
  const known = variants.find(({ name, share }) => name === kept && share > 0);
  if (known) return known;
  let rest = random() * variants.reduce((sum, { share }) => sum + share, 0);
  const drawn = variants.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  if (drawn && remember === 'tab') attempt(() => sessionStorage.setItem(key, drawn.name));
  return drawn;
}

/** From 0 up to 1. */
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32;
