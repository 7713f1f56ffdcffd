import { exceeds } from './pressure';
import type { Limit, Treatment } from './rulebook';

/** Whether a treatment keeps a limit: no more pressure than allowed (an exempting trait aside) and no forbidden trait. */
export function keeps(treatment: Pick<Treatment, 'pressure' | 'traits'>, limit: Limit): boolean {
  const exempt = limit.unless !== undefined && treatment.traits.includes(limit.unless);
  const tooHard = limit.pressure !== undefined && exceeds(treatment.pressure, limit.pressure) && !exempt;
  return !tooHard && !limit.forbid.some((trait) => treatment.traits.includes(trait));
}
