import type { Rulebook } from '../engine/rulebook';
import type { Watched } from './diagram';
import type { Scores } from './scores';
import type { Space } from './space';

/** Rules that refer, watched for where they refer to. */
export const referrals = (space: Space, side = 0): Watched[] =>
  (space.rulebooks[side] as Rulebook).rules.flatMap(({ when, refer }) => (refer ? [{ when: space.formula(when), side, level: refer.level }] : []));

/**
 * Rules watched for the points and vetoes that they give.
 *
 * @param width of the whole row
 * @param at where in it the sums and the bits of these scores begin
 */
export function scoring(space: Space, scores: Scores, width: number, side = 0, at: { readonly sums: number; readonly masks: number } = { sums: 0, masks: scores.sums }): Watched[] {
  return (space.rulebooks[side] as Rulebook).rules.flatMap((rule) => {
    const gain = scores.gain(rule);
    if (!gain) return [];
    const row = new Int32Array(width);
    for (const [column, points] of gain.sums) row[at.sums + column] = points;
    for (const [column, bit] of gain.masks) row[at.masks + column] = (row[at.masks + column] as number) | bit;
    return [{ when: space.formula(rule.when), side, gain: row }];
  });
}
