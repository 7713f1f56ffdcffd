import type { Look } from '../src/engine/pictures';
import type { Rulebook } from '../src/engine/rulebook';
import { type Palette, paletteOf, type Rgb } from '../src/ui/palette';

/** How a page wants the widget to look: what it leaves out is the system's light or dark, and the rulebook's look. */
export type Theme = { mode?: 'auto' | 'light' | 'dark' | undefined; look?: Look | undefined };

/** What the visitor's system prefers; undefined where a browser cannot tell. */
export const darkScheme: MediaQueryList | undefined = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

/**
 * Paints a widget that is in the page: the colours that the page, the rulebook and the look ask for, with all others derived
 * from them.
 *
 * @param studio the rulebook's own look, and its colour as #rrggbb
 */
export function paint(root: HTMLElement, { mode = 'auto', look }: Theme, studio: Rulebook['studio']): void {
  root.dataset['theme'] = mode === 'dark' || (mode === 'auto' && darkScheme?.matches) ? 'dark' : 'light';
  root.dataset['look'] = look ?? studio.look ?? 'willow';
  root.style.colorScheme = root.dataset['theme'] as string;
  root.style.setProperty('--own-accent', studio.accent ?? 'initial');
  const surface = colourOf(root, 'var(--wished-surface)') ?? colourBehind(root) ?? [255, 255, 255];
  const palette: Palette = paletteOf(colourOf(root, 'var(--wished-accent)') ?? [43, 106, 95], surface);
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--${name}`, `rgb(${colour.join()})`);
}

/** A colour as the browser understands it; undefined for one that is see-through, and where it cannot be told. */
function colourOf(root: HTMLElement, wish: string): Rgb | undefined {
  const read = (colour: string): string => {
    root.style.color = colour;
    const computed = getComputedStyle(root).color;
    root.style.color = '';
    return computed;
  };
  const computed = read(wish);
  // What is given in another colour space comes back in it, unless it is mixed in this one.
  return parse(computed.startsWith('rgb') ? computed : read(`color-mix(in srgb, ${wish}, ${wish})`));
}

function parse(computed: string): Rgb | undefined {
  const [red, green, blue, alpha = 1] = (computed.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 1) return undefined;
  const scale = computed.startsWith('rgb') ? 1 : 255;
  return [red * scale, green * scale, blue * scale];
}

/** The ground that a see-through widget stands on. */
function colourBehind(root: HTMLElement): Rgb | undefined {
  const host = (root.getRootNode() as ShadowRoot).host;
  for (let element: Element | null = host; element; element = element.parentElement) {
    const colour = parse(getComputedStyle(element).backgroundColor);
    if (colour) return colour;
  }
  return undefined;
}
