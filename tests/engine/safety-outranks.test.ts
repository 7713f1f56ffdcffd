import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consult, heldRules } from '../../src/engine/consult';
import { LEVELS, mayBook, stopsAtOnce } from '../../src/engine/levels';
import type { Recommendation } from '../../src/engine/outcome';
import { isAnswer, pathOf } from '../../src/engine/path';
import { exceeds, PRESSURES } from '../../src/engine/pressure';
import type { Limit, Treatment } from '../../src/engine/rulebook';
import { TRAITS } from '../../src/engine/traits';
import { keeps } from '../../src/engine/within';
import type { RulebookSource } from '../../src/language/schema';
import { always, safeVisit } from '../builders/arbitrary-visit';
import { compileWith } from '../builders/with-core';

const HIGHEST_FIRST = ['emergency', 'urgent', 'doctor-first', 'gate', 'postpone'];

test('the levels stand highest first; only the two highest stop at once, only the lowest may book', () => {
  expect(LEVELS).toEqual(HIGHEST_FIRST);
  expect(LEVELS.filter(stopsAtOnce)).toEqual(['emergency', 'urgent']);
  expect(LEVELS.filter(mayBook)).toEqual(['postpone']);
});

test('nobody is recommended anything while a safety question is unanswered, or answered with nonsense', () => {
  always(({ rulebook, menu, answers }) => {
    for (const { id } of rulebook.questions.filter(({ safety, refine }) => safety && !refine)) {
      const { [id]: _, ...others } = answers;
      for (const without of [others, { ...others, [id]: [] }, { ...others, [id]: 'no-such-option' }, { ...others, [id]: ['none', 'none'] }]) {
        const onPath = pathOf(rulebook, without).questions.some((question) => question.id === id);
        if (onPath) expect(consult(rulebook, menu, without).kind).not.toBe('recommendation');
      }
    }
  }, safeVisit);
});

test('the screens of the safety core stand on every path that is not stopped', () => {
  always(({ rulebook, answers }) => {
    const path = pathOf(rulebook, answers);
    const screens = path.questions.map(({ id }) => id);
    if (!path.stopped) expect(screens).toEqual(expect.arrayContaining(['duration', 'signs', 'health']));
  }, safeVisit);
});

test('a recommendation never stands beside a rule that refers, and the highest level wins', () => {
  always(({ rulebook, menu, answers }) => {
    const outcome = consult(rulebook, menu, answers);
    const levels = heldRules(rulebook, pathOf(rulebook, answers).answers).flatMap(({ refer }) => refer?.level ?? []);
    if (outcome.kind === 'recommendation') expect(levels).toEqual([]);
    if (outcome.kind !== 'referral') return;
    const { level, signs, others } = outcome.referral;
    expect(level).toBe(HIGHEST_FIRST.find((each) => levels.includes(each as (typeof levels)[number])));
    expect(signs.map((sign) => sign.level)).toEqual(levels.filter((each) => each === level));
    expect(others.map((sign) => HIGHEST_FIRST.indexOf(sign.level))).toEqual(
      levels
        .filter((each) => each !== level)
        .map((each) => HIGHEST_FIRST.indexOf(each))
        .sort(),
    );
  });
});

test('a visitor who goes screen by screen is stopped on leaving the screen of the first emergency or urgent sign', () => {
  let stops = 0;
  always(({ rulebook, menu, answers }) => {
    const told: Record<string, string | readonly string[]> = {};
    const seen: string[] = [];
    let outcome = consult(rulebook, menu, told);
    while (outcome.kind === 'asking') {
      const { question } = outcome;
      const given = [answers[question.id] ?? []].flat();
      const alarms = heldRules(rulebook, told).filter(({ refer }) => refer && ['emergency', 'urgent'].includes(refer.level));
      expect(alarms).toEqual([]);
      seen.push(question.id);
      told[question.id] = isAnswer(question, given) ? given : [(question.options[0] as { id: string }).id];
      outcome = consult(rulebook, menu, told);
    }
    const path = pathOf(rulebook, told);
    expect(path.questions.map(({ id }) => id)).toEqual(seen);
    if (outcome.kind === 'referral' && stopsAtOnce(outcome.referral.level)) {
      stops += 1;
      expect(path.stopped).toBe(true);
      expect(path.refinements).toEqual([]);
      expect(consult(rulebook, menu, { ...answers, ...told })).toEqual(outcome);
    } else expect(path.stopped).toBe(false);
  });
  expect(stops).toBeGreaterThan(50);
});

const pressure = fc.constantFrom(...PRESSURES);
const traits = fc.subarray([...TRAITS]);
const limit: fc.Arbitrary<Limit> = fc.record({ pressure, forbid: traits, unless: fc.constantFrom(...TRAITS) }, { requiredKeys: ['forbid'] });
const HARDNESS = { none: 0, light: 1, medium: 2, firm: 3, deepest: 4 };

test('a limit caps pressure unless a trait exempts from it, and forbids traits with no exemption', () => {
  fc.assert(
    fc.property(fc.record({ pressure, traits }), limit, (treatment: Pick<Treatment, 'pressure' | 'traits'>, { forbid, ...cap }) => {
      const forbidden = forbid.some((trait) => treatment.traits.includes(trait));
      const tooHard = cap.pressure !== undefined && HARDNESS[treatment.pressure] > HARDNESS[cap.pressure];
      const exempt = cap.unless !== undefined && treatment.traits.includes(cap.unless);
      expect(keeps(treatment, { forbid, ...cap })).toBe(!forbidden && (!tooHard || exempt));
    }),
    { numRuns: 2000 },
  );
});

test('pressure goes from none over light, medium and firm to deepest', () => {
  expect([...PRESSURES]).toEqual(Object.keys(HARDNESS));
  expect(exceeds('firm', 'medium')).toBe(true);
  expect(exceeds('medium', 'medium')).toBe(false);
});

function suggestedIn({ matches, enhancements }: Recommendation): Treatment[] {
  return [...matches.map(({ technique }) => technique), ...enhancements.map(({ enhancement }) => enhancement)];
}

test('nothing suggested breaks a limit or an avoidance of any rule that holds, whatever its points', () => {
  always(({ source, core, menu, answers }) => {
    const [first] = source.questions;
    const eager: RulebookSource['rules'] = Array.from({ length: 3 }, (_, index) => ({
      id: `eager-${index}`,
      when: { any: [{ not: { [first?.id as string]: 'a' } }, { [first?.id as string]: 'a' }] },
      suggest: Object.fromEntries(source.techniques.map(({ id }) => [id, 'strongly' as const])),
      ...(source.enhancements && { enhance: source.enhancements.map(({ id }) => id) }),
    }));
    const rulebook = compileWith({ ...source, rules: [...source.rules, ...eager] }, core);
    const outcome = consult(rulebook, menu, answers);
    if (outcome.kind !== 'recommendation') return;
    const held = heldRules(rulebook, pathOf(rulebook, answers).answers);
    for (const { id, ...treatment } of suggestedIn(outcome.recommendation)) {
      for (const rule of held) {
        expect(rule.avoid ?? []).not.toContain(id);
        expect(treatment.traits.filter((trait) => rule.limit?.forbid.includes(trait))).toEqual([]);
        const { pressure: cap = 'deepest', unless } = rule.limit ?? {};
        expect(HARDNESS[treatment.pressure] <= HARDNESS[cap] || (unless !== undefined && treatment.traits.includes(unless))).toBe(true);
      }
    }
  });
});
