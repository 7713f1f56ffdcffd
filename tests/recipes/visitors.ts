import { consult, heldRules } from '../../src/engine/consult';
import type { Recommendation, Referral } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Answers } from '../../src/engine/rulebook';
import { withSafetyDefaults } from '../../src/verify/examples';
import type { Version } from '../../src/verify/impact';

/** A visitor in good health; `given` answers come on top. */
export const visitor = (given: Answers = {}): Answers => ({ location: 'legs', type: 'stiff', duration: 'weeks', pressure: 'firm', ...given });

const outcome = ({ rulebook, menu }: Version, answers: Answers) => consult(rulebook, menu, withSafetyDefaults(rulebook, answers));

/** What a visitor is recommended. Throws where they are not. */
export function recommended(version: Version, answers: Answers): Recommendation {
  const result = outcome(version, answers);
  if (result.kind !== 'recommendation') throw new Error(`No recommendation but ${JSON.stringify(result)}`);
  return result.recommendation;
}

/** How a visitor is referred; undefined where they are not. */
export function referred(version: Version, answers: Answers): Referral | undefined {
  const result = outcome(version, answers);
  return result.kind === 'referral' ? result.referral : undefined;
}

/** The techniques that a visitor is recommended, best first. */
export const techniques = (version: Version, answers: Answers): string[] => recommended(version, answers).matches.map(({ technique }) => technique.id);

/** Whether a rule holds for a visitor. */
export const ruleHolds = ({ rulebook }: Version, rule: string, answers: Answers): boolean =>
  heldRules(rulebook, pathOf(rulebook, withSafetyDefaults(rulebook, answers)).answers).some(({ id }) => id === rule);
