import { expect, test } from 'vitest';
import { consult, heldRules } from '../../src/engine/consult';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { Outcome, Recommendation, Said } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Rule } from '../../src/engine/rulebook';
import type { RulebookSource, RuleSource } from '../../src/language/schema';
import { type AnyVisit, always } from '../builders/arbitrary-visit';
import { rulebook } from '../builders/source';
import { compileWith } from '../builders/with-core';

/** The rules that hold for a visit, and its recommendation if it comes to one. */
function resultOf({ rulebook: book, menu, answers }: AnyVisit): { held: Rule[]; recommendation: Recommendation | undefined } {
  const outcome = consult(book, menu, answers);
  return { held: heldRules(book, pathOf(book, answers).answers), recommendation: outcome.kind === 'recommendation' ? outcome.recommendation : undefined };
}

/** Clearance screens stand in the order of their rules; which of them comes next is left aside here. */
const withoutOrderOfClearances = (outcome: Outcome) => (outcome.kind === 'asking' && outcome.question.id.endsWith('-clearance') ? 'asking for a clearance' : outcome);

test('the order of rules in the file changes nothing that a visitor sees', () => {
  always(({ source, core, rulebook: book, menu, answers }) => {
    const [first, ...rest] = source.rules as [RuleSource, ...RuleSource[]];
    const byId = [...source.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const rules of [[...source.rules].reverse(), [...rest, first], byId]) {
      const shuffled = compileWith({ ...source, rules }, core);
      expect(withoutOrderOfClearances(consult(shuffled, menu, answers))).toEqual(withoutOrderOfClearances(consult(book, menu, answers)));
    }
  });
});

test('every rule that holds adds its points, and no other does; reasons stand by points, then by rule id', () => {
  always((visit) => {
    const { held, recommendation } = resultOf(visit);
    for (const { technique, points, reasons } of recommendation?.matches ?? []) {
      expect(points).toBe(held.map(({ suggest = {} }) => suggest[technique.id] ?? 0).reduce((sum, more) => sum + more, 0));
      for (const [index, after] of reasons.slice(1).entries()) {
        const before = reasons[index] as (typeof reasons)[number];
        const [more, less] = [before.points ?? 0, after.points ?? 0];
        expect(more > less || (more === less && before.rule < after.rule)).toBe(true);
      }
    }
  });
});

test('strongly, well and slightly are three points, two and one', () => {
  const book = rulebook({
    rules: [
      { id: 'a', when: { place: 'back' }, suggest: { deep: 'well', soft: 'slightly' } },
      { id: 'b', when: { place: ['back', 'neck'] }, suggest: { deep: 'strongly' } },
      { id: 'c', when: { place: 'neck' }, suggest: { soft: 'strongly' } },
    ],
  });
  const outcome = consult(book, EMPTY_MENU, { place: 'back', pressure: 'firm' });
  const points = outcome.kind === 'recommendation' && outcome.recommendation.matches.map((match) => [match.technique.id, match.points]);
  expect(points).toEqual([
    ['deep', 5],
    ['soft', 1],
  ]);
});

test('one rule more that holds only adds: no technique loses a point, no word is lost', () => {
  always((visit) => {
    const before = resultOf(visit).recommendation;
    if (!before) return;
    const [first] = visit.source.questions;
    const always: RulebookSource['rules'][number] = {
      id: 'more',
      when: { any: [{ not: { [first?.id as string]: 'a' } }, { [first?.id as string]: 'a' }] },
      suggest: { 'technique-0': 'slightly' },
      tips: ['One more tip'],
    };
    const rulebook = compileWith({ ...visit.source, rules: [...visit.source.rules, always] }, visit.core);
    const after = resultOf({ ...visit, rulebook }).recommendation as Recommendation;
    for (const { technique, points } of before.kind === 'match' ? before.matches : []) {
      expect(after.matches.find((match) => match.technique.id === technique.id)?.points).toBe(points + (technique.id === 'technique-0' ? 1 : 0));
    }
    expect(after.tips).toEqual([{ words: 'One more tip', rules: ['more'] }, ...before.tips]);
    for (const part of ['cautions', 'notes', 'waits', 'after', 'limits', 'plan'] as const) expect(after[part]).toEqual(before[part]);
  });
});

test('of several plans the visitor sees the one ranked highest in the file', () => {
  always((visit) => {
    const { held, recommendation } = resultOf(visit);
    if (!recommendation) return;
    const wanted = held.flatMap(({ plan }) => plan ?? []);
    const [best] = (visit.source.plans ?? []).filter(({ id }) => wanted.includes(id));
    expect(recommendation.plan?.plan.id).toBe(best?.id);
    expect(recommendation.plan?.reasons.map(({ rule }) => rule) ?? []).toEqual(held.filter(({ plan }) => plan !== undefined && plan === best?.id).map(({ id }) => id));
  });
});

test('tips, cautions, notes, waits and what to book for stand by rule id, each text once, with every rule that says it', () => {
  const said = (held: readonly Rule[], of: (rule: Rule) => readonly unknown[]) => {
    const lines = held.flatMap((rule) => of(rule).map((words) => ({ rule: rule.id, words: JSON.stringify(words) })));
    return [...new Set(lines.map(({ words }) => words))].map((words) => [words, [...new Set(lines.filter((line) => line.words === words).map(({ rule }) => rule))]]);
  };
  const shown = (entries: readonly Said[]) => entries.map(({ words, rules }) => [JSON.stringify(words), rules]);
  const some = (words: unknown) => (words === undefined ? [] : [words]);
  always((visit) => {
    const { held, recommendation } = resultOf(visit);
    if (!recommendation) return;
    expect(held.map(({ id }) => id)).toEqual(held.map(({ id }) => id).sort());
    expect(shown(recommendation.tips)).toEqual(said(held, ({ tips = [] }) => tips));
    expect(shown(recommendation.cautions)).toEqual(said(held, ({ cautions = [] }) => cautions));
    expect(shown(recommendation.notes)).toEqual(said(held, ({ note }) => some(note)));
    expect(shown(recommendation.waits)).toEqual(said(held, ({ limit }) => some(limit?.wait)));
    expect(shown(recommendation.after)).toEqual(said(held, ({ limit }) => some(limit?.after)));
  });
});

test('a rule that says the same tip twice is named once behind it', () => {
  const book = rulebook({
    rules: [
      { id: 'b', when: { place: 'back' }, tips: ['Breathe', 'Breathe'] },
      { id: 'a', when: { place: 'back' }, tips: ['Rest', 'Breathe'] },
    ],
  });
  const outcome = consult(book, EMPTY_MENU, { place: 'back', pressure: 'firm' });
  expect(outcome.kind === 'recommendation' && outcome.recommendation.tips).toEqual([
    { words: 'Rest', rules: ['a'] },
    { words: 'Breathe', rules: ['a', 'b'] },
  ]);
});
