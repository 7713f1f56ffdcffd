import { expect, test } from 'vitest';
import { CAPS } from '../../src/language/caps';
import { load } from '../../src/language/load';
import { safety } from '../builders/source';
import { syntheticRulebook } from '../builders/synthetic-rulebook';

const size = { questions: 12, options: 6, rules: 200, techniques: 6, seed: 3 };

test.each([10, 50, 200, CAPS.rules])('a synthetic rulebook of %i rules is without fault, the safety core in it', (rules) => {
  const { findings, rulebook } = load({ name: 'synthetic', text: JSON.stringify(syntheticRulebook({ ...size, rules })) }, undefined, safety);
  expect(findings.map(({ where, what }) => `${where}: ${what}`)).toEqual([]);
  expect(rulebook?.rules.filter(({ id }) => id.startsWith('rule-'))).toHaveLength(rules);
  expect(rulebook?.questions.filter((question) => question.safety)).not.toEqual([]);
});

test('the same seed gives the same rules, and a smaller size the first of them', () => {
  const { rules } = syntheticRulebook(size);
  expect(syntheticRulebook(size).rules).toEqual(rules);
  expect(syntheticRulebook({ ...size, rules: 50 }).rules).toEqual(rules.slice(0, 50));
  expect(syntheticRulebook({ ...size, seed: 4 }).rules).not.toEqual(rules);
});

test('rules test one to three questions, and every technique is suggested and avoided somewhere', () => {
  const { rules, techniques } = syntheticRulebook(size);
  const tested = rules.map(({ when }) => Object.keys(when).length);
  expect([...new Set(tested)].sort()).toEqual([1, 2, 3]);
  for (const { id } of techniques) {
    expect(rules.some(({ suggest }) => suggest?.[id])).toBe(true);
    expect(rules.some(({ avoid }) => avoid?.includes(id))).toBe(true);
  }
});
