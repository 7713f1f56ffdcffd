import type { Region } from '../../engine/pictures';

/** A part of the body, in the view box `0 0 120 300`. */
type Place = {
  /** Path data. */
  readonly shape: string;
  /** Where the leader line of a label ends: on the right of the back and the left of the front; 120 - x is the same place on the other side. */
  readonly anchor: readonly [x: number, y: number];
};

/** One view of the body, symmetric about x = 60. */
export type Figure = {
  /** Path data of quiet inner lines, to be stroked and never filled. */
  readonly lines: string;
  /** A region as this view shows it; undefined where it does not. Drawn when first asked for: drawing all takes longer than a first question may wait. */
  readonly place: (region: Region) => Place | undefined;
};

/** A closed uniform cubic B-spline around its control points x, y, x, y, …: it has no kinks and stays within them. */
const closed = (points: readonly number[]): string => {
  const at = (i: number): number => points[i % points.length] ?? 0;
  const mixed = (i: number, a: number, b: number, c: number): number => Math.round((a * at(i) + b * at(i + 2) + c * at(i + 4)) / 0.06) / 100;
  const mix = (i: number, a: number, b: number, c: number): string => `${mixed(i, a, b, c)} ${mixed(i + 1, a, b, c)}`;
  // Where one piece ends, the next goes on in the same direction and at the same pace, which is what S says.
  let path = `M${mix(0, 1, 4, 1)}C${mix(2, 4, 2, 0)} `;
  for (let i = 2; i < points.length + 2; i += 2) path += `${i > 2 ? 'S' : ''}${mix(i, 2, 4, 0)} ${mix(i, 1, 4, 1)}`;
  return `${path}Z`;
};

/** Draws the control points of the right half, with x counted from the axis, and their mirror image: as two shapes, or as one across the axis. */
const mirrored = (half: readonly number[], pair: boolean): string => {
  const right = half.map((n, i) => (i % 2 ? n : 60 + n));
  const left = half.map((_, i) => (i % 2 ? (half[half.length - i] ?? 0) : 60 - (half[half.length - 2 - i] ?? 0)));
  return pair ? closed(right) + closed(left) : closed([...right, ...left]);
};

const numbers = (text: string): number[] => text.split(' ').map(Number);

const OUTLINE =
  // Head and neck, shoulder and outer arm, hand, inner arm, trunk and outer leg, foot, inner leg.
  '6 3 14 7 17 17 16 22 19 21 18 29 15 30 14 37 12 43 11 49 15 54 ' +
  '27 58 38 61 43 71 43 86 46 102 50 116 52 130 52 146 54 156 57 166 56 178 ' +
  '54 187 48 187 46 180 46 170 43 176 40 176 40 166 44 156 43 146 ' +
  '40 132 36 116 33 102 31 86 30 76 28 76 28 91 26 103 25 114 26 126 31 138 33 152 33 170 30 192 27 210 28 220 31 233 29 250 24 268 22 278 ' +
  '25 286 29 290 31 296 27 300 15 299 12 296 14 287 13 279 ' +
  '13 270 11 260 6 249 3 236 6 221 4 207 4 192 2 174 2 156';

let outline: string | undefined;

/** The outline of the body, as path data: the same from behind and from the front. */
export const bodyOutline = (): string => {
  outline ??= mirrored(numbers(OUTLINE), false);
  return outline;
};

/** Each region is its anchor, then its control points; those with a plural name come in pairs. */
const figure = (side: 1 | -1, lines: string, shapes: Readonly<Partial<Record<Region, string>>>): Figure => {
  const drawn: Partial<Record<Region, Place>> = {};
  const draw = (region: Region, shape: string): Place => {
    const [x = 0, y = 0, ...half] = numbers(shape);
    return { shape: mirrored(half, /s$|feet/.test(region)), anchor: [60 + side * x, y] };
  };
  return {
    lines,
    place(region) {
      const shape = shapes[region];
      if (shape) drawn[region] ??= draw(region, shape);
      return drawn[region];
    },
  };
};

const BOTH = {
  shoulders: '34 69 14 58 28 61 37 62 41 72 42 84 33 84 31 75 23 69 14 64',
  arms: '42 116 33 85 41 85 44 101 48 116 51 131 50 153 45 153 41 131 37 115 35 102',
  hands: '51 167 45 154 52 154 55 165 55 179 51 186 48 182 47 170 43 171 42 168 43 161',
  calves: '17 236 7 218 16 212 27 216 30 232 27 250 21 273 14 272 12 260 7 247 4 236',
  feet: '20 290 15 275 20 274 20 284 28 291 29 297 15 298 14 294 15 286',
};

export const BEHIND: Figure = figure(1, 'M60 68V128M72 73C72 83 73 90 79 93M48 73C48 83 47 90 41 93', {
  ...BOTH,
  head: '7 20 5 5 13 7 15 18 13 29 5 34',
  neck: '5 46 4 36 11 33 12 38 9 46 10 53 15 57 4 63',
  'upper-back': '18 84 3 66 10 63 21 71 28 80 26 93 23 102 4 107',
  'lower-back': '13 120 3 109 23 104 23 114 24 122 28 131 18 136 4 142',
  hips: '17 152 0 148 6 143 17 139 28 134 32 148 31 160 25 168 13 169 4 168 2 157',
  thighs: '17 190 5 176 11 171 27 170 32 178 28 197 24 209 16 212 9 209 6 196',
});

export const FRONT: Figure = figure(-1, 'M60 119v3M63 60c5 0 7-1 11-2M57 60c-5 0-7-1-11-2', {
  ...BOTH,
  head: '7 24 5 5 13 7 15 19 14 31 8 42 3 44',
  chest: '13 81 3 63 10 63 21 71 28 80 26 92 26 102 13 99 4 97',
  belly: '12 122 4 99 14 102 25 104 24 116 22 128 17 142 7 146',
  hips: '24 149 24 131 28 132 32 149 31 168 19 166 8 159 4 152 5 149 15 146 21 138',
  thighs: '17 190 4 157 14 167 31 169 31 180 28 198 24 209 16 212 9 209 6 196',
});
