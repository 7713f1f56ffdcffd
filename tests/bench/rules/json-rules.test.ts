import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consult, heldRules } from '../../../src/engine/consult';
import { EMPTY_MENU } from '../../../src/engine/menu';
import { pathOf } from '../../../src/engine/path';
import { anyVisit } from '../../builders/arbitrary-visit';
import { safety } from '../../builders/source';
import { syntheticRulebook } from '../../builders/synthetic-rulebook';
import { compileWith } from '../../builders/with-core';
import { jsonRulesOf } from './json-rules';
import { wellAnswered } from './well-answered';

const idsOf = (rules: readonly { id: string }[]): string[] => rules.map(({ id }) => id).sort();

test.each([1, 2, 3])('json-rules-engine finds the same rules as the engine, seed %i', async (seed) => {
  const rulebook = compileWith(syntheticRulebook({ questions: 8, options: 5, techniques: 4, rules: 100, seed }), safety);
  const others = jsonRulesOf(rulebook);
  const visitors = wellAnswered(rulebook, 20, seed);
  expect(new Set(visitors.map((answers) => JSON.stringify(answers))).size).toBe(20);
  for (const answers of visitors) {
    const held = idsOf(heldRules(rulebook, answers));
    expect(held.length).toBeGreaterThan(0);
    expect(await others(answers)).toEqual(held);
    expect(consult(rulebook, EMPTY_MENU, answers).kind).toBe('recommendation');
  }
});

test('and of any rulebook on any answers, nested conditions and several answers among them', async () => {
  await fc.assert(
    fc.asyncProperty(anyVisit, async ({ rulebook, answers }) => {
      const counted = pathOf(rulebook, answers).answers;
      expect(await jsonRulesOf(rulebook)(counted)).toEqual(idsOf(heldRules(rulebook, counted)));
    }),
    { numRuns: 200 },
  );
});
