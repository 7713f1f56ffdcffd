import { judge } from '../engine/consult';
import { isOffered } from '../engine/menu';
import type { Outcome } from '../engine/outcome';
import { pathOf } from '../engine/path';
import type { Answers, Menu, Rulebook } from '../engine/rulebook';
import type { Witness } from './proofs';
import { everythingOffered } from './whole-menu';

/** A visitor whom the owner had in mind, as the rulebook's `examples` write it. */
export type Example = {
  name: string;
  answers: Answers;
  expect: {
    technique?: string | undefined;
    also?: string[] | undefined;
    not?: string[] | undefined;
    enhancements?: string[] | undefined;
    plan?: string | undefined;
    refer?: string | undefined;
    'ask-us'?: 'yes' | undefined;
  };
};

/** An expectation that was not met: its key, and its place in the list where it is one of several. */
type Miss = { key: string; at?: number; expected: string; found: string };

/** What an example found: nothing wrong, or each expectation that was not met. `paused`: it names what the menu pauses. */
export type Verdict = { example: Example; index: number; misses: Miss[]; offPath: string[]; paused: string[]; witness: Witness };

/** The answers of an example with the safety screens that it does not speak of answered by their "none of these". */
export function withSafetyDefaults(rulebook: Rulebook, answers: Answers): Answers {
  const none = rulebook.questions.flatMap(({ id, safety, options }) => {
    const alone = safety ? options.find(({ exclusive }) => exclusive) : undefined;
    return alone ? [[id, alone.id] as const] : [];
  });
  return { ...Object.fromEntries(none), ...answers };
}

/**
 * Runs the examples of a rulebook. What an example does not answer counts as unanswered, the safety screens as "none of
 * these". What only the menu's pauses make fail is not held against the rules, and is reported.
 */
export function runExamples(rulebook: Rulebook, menu: Menu, examples: readonly Example[]): Verdict[] {
  const whole = everythingOffered(menu);
  const ids = [...rulebook.techniques, ...rulebook.enhancements].map(({ id }) => id).filter((id) => !isOffered(menu, id));
  return examples.map((example, index) => {
    const path = pathOf(rulebook, withSafetyDefaults(rulebook, example.answers));
    const outcome = judge(rulebook, menu, path.answers);
    const { expect } = example;
    const named = [expect.technique, ...(expect.also ?? []), ...(expect.enhancements ?? [])].filter((id): id is string => id !== undefined);
    const misses = missesOf(expect, outcome);
    const missing = named.filter((id) => ids.includes(id));
    // One that names nothing paused may still fail for it: an extra comes only with a technique that is away.
    const resting = missing.length === 0 && misses.length > 0 && ids.length > 0 && missesOf(expect, judge(rulebook, whole, path.answers)).length === 0;
    const paused = resting ? ids : missing;
    const offPath = Object.keys(example.answers).filter((id) => !(id in path.answers));
    return { example, index, offPath, paused, witness: { answers: path.answers, outcome }, misses: paused.length > 0 ? [] : misses };
  });
}

function missesOf(expect: Example['expect'], outcome: Exclude<Outcome, { kind: 'asking' }>): Verdict['misses'] {
  if (outcome.kind === 'referral') {
    const found = `a referral (${outcome.referral.level}, by ${outcome.referral.signs.map(({ rule }) => rule).join(', ')})`;
    const met = expect.refer === outcome.referral.level ? ['refer', 'not'] : [];
    return Object.entries(expect).flatMap(([key, expected]) => (met.includes(key) ? [] : [{ key, expected: [expected].flat().join(', '), found }]));
  }
  const { recommendation } = outcome;
  const techniques = recommendation.matches.map(({ technique }) => technique.id);
  const enhancements = recommendation.enhancements.map(({ enhancement }) => enhancement.id);
  const best = recommendation.matches.map(({ technique, points }) => `${technique.id} (${points})`).join(', ') || 'no technique';
  const misses: Verdict['misses'] = [];
  const miss = (key: string, expected: string, found: string, at?: number) => misses.push({ key, ...(at !== undefined && { at }), expected, found });
  if (expect.refer !== undefined) miss('refer', `a referral (${expect.refer})`, best);
  if (expect.technique !== undefined && techniques[0] !== expect.technique) miss('technique', expect.technique, best);
  for (const [at, id] of (expect.also ?? []).entries()) if (!techniques.includes(id)) miss('also', id, best, at);
  for (const [at, id] of (expect.not ?? []).entries()) if ([...techniques, ...enhancements].includes(id)) miss('not', `no ${id}`, [...techniques, ...enhancements].join(', '), at);
  for (const [at, id] of (expect.enhancements ?? []).entries()) if (!enhancements.includes(id)) miss('enhancements', id, enhancements.join(', ') || 'no enhancement', at);
  if (expect.plan !== undefined && recommendation.plan?.plan.id !== expect.plan) miss('plan', expect.plan, recommendation.plan?.plan.id ?? 'no plan');
  if (expect['ask-us'] && recommendation.kind !== 'ask') miss('ask-us', 'the visitor to be asked to call', best);
  return misses;
}
