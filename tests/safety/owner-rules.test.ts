import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { LEVELS, stopsAtOnce } from '../../src/engine/levels';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { Outcome } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Rulebook } from '../../src/engine/rulebook';
import { keeps } from '../../src/engine/within';
import type { RulebookSource } from '../../src/language/schema';
import { arbitrarySource } from '../builders/arbitrary-rulebook';
import { fittingAnswers } from '../builders/arbitrary-visit';
import { questionsIn } from '../builders/plain-reading';
import { safety } from '../builders/source';
import { compileWith } from '../builders/with-core';

/** Any owner's rulebook with a visitor who answers all of it, and the same studio without a rule or question of its own. */
const owned = arbitrarySource(safety).chain((source) =>
  fittingAnswers(questionsIn({ source, core: safety })).map((answers) => ({ source, answers, rulebook: compileWith(source, safety), bare: compileWith(bareOf(source), safety) })),
);

const bareOf = ({ questions, ...source }: RulebookSource): RulebookSource => ({ ...source, questions: questions.filter(({ ask }) => ask === undefined), rules: [] });

/** How high a visit ended; 0 for a recommendation. */
const height = (outcome: Outcome) => (outcome.kind === 'referral' ? LEVELS.length - LEVELS.indexOf(outcome.referral.level) : 0);

const result = (rulebook: Rulebook, answers: Record<string, string | readonly string[]>) => consult(rulebook, EMPTY_MENU, answers);

test('nothing that an owner writes lowers the level that the core reaches, lifts a limit, or drops a word that goes with it', () => {
  let referred = 0;
  let limited = 0;
  fc.assert(
    fc.property(owned, ({ rulebook, bare, answers }) => {
      const withOwner = result(rulebook, answers);
      const alone = result(bare, answers);
      expect(withOwner.kind).not.toBe('asking');
      // A sign of the owner's own that stops the visit may stop it before the screens of the core: still at no less than urgent.
      const { stopped, questions } = pathOf(rulebook, answers);
      const early = stopped && !questions.some(({ id }) => id === 'signs');
      if (early) expect(withOwner.kind === 'referral' && stopsAtOnce(withOwner.referral.level)).toBe(true);
      else expect(height(withOwner)).toBeGreaterThanOrEqual(height(alone));
      if (alone.kind === 'referral') referred += 1;
      if (alone.kind !== 'recommendation' || withOwner.kind !== 'recommendation') return;
      const { limits, matches, enhancements } = withOwner.recommendation;
      if (alone.recommendation.limits.length > 0) limited += 1;
      expect(limits).toEqual(expect.arrayContaining([...alone.recommendation.limits]));
      for (const treatment of [...matches.map(({ technique }) => technique), ...enhancements.map(({ enhancement }) => enhancement)]) {
        for (const { rule, limit } of alone.recommendation.limits) expect(keeps(treatment, limit), `${treatment.id} under ${rule}`).toBe(true);
      }
      for (const part of ['cautions', 'notes', 'waits', 'after'] as const) {
        const said = withOwner.recommendation[part].map(({ words }) => JSON.stringify(words));
        expect(said).toEqual(expect.arrayContaining(alone.recommendation[part].map(({ words }) => JSON.stringify(words))));
      }
    }),
    { numRuns: 1200 },
  );
  expect(referred).toBeGreaterThan(200);
  expect(limited).toBeGreaterThan(50);
});
