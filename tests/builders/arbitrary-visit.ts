import fc from 'fast-check';
import type { Answers, Menu, Rulebook } from '../../src/engine/rulebook';
import { compileMenu } from '../../src/language/compile-menu';
import type { QuestionSource, RulebookSource, SafetySource } from '../../src/language/schema';
import { answerOf, pick, type RawAnswer, rawAnswer } from './arbitrary-condition';
import { arbitrarySource } from './arbitrary-rulebook';
import { noCore, partOfCore } from './core-parts';
import { questionsIn } from './plain-reading';
import { safety } from './source';
import { compileWith } from './with-core';

/** Any rulebook with any menu, and any visitor's answers to it. */
export type AnyVisit = { source: RulebookSource; core: SafetySource; rulebook: Rulebook; menu: Menu; answers: Answers };

const rawMenu = fc.record({
  sessions: fc.array(fc.record({ technique: fc.nat(30), offered: fc.nat(3) }), { maxLength: 5 }),
  extras: fc.array(fc.record({ enhancement: fc.nat(30), offered: fc.nat(2) }), { maxLength: 3 }),
});

type RawMenu = typeof rawMenu extends fc.Arbitrary<infer Numbers> ? Numbers : never;

function menuOf({ sessions, extras }: RawMenu, { techniques, enhancements = [] }: RulebookSource): Menu {
  return compileMenu({
    format: 1,
    sessions: sessions.map(({ technique, offered }) => ({ technique: pick(techniques, technique).id, minutes: 60, offered: offered > 0 })),
    extras: enhancements.length === 0 ? [] : extras.map(({ enhancement, offered }) => ({ enhancement: pick(enhancements, enhancement).id, offered: offered > 0 ? 'yes' : 'no' })),
  });
}

function answersOf(raw: readonly RawAnswer[], questions: readonly QuestionSource[]): Answers {
  const given = questions.flatMap((question, index) => {
    const answer = answerOf(pick(raw, index), question, question.id === 'signs' || question.id === 'health');
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries([...given, ['no-such-question', 'a']]);
}

const rawAnswers = fc.array(rawAnswer, { minLength: 24, maxLength: 24 });

/** Answers that fit their questions, to all of them. */
export const fittingAnswers = (questions: readonly QuestionSource[]): fc.Arbitrary<Answers> =>
  rawAnswers.map((raw) =>
    answersOf(
      raw.map((each): RawAnswer => ({ ...each, kind: 'fit' })),
      questions,
    ),
  );

const visitWith = (core: SafetySource): fc.Arbitrary<AnyVisit> =>
  fc.tuple(arbitrarySource(core), rawMenu, rawAnswers).map(([source, numbers, raw]) => {
    const menu = menuOf(numbers, source);
    const answers = answersOf(raw, questionsIn({ source, core }));
    const shown = () => JSON.stringify({ source, screens: core.questions.map(({ id }) => id), menu, answers });
    return Object.defineProperty({ source, core, rulebook: compileWith(source, core), menu, answers }, fc.toStringMethod, { value: shown });
  });

/** Visits to rulebooks that stand on the safety core that ships. */
export const safeVisit = visitWith(safety);

/** Visits to rulebooks of all kinds: most without safety screens, so that the rest is seen more often. */
export const anyVisit: fc.Arbitrary<AnyVisit> = fc.oneof(
  { weight: 10, arbitrary: visitWith(noCore) },
  { weight: 5, arbitrary: visitWith(partOfCore) },
  { weight: 1, arbitrary: safeVisit },
);

const pools = new Map<fc.Arbitrary<AnyVisit>, { seed: number; visits: AnyVisit[] }>();

/** Visits drawn once for all properties of a test file: to make one costs more than to check it. */
function poolOf(of: fc.Arbitrary<AnyVisit>): { seed: number; visits: AnyVisit[] } {
  const seed = Math.floor(Math.random() * 0x7fffffff);
  const pool = pools.get(of) ?? { seed, visits: fc.sample(of, { seed, numRuns: RUNS }) };
  pools.set(of, pool);
  return pool;
}

/** How many visits each property is held over. */
const RUNS = 1000;

/** Holds a property over many visits. One that fails is drawn again from the same seed, made small, and shown with it. */
export function always(check: (visit: AnyVisit) => void, of: fc.Arbitrary<AnyVisit> = anyVisit): void {
  const { seed, visits } = poolOf(of);
  try {
    for (const visit of visits) check(visit);
  } catch (error) {
    fc.assert(fc.property(of, check), { seed, numRuns: RUNS });
    throw error;
  }
}
