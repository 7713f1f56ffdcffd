/** A colour: red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Everything that is coloured, derived from one accent and one surface. Keys are custom properties, without their dashes. */
export type Palette = Readonly<Record<'surface' | 'accent' | 'on-accent' | 'strong' | 'tint' | 'ink' | 'soft' | 'line' | 'hair' | 'error', Rgb>>;

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what tells a control from its ground. */
const TEXT = 4.5;
const BORDER = 3;

/** On a dark ground a lighter accent is easier on the eye than what would just do. */
const ON_DARK = 6.5;

/**
 * Derives the colours of the screens, so that text and borders keep the contrasts of WCAG 2.2 AA whatever accent and
 * surface a page gives: a colour too near to its ground is moved towards black or white, no further than it must.
 */
export function paletteOf(accent: Rgb, surface: Rgb): Palette {
  const dark = contrast(surface, WHITE) > contrast(surface, BLACK);
  const end = dark ? WHITE : BLACK;
  // As much of the accent as text on it bears: on a ground between light and dark, little or none.
  const tint = [0.09, 0.06, 0.03].map((share) => mix(surface, accent, share)).find((colour) => contrast(colour, end) >= TEXT + 0.05) ?? surface;
  const onBoth = (least: number) => (colour: Rgb) => contrast(colour, surface) >= least && contrast(colour, tint) >= least;
  const moved = (colour: Rgb, fits: (colour: Rgb) => boolean): Rgb => {
    for (let step = 0; step < 20; step++) {
      const nearer = mix(colour, end, step / 20);
      if (fits(nearer)) return nearer;
    }
    return end;
  };
  const ink = moved(dark ? [238, 243, 241] : [30, 38, 35], onBoth(TEXT));
  const fill = moved(accent, (colour) => contrast(colour, surface) >= (dark ? ON_DARK : BORDER));
  return {
    surface,
    accent: fill,
    'on-accent': contrast(fill, WHITE) >= TEXT ? WHITE : BLACK,
    strong: moved(fill, onBoth(TEXT)),
    tint,
    ink,
    soft: moved(mix(ink, surface, 0.3), onBoth(TEXT)),
    line: moved(mix(ink, surface, 0.5), onBoth(BORDER)),
    hair: mix(surface, ink, 0.14),
    error: moved(dark ? [255, 180, 171] : [164, 22, 26], onBoth(TEXT)),
  };
}

/** The contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((part, index) => Math.round(part + ((other[index] as number) - part) * share)) as unknown as Rgb;
}
