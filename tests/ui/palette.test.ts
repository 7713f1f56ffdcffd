import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, paletteOf, type Rgb } from '../../src/ui/palette';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const part = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(part, part, part);
const surface = fc.oneof(fc.constant(WHITE), fc.constant<Rgb>([24, 32, 29]), colour);

test('the contrast is that of WCAG', () => {
  expect(contrast(WHITE, BLACK)).toBeCloseTo(21, 5);
  expect(contrast([118, 118, 118], WHITE)).toBeCloseTo(4.54, 2);
  expect(contrast(BLACK, BLACK)).toBe(1);
});

describe('whatever accent and surface a page gives', () => {
  test('all text reads, on the surface, on what is tinted and on the accent', () => {
    fc.assert(
      fc.property(colour, surface, (accent, ground) => {
        const palette = paletteOf(accent, ground);
        expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5);
        for (const text of ['ink', 'soft', 'strong', 'error'] as const) {
          for (const under of [palette.surface, palette.tint]) expect(contrast(palette[text], under), text).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('borders, and what is filled with the accent, stand out from the surface', () => {
    fc.assert(
      fc.property(colour, surface, (accent, ground) => {
        const palette = paletteOf(accent, ground);
        expect(contrast(palette.accent, palette.surface)).toBeGreaterThanOrEqual(3);
        for (const under of [palette.surface, palette.tint]) expect(contrast(palette.line, under)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 5_000 },
    );
  });

  test('an accent that reads stays as it is', () => {
    const palette = paletteOf([43, 106, 95], WHITE);
    expect([palette.accent, palette.strong, palette['on-accent']]).toEqual([[43, 106, 95], [43, 106, 95], WHITE]);
  });

  test('a pale yellow is kept for nothing that must be seen, and gets dark words', () => {
    const palette = paletteOf([255, 240, 120], WHITE);
    expect(palette.accent).not.toEqual([255, 240, 120]);
    expect(palette['on-accent']).toEqual(BLACK);
  });

  test('on a dark surface words are light, whatever the theme is called', () => {
    expect(paletteOf([43, 106, 95], [20, 20, 30]).ink).toEqual([238, 243, 241]);
  });
});
