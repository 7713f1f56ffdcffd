import { LEVELS } from './levels';
import type { Referral, Sign } from './outcome';
import type { Rule } from './rulebook';

/**
 * The referral that rules ask for, the highest level first; undefined when none does.
 *
 * @param held the rules whose conditions hold, by id
 */
export function referralOf(held: readonly Rule[]): Referral | undefined {
  const signs = held.flatMap((rule): Sign[] => (rule.refer ? [{ ...rule.refer, rule: rule.id, ...(rule.because === undefined ? {} : { because: rule.because }) }] : []));
  const level = LEVELS.find((candidate) => signs.some((sign) => sign.level === candidate));
  if (!level) return undefined;
  const others = LEVELS.filter((other) => other !== level).flatMap((other) => signs.filter((sign) => sign.level === other));
  return { level, signs: signs.filter((sign) => sign.level === level), others };
}
