import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFully } from '../../src/check/check-fully';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { Menu } from '../../src/engine/rulebook';
import { entangledOf } from '../../src/verify/entangled';
import { countDensePlain } from '../../src/verify/kernel/count-plain';
import { leavesOf, weightOf } from '../../src/verify/kernel/dense';
import { proofsOf } from '../../src/verify/proofs-of';
import { settle } from '../../src/verify/settle';
import { tallyOf } from '../../src/verify/tally';
import { safety } from '../builders/source';
import { syntheticRulebook } from '../builders/synthetic-rulebook';
import { compileWith, coreOf } from '../builders/with-core';

const sizes = fc.record({
  questions: fc.integer({ min: 2, max: 5 }),
  options: fc.integer({ min: 2, max: 4 }),
  rules: fc.integer({ min: 1, max: 30 }),
  techniques: fc.integer({ min: 2, max: 6 }),
  seed: fc.nat(100_000),
});

const menuOf = (paused: number): Menu => ({
  ...EMPTY_MENU,
  sessions: [
    { technique: `technique-${paused + 1}`, minutes: 60, offered: false },
    { technique: 'technique-2', minutes: 60, offered: true },
  ],
});

test('counting leaf by leaf and joining ways come to the same', () => {
  let entangled = 0;
  fc.assert(
    fc.property(sizes, fc.nat(5), fc.option(fc.nat(5), { nil: undefined }), (size, paused, fallback) => {
      const source = syntheticRulebook(size);
      const rulebook = compileWith(
        { ...source, ...(fallback !== undefined && fallback < size.techniques && { fallback: { technique: `technique-${fallback + 1}`, because: 'Else.' } }) },
        safety,
      );
      const menu = menuOf(paused);
      const dense = entangledOf(rulebook, menu);
      if (!dense) return;
      entangled += 1;
      const tally = tallyOf(rulebook, menu);
      const proofs = proofsOf({ rulebook, menu, core: coreOf(safety, ['en'], 'US'), own: new Set(), visitors: 10 });
      const settled = settle(proofs, rulebook, menu, countDensePlain(dense));
      expect(weightOf(dense)).toBe(tally.recommendations.least);
      expect(settled.tally.best).toEqual(tally.best);
      expect(settled.tally.ask).toEqual(tally.ask);
      expect(settled.tally.ties).toEqual(tally.ties);
    }),
    { numRuns: 60 },
  );
  expect(entangled).toBeGreaterThan(30);
});

test('a rulebook too entangled to join is bounded at first, and exact once it is counted', async () => {
  const file = { name: 'synthetic.json', text: JSON.stringify(syntheticRulebook({ questions: 9, options: 5, rules: 80, techniques: 5, seed: 7 })) };
  const counted: number[] = [];
  const { loaded, proofs } = await checkFully(file, undefined, safety, async (dense) => {
    counted.push(leavesOf(dense));
    return countDensePlain(dense);
  });
  expect(counted).toEqual([5 ** 9]);
  const { rulebook, menu } = loaded;
  if (!rulebook || !menu || !proofs) throw new Error('The synthetic rulebook is sound.');
  const bounds = tallyOf(rulebook, menu);
  expect(bounds.entangled).toBeDefined();
  const { best, ask, recommendations, entangled } = proofs.tally;
  expect(entangled).toBeUndefined();
  for (const [id, { least, most }] of best) {
    expect(least).toBe(most);
    expect(bounds.best.get(id)?.least).toBeLessThanOrEqual(least);
    expect(bounds.best.get(id)?.most).toBeGreaterThanOrEqual(most);
  }
  expect([...best.values()].reduce((sum, { least }) => sum + least, ask.least)).toBe(recommendations.least);
});
