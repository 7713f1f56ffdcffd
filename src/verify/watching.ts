import type { Rulebook } from '../engine/rulebook';
import type { Watched } from './diagram';
import type { Scores } from './scores';
import type { Space } from './space';

/** Rules that refer, watched for where they refer to. */
export const referrals = (space: Space, side = 0): Watched[] =>
  (space.rulebooks[side] as Rulebook).rules.flatMap(({ when, refer }) => (refer ? [{ when: space.formula(when), side, level: refer.level }] : []));

/** Rules watched for the points and vetoes that they give. */
export function scoring(space: Space, scores: Scores, columns: number, side = 0): Watched[] {
  return (space.rulebooks[side] as Rulebook).rules.flatMap((rule) => {
    const gain = scores.gain(rule);
    if (!gain) return [];
    const row = new Int32Array(columns);
    for (const [column, points] of gain.sums) row[column] = points;
    for (const [column, bit] of gain.masks) row[scores.sums + column] = (row[scores.sums + column] as number) | bit;
    return [{ when: space.formula(rule.when), side, gain: row }];
  });
}
