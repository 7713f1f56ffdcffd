import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { LEVELS } from '../../src/engine/levels';
import { pathOf } from '../../src/engine/path';
import { rulebookSchema } from '../../src/language/schema';
import { always, anyVisit } from '../builders/arbitrary-visit';
import { plainOutcome, plainPath } from '../builders/plain-reading';
import { summaryOf } from '../builders/summary';
import { faultsWith } from '../builders/with-core';

test('the rulebooks of these tests are sound', () => {
  always(({ source, core }) => {
    expect(faultsWith(source, core)).toEqual([]);
    expect(rulebookSchema.safeParse(source).error).toBeUndefined();
  });
});

test('the visits of these tests come to every kind of end', () => {
  const ends = new Map<string, number>();
  const count = (end: string) => ends.set(end, (ends.get(end) ?? 0) + 1);
  for (const { rulebook, menu, answers } of fc.sample(anyVisit, { numRuns: 1000, seed: 7 })) {
    const outcome = consult(rulebook, menu, answers);
    const path = pathOf(rulebook, answers);
    if (!path.stopped && path.questions.length + path.refinements.length < rulebook.questions.length) count('a branch');
    if (!path.stopped && path.questions.some(({ when, safety }) => when && !safety)) count('a question on a branch');
    if (outcome.kind === 'asking') count('asking');
    else if (outcome.kind === 'referral') count(outcome.referral.level);
    else {
      const { kind, matches, limits, ...parts } = outcome.recommendation;
      count(kind);
      if (matches.length > 1) count('several');
      if (limits.some(({ rule }) => rule.endsWith('-cleared'))) count('cleared');
      if (limits.some(({ limit }) => limit.unless)) count('an exemption');
      for (const [part, list] of Object.entries(parts)) if (!Array.isArray(list) || list.length > 0) count(part);
    }
  }
  for (const end of ['asking', ...LEVELS, 'match', 'fallback', 'ask', 'several', 'cleared', 'an exemption', 'a branch', 'a question on a branch'])
    expect(ends.get(end) ?? 0, end).toBeGreaterThan(9);
  for (const part of ['enhancements', 'excluded', 'plan', 'tips', 'cautions', 'notes', 'waits', 'after']) expect(ends.get(part) ?? 0, part).toBeGreaterThan(9);
});

test('the path and the outcome are those that a plain reading of the file gives', () => {
  always(({ source, core, rulebook, menu, answers }) => {
    const path = pathOf(rulebook, answers);
    const plain = plainPath({ source, core }, answers);
    expect(path.questions.map(({ id }) => id)).toEqual(plain.asked);
    expect(path.refinements.map(({ id }) => id)).toEqual(plain.refinements);
    expect([path.next?.id, path.stopped]).toEqual([plain.next, plain.stopped]);
    expect(Object.fromEntries(Object.entries(path.answers).map(([id, answer]) => [id, [answer].flat()]))).toEqual(plain.told);
    expect(summaryOf(consult(rulebook, menu, answers))).toEqual(plainOutcome({ source, core }, menu, answers));
  });
});
