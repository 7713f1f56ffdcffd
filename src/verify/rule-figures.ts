import type { Menu, Rulebook } from '../engine/rulebook';
import { type Count, exactly } from './count';
import { attempt } from './diagram';
import { findVisit } from './find-visit';
import { type Effort, sample } from './sampled';
import { spaceOf } from './space';

/** A rule of the rulebook or the core, and how many answer sets it holds for. */
export type RuleFigures = {
  readonly id: string;
  readonly holds: Count;
  /** For what part of the visitors for whom it holds the result would differ without it, among random visitors. */
  readonly matters: number;
};

/** All of them are looked at, so that the shares are fair. */
const EFFORT: Effort = { most: 20_000, patience: 20_000, led: 3_000 };

/** How often each rule holds and matters. */
export function ruleFiguresOf(rulebook: Rulebook, menu: Menu): RuleFigures[] {
  const space = spaceOf([rulebook]);
  const { held } = sample(space, menu, EFFORT);
  return rulebook.rules.map(({ id, when }): RuleFigures => {
    const { visitors = 0, mattered = 0 } = held.get(id) ?? {};
    const found = attempt(() => findVisit(space, [{ when: space.formula(when), bit: 1 }], (bits) => bits === 1));
    const most = found ? found.sets : attempt(() => findVisit(space, [], () => true))?.sets;
    return { id, holds: found ? exactly(found.sets) : { least: visitors > 0 ? 1n : 0n, most: most ?? 2n ** 200n }, matters: visitors > 0 ? mattered / visitors : 0 };
  });
}
