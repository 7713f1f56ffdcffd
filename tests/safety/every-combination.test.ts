import { expect, test } from 'vitest';
import { consult, heldRules } from '../../src/engine/consult';
import { LEVELS, type Level, mayBook, stopsAtOnce } from '../../src/engine/levels';
import type { Outcome } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Answers } from '../../src/engine/rulebook';
import { answersTo, type Combination, everyCombination, expectedLevel, levelOf } from '../builders/safety-combinations';
import { shipped } from '../builders/source';

const { rulebook, menu } = shipped();
const OTHERS = { location: 'lower-back', type: 'tired', pressure: 'deepest' };

type Tried = Combination & { key: string; answers: Answers; outcome: Outcome };

const keyOf = ({ signs, health, clearances, duration }: Combination) =>
  [signs, health, Object.entries(clearances).map(([option, answer]) => `${option}:${answer}`), [duration]].map((part) => [...part].sort().join('+')).join(' ');

const tried = everyCombination().map((combination): Tried => {
  const answers = answersTo(combination, OTHERS);
  return { ...combination, key: keyOf(combination), answers, outcome: consult(rulebook, menu, answers) };
});
const byKey = new Map(tried.map((each) => [each.key, each]));

const levelReached = ({ outcome }: Tried) => (outcome.kind === 'referral' ? outcome.referral.level : undefined);

/** How high a visit ended: the higher the number, the more care. A recommendation is 0. */
function height(each: Tried): number {
  const level = levelReached(each);
  return level === undefined ? 0 : LEVELS.length - LEVELS.indexOf(level);
}

/** The combinations for which something is wrong. */
const those = (wrong: (each: Tried) => boolean) => tried.filter(wrong).map(({ key }) => key);

test('every set of safety answers is tried', () => {
  const ofHealth = (1 + 3) ** 2 * 2 ** 6;
  expect(tried.length).toBe(2 * (254 + (1 + 3) * ofHealth));
  expect(byKey.size).toBe(tried.length);
});

test('every set of safety answers ends at the level of its highest row', () => {
  expect(those(({ outcome }) => outcome.kind === 'asking')).toEqual([]);
  expect(those((each) => levelReached(each) !== expectedLevel(each))).toEqual([]);
  expect(LEVELS.map((level) => tried.filter((each) => levelReached(each) === level).length > 0)).toEqual(LEVELS.map(() => true));
});

test('no emergency or urgent sign ever ends in a recommendation or may book, and it stops on its own screen', () => {
  const alarming = tried.filter(({ signs }) => signs.some((option) => stopsAtOnce(levelOf(option) as Level)));
  expect(alarming.length).toBe(2 * 254);
  for (const each of alarming) {
    const level = levelReached(each) as Level;
    expect([stopsAtOnce(level), mayBook(level), pathOf(rulebook, each.answers).questions.at(-1)?.id], each.key).toEqual([true, false, 'signs']);
  }
});

test('only what the table postpones may be booked for later', () => {
  expect(those((each) => each.outcome.kind === 'referral' && mayBook(each.outcome.referral.level) !== (expectedLevel(each) === 'postpone'))).toEqual([]);
});

test('telling one thing more never lowers the level', () => {
  const lowered: string[] = [];
  let compared = 0;
  for (const each of tried) {
    for (const part of ['signs', 'health'] as const) {
      for (const option of each[part].filter((other) => other !== 'none')) {
        const left = each[part].filter((other) => other !== option);
        const { [option]: _, ...clearances } = each.clearances;
        const less = byKey.get(keyOf({ ...each, [part]: left.length > 0 ? left : ['none'], clearances }));
        // Without its stop sign a set goes on to screens that it was not tried with: nothing to compare.
        if (!less) continue;
        compared += 1;
        if (height(each) < height(less)) lowered.push(`${each.key} without ${option}`);
      }
    }
  }
  expect(lowered).toEqual([]);
  expect(compared).toBeGreaterThan(tried.length);
});

test('a clearance answered "no" or "not sure" never clears, and "yes" clears its own row alone', () => {
  const wrong = those((each) => {
    const held = new Set(heldRules(rulebook, each.answers).map(({ id }) => id));
    return Object.entries(each.clearances).some(
      ([option, answer]) => held.has(`safety-${option}-cleared`) !== (answer === 'yes') || held.has(`safety-${option}`) !== (answer !== 'yes'),
    );
  });
  expect(wrong).toEqual([]);
  const uncleared = (each: Tried) => Object.values(each.clearances).some((answer) => answer !== 'yes');
  expect(those((each) => uncleared(each) && LEVELS.indexOf(levelReached(each) as Level) !== LEVELS.indexOf('doctor-first'))).toEqual([]);
  expect(those((each) => !uncleared(each) && levelReached(each) === 'doctor-first')).toEqual([]);
});

test('a clearance that is not answered clears nothing: the visitor is asked', () => {
  const wrong = those(({ clearances, answers }) =>
    Object.keys(clearances).some((option) => {
      const { [`safety-${option}-clearance`]: _, ...others } = answers;
      const outcome = consult(rulebook, menu, others);
      return outcome.kind !== 'asking' || outcome.question.id !== `safety-${option}-clearance`;
    }),
  );
  expect(wrong).toEqual([]);
});

test('a safety screen that is not answered is never a recommendation', () => {
  const wrong = those(({ answers }) =>
    ['duration', 'signs', 'health'].some((screen) => {
      const { [screen]: _, ...others } = answers;
      return consult(rulebook, menu, others).kind === 'recommendation';
    }),
  );
  expect(wrong).toEqual([]);
});
