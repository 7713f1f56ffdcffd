import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { holds } from '../../src/engine/holds';
import { LEVELS } from '../../src/engine/levels';
import { EMPTY_MENU } from '../../src/engine/menu';
import { pathOf } from '../../src/engine/path';
import type { Answers, Menu, Rulebook } from '../../src/engine/rulebook';
import type { Count } from '../../src/verify/count';
import type { Counterexample } from '../../src/verify/proofs';
import { proofsOf } from '../../src/verify/proofs-of';
import { ruleFiguresOf } from '../../src/verify/rule-figures';
import { arbitrarySource } from '../builders/arbitrary-rulebook';
import { everyAnswerSet, findingsByBruteForce } from '../builders/brute-force';
import { smallCore } from '../builders/small-core';
import { compileWith, coreOf } from '../builders/with-core';

/** Sets past which brute force takes too long. */
const MOST = 1_500;

const cases = fc
  .tuple(arbitrarySource(smallCore), fc.array(fc.boolean(), { maxLength: 5 }))
  .map(([source, offered]) => ({ source, rulebook: compileWith(source, smallCore), menu: menuOf(offered) }))
  .map((given) => ({ ...given, sets: everyAnswerSet(given.rulebook, given.menu, MOST) }))
  .filter(({ sets }) => sets !== undefined && sets.length > 0);

function menuOf(offered: readonly boolean[]): Menu {
  return { ...EMPTY_MENU, sessions: offered.map((isOffered, place) => ({ technique: `technique-${place}`, minutes: 60, offered: isOffered })) };
}

const everythingOffered = (menu: Menu): Menu => ({ ...menu, sessions: menu.sessions.map((session) => ({ ...session, offered: true })) });

/** A counterexample by the name that brute force has for it. */
function nameOf({ property, subject }: Counterexample): string {
  switch (subject.kind) {
    case 'rulebook':
      return 'dead end';
    case 'path':
      return `path of ${subject.screens}`;
    case 'question':
      return property === 'every-question-asked' ? `never asked ${subject.id}` : `${property} ${subject.id}`;
    case 'technique':
    case 'enhancement':
      return `never shown ${subject.id}`;
    case 'option':
      return `idle ${subject.question} ${subject.id}`;
    case 'test':
      return `not of unasked ${subject.id} ${subject.question}`;
    case 'rule':
      return `${{ 'every-rule-holds': 'never holds', 'every-rule-matters': 'never matters', 'safety-stands': 'stops early' }[property as string]} ${subject.id}`;
  }
}

const exact = ({ least, most }: Count) => {
  expect(least).toBe(most);
  return Number(least);
};

const claimOf = (rulebook: Rulebook, menu: Menu, source: { studio: { languages: string[]; country?: string | undefined }; rules: { id: string }[] }) => ({
  rulebook,
  menu,
  core: coreOf(smallCore, source.studio.languages, source.studio.country),
  own: new Set(source.rules.map(({ id }) => id)),
  // Few, so that much is left to be searched for.
  visitors: 5,
});

describe('the proofs say what trying every answer set says', () => {
  test('the same findings', () => {
    fc.assert(
      fc.property(cases, ({ source, rulebook, menu, sets }) => {
        const { counterexamples } = proofsOf(claimOf(rulebook, menu, source));
        expect(counterexamples.filter(({ verdict }) => verdict === 'undecided')).toEqual([]);
        const own = new Set(source.rules.map(({ id }) => id));
        expect(counterexamples.map(nameOf).sort()).toEqual(findingsByBruteForce(rulebook, menu, everythingOffered(menu), own, sets as Answers[]));
      }),
      { numRuns: 60 },
    );
  });

  test('the same counts', () => {
    fc.assert(
      fc.property(cases, ({ source, rulebook, menu, sets: found }) => {
        const sets = found as Answers[];
        const { tally } = proofsOf(claimOf(rulebook, menu, source));
        const outcomes = sets.map((answers) => consult(rulebook, menu, answers));
        const recommended = outcomes.flatMap((outcome) => (outcome.kind === 'recommendation' ? [outcome.recommendation] : []));
        expect(exact(tally.sets)).toBe(sets.length);
        expect(exact(tally.recommendations)).toBe(recommended.length);
        for (const level of LEVELS)
          expect(exact(tally.referrals[level])).toBe(outcomes.filter((outcome) => outcome.kind === 'referral' && outcome.referral.level === level).length);
        for (const { id } of rulebook.techniques) expect(exact(tally.best.get(id) as Count)).toBe(recommended.filter(({ matches }) => matches[0]?.technique.id === id).length);
        expect(exact(tally.ask)).toBe(recommended.filter(({ kind }) => kind === 'ask').length);
        expect(exact(tally.ties)).toBe(recommended.filter(({ kind, matches }) => kind === 'match' && matches[0]?.points === matches[1]?.points).length);
        for (const { id } of rulebook.enhancements) {
          expect(exact(tally.enhancements.get(id) as Count)).toBe(recommended.filter(({ enhancements }) => enhancements.some(({ enhancement }) => enhancement.id === id)).length);
        }
        for (const { id, holds: count } of ruleFiguresOf(rulebook, menu)) {
          const { when } = rulebook.rules.find((rule) => rule.id === id) as Rulebook['rules'][number];
          expect(exact(count)).toBe(sets.filter((answers) => holds(when, pathOf(rulebook, answers).answers)).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
