import { expect, test } from 'vitest';
import { briefOf } from '../../src/engine/brief';
import { consult, heldRules } from '../../src/engine/consult';
import type { Reason } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Menu, Rule, Rulebook } from '../../src/engine/rulebook';
import { keeps } from '../../src/engine/within';
import { freeze } from '../../src/language/freeze';
import { type AnyVisit, always } from '../builders/arbitrary-visit';
import { compileWith } from '../builders/with-core';

const heldBy = ({ rulebook, answers }: AnyVisit): Map<string, Rule> => new Map(heldRules(rulebook, pathOf(rulebook, answers).answers).map((rule) => [rule.id, rule]));

/** That each reason is a rule that held, in the rule's own words, and that the rule did say what it is a reason for. */
function expectCaused(reasons: readonly Reason[], held: Map<string, Rule>, causes: (rule: Rule) => boolean): void {
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.map(({ rule }) => rule).sort()).toEqual([...held.values()].filter(causes).map(({ id }) => id));
  for (const reason of reasons) expect(reason.words).toEqual(held.get(reason.rule)?.because);
}

test('every suggestion, enhancement, exclusion and plan carries just the rules that caused it, with their words and points', () => {
  always((visit) => {
    const outcome = consult(visit.rulebook, visit.menu, visit.answers);
    if (outcome.kind !== 'recommendation') return;
    const { kind, matches, enhancements, excluded, plan, limits } = outcome.recommendation;
    const held = heldBy(visit);
    for (const { technique, reasons, points } of kind === 'match' ? matches : []) {
      expectCaused(reasons, held, ({ suggest = {} }) => technique.id in suggest);
      expect(reasons.map((reason) => held.get(reason.rule)?.suggest?.[technique.id])).toEqual(reasons.map((reason) => reason.points));
      expect(reasons.reduce((sum, reason) => sum + (reason.points ?? 0), 0)).toBe(points);
    }
    for (const { enhancement, reasons } of enhancements) expectCaused(reasons, held, ({ enhance = [] }) => enhance.includes(enhancement.id));
    for (const { treatment, reasons } of excluded)
      expectCaused(reasons, held, ({ avoid = [], limit }) => avoid.includes(treatment.id) || (limit !== undefined && !keeps(treatment, limit)));
    if (plan) expectCaused(plan.reasons, held, (rule) => rule.plan === plan.plan.id);
    expect(limits).toEqual([...held.values()].flatMap(({ id, limit }) => (limit ? [{ rule: id, limit }] : [])));
  });
});

test('every sign of a referral carries the rule that referred, all it says, and its reason', () => {
  always((visit) => {
    const outcome = consult(visit.rulebook, visit.menu, visit.answers);
    if (outcome.kind !== 'referral') return;
    const { signs, others } = outcome.referral;
    const held = heldBy(visit);
    const referring = [...held.values()].filter(({ refer }) => refer).map(({ id }) => id);
    expect([...signs, ...others].map(({ rule }) => rule).sort()).toEqual(referring);
    for (const { rule, because, ...words } of [...signs, ...others]) {
      expect(words).toEqual(held.get(rule)?.refer);
      expect(because).toEqual(held.get(rule)?.because);
    }
  });
});

test('all words of a result are words of the rulebook', () => {
  always(({ rulebook, menu, answers }) => {
    const outcome = consult(rulebook, menu, answers);
    if (outcome.kind !== 'recommendation') return;
    const written = new Set(JSON.stringify(rulebook).match(/"(?:[^"\\]|\\.)*"/g));
    const { tips, cautions, notes, waits, after, matches, enhancements, excluded } = outcome.recommendation;
    const reasons = [...matches, ...enhancements, ...excluded].flatMap((entry) => entry.reasons.flatMap(({ words }) => (words === undefined ? [] : [words])));
    for (const words of [...reasons, ...[...tips, ...cautions, ...notes, ...waits, ...after].map((said) => said.words)]) {
      for (const text of typeof words === 'string' ? [words] : Object.values(words)) expect(written).toContain(JSON.stringify(text));
    }
  });
});

test('a brief has a line for each answered question on the path that has more to tell than "none", in the order asked', () => {
  always(({ rulebook: any, menu, answers }) => {
    const outcome = consult(any, menu, answers);
    if (outcome.kind !== 'recommendation') return;
    const path = pathOf(any, answers);
    const told = any.questions.filter(({ id, options }) => options.some((option) => !option.exclusive && [path.answers[id] ?? []].flat().includes(option.id)));
    const { lines, notes } = briefOf(any, answers, outcome.recommendation);
    expect(lines.map(({ about }) => about)).toEqual(told.map(({ ask, brief: short }) => short ?? ask));
    expect(notes).toEqual(outcome.recommendation.notes.map(({ words }) => words));
  });
});

test('the same rulebook, menu and answers give the same result, and neither is touched', () => {
  always(({ source, core, rulebook, menu, answers }) => {
    const before = JSON.stringify([rulebook, menu, answers]);
    const first = consult(rulebook, menu, freeze(answers));
    expect(consult(rulebook, menu, answers)).toStrictEqual(first);
    expect(consult(compileWith(source, core), menu, answers)).toStrictEqual(first);
    expect(JSON.stringify([rulebook, menu, answers])).toBe(before);
  });
});

test('a rulebook that went through JSON, as one baked into the script does, gives the same result', () => {
  always(({ rulebook, menu, answers }) => {
    const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    expect(consult(copy<Rulebook>(rulebook), copy<Menu>(menu), copy(answers))).toStrictEqual(consult(rulebook, menu, answers));
  });
});

test('the version of a rulebook changes when anything in it does, and only then', () => {
  always(({ source, core, rulebook }) => {
    expect(compileWith(JSON.parse(JSON.stringify(source)), core).version).toBe(rulebook.version);
    expect(compileWith({ ...source, 'ask-us': 'Something else' }, core).version).not.toBe(rulebook.version);
  });
});
