import type { Drawing } from '../../engine/pictures';

/** Line drawings by name: each is the line, then the part in the accent colour. A script has those that its rulebook uses. */
export type Drawings = { readonly [Name in Drawing]?: readonly [line: string, accent: string] };

/** The built-in line drawings: the line, then the part in the accent colour (the sore spot, the touch, the warmth). Strokes only, in a box of 32 by 32. */
export const DRAWN: Required<Drawings> = {
  knot: ['M16 2a3 3 0 1 0 .1 0M4 29v-6c0-16 24-16 24 0v6', 'M14 20a2 2 0 1 0 .1 0M14 16v-1M18 19l4-3M19 24l4 2M14 28v1M10 25l-1 1M10 19l-1-1'],
  'down-leg': ['M7 3c-5 8-3 12-1 17s1 6 1 9M25 3c5 8 3 12 1 17s-1 6-1 9M14 29c0-4 2-9 2-14 0 5 2 10 2 14', 'M21 7a2 2 0 1 0 .1 0M22 15q1 5-.5 14'],
  ache: ['M3 7c9-6 17 3 26-2', 'M3 28c10 0 22-1 22-10 0-11-18-11-18 0 0 8 13 9 13 1 0-6-8-6-7 0 1 5 6 9 16 9'],
  stiff: ['M10 4a3 3 0 1 0 .1 0M3 23v3q0 2 2 2h14q2 0 3-2c2-6 0-12-6-12-3 0-3 5-8 6', 'M18 8a.8.8 0 1 0 .1 0M21.5 9.5c5 3 6 8 5.5 12.5M26 25.5a.8.8 0 1 0 .1 0'],
  tired: ['M8 10a3 3 0 1 0 .1 0M12 20c3-2 0-6 2-8 7-1 9 4 9 10q0 2-2 2H11c-3 0-3 2-3 5', 'M18 8c-1-6 9-8 9-1 0 4-6 4-6 0'],
  strain: ['M10 3a3 3 0 1 0 .1 0M9 17c2-3 2-5 4-6 5-1 9 2 8 6-1 3-4 3-4 5s3 4 3 7M5 20h5q2 0 2 2v5q0 2-2 2H5q-2 0-2-2v-5q0-2 2-2', 'M24 9l3-3M25 14h4M24 19l3 3'],
  unsure: ['M16 3h.1M23.6 5.5h.1M28.4 12h.1M28.4 20h.1M23.6 26.5h.1M16 29h.1M8.4 26.5h.1M3.6 20h.1M3.6 12h.1M8.4 5.5h.1', 'M11 13q0-5 5-5t5 5-5 6M16 23.5h.1'],
  strokes: ['M5 19a3 3 0 1 0 .1 0M9 25c4-7 9-5 20-3M3 29h26', 'M7 12c6-8 9 3 15-1s3-8-1-6M12 18c6-4 10 1 17-3'],
  hold: ['M3 22q4 0 7 2t19-2M6 28q9 3 20-1', 'M29 5c-8 0-10 4-13 6L6 16c-3 2-1 4 2 3l7-2M19 12c-5 5-9 4-6 8 3 3 8-4 16-4'],
  deep: ['M3 20c7 0 8 6 15 6s6-6 11-6M9 29q9 2 17 0', 'M22 3l-3 9c-4 0-6-3-8-4C9 3 2 5 3 10c1 3 3 2 5 3l8 8c3 3 5 2 6-1L29 3'],
  press: ['M3 16c7 0 7 6 13 6s6-6 13-6', 'M11 2v11c0 7 10 7 10 0V2M14 13q2-1.5 4 0M16 26a2 2 0 1 0 .1 0'],
  feet: ['M3 5h26M9 5V2M23 5V2M3 26q13 6 26 0', 'M9 9v6c0 3-2 4-2 7 0 2 1 3 3 3h12c4 0 3-4 0-5-4-1-6-3-6-11'],
  stretch: ['M19 9a3 3 0 1 0 .1 0M13 27c-2-5-2-8-1-12C13 5 18 2 27 5M13 16c5 1 9 4 10 9M4 29c7-3 17-3 24 0', 'M6 20c-1-8 1-13 6-17'],
  prenatal: ['M14 3a3 3 0 1 0 .1 0M11 13c-4 4-4 10-2 16M15 13c0 3 3 3 6 5 5 3 3 9-2 9q-2 0-2 2', 'M12 16c-1 5 2 7 6 6'],
  stones: ['M16 13c7 0 7 5 0 5s-7-5 0-5M16 18c10 0 10 5 0 5s-10-5 0-5M16 23c17 0 17 6 0 6s-17-6 0-6', 'M13 9q-2-2 0-3t0-3M19 9q-2-2 0-3t0-3'],
  oil: ['M13 3h6M14 3v5c0 2-6 3-6 8v10q0 3 3 3h10q3 0 3-3V16c0-5-6-6-6-8V3', 'M16 14c-6 8-3 11 0 11s6-3 0-11'],
  couple: ['M6 18a3 3 0 1 0 .1 0M10 25c3-7 6-5 13-3M3 29h20', 'M12 3a3 3 0 1 0 .1 0M16 10c3-7 6-5 13-3M9 14h20'],
};
