import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export type Box = { x: number; y: number; width: number; height: number };

/** The share of pixels, 0 to 1, in which two boxes of the same size differ, each in its picture. */
export function shareUnlike(one: PNG, box: Box, other: PNG, otherBox: Box): number {
  const [a, b] = [cut(one, box), cut(other, { ...box, x: otherBox.x, y: otherBox.y })];
  return a.data.equals(b.data) ? 0 : pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.02, includeAA: true }) / (a.width * a.height);
}

/** How many pixels of two pictures differ outside of some boxes. */
export function unlikeOutside(one: PNG, other: PNG, inside: readonly Box[]): number {
  const ignoreMask = new Uint8Array(one.width * one.height);
  for (const { x, y, width, height } of inside.map(outwards)) {
    for (let row = y; row < y + height; row += 1) ignoreMask.fill(1, row * one.width + x, row * one.width + x + width);
  }
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0, includeAA: true, ignoreMask });
}

/** A box in whole pixels with all of it inside. */
function outwards({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

function cut(picture: PNG, box: Box): PNG {
  const { x, y, width, height } = outwards(box);
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, x, y, width, height, 0, 0);
  return part;
}
