import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { Outcome } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Answers, Rulebook } from '../../src/engine/rulebook';
import type { RulebookSource } from '../../src/language/schema';
import type { Change, Version } from '../../src/verify/impact';
import { impactOf } from '../../src/verify/impact-of';
import { arbitrarySource } from '../builders/arbitrary-rulebook';
import { answersTo } from '../builders/brute-force';
import { smallCore } from '../builders/small-core';
import { rulebookSource } from '../builders/source';
import { compileWith, faultsWith } from '../builders/with-core';

/** Sets past which brute force takes too long. */
const MOST = 400;

/** An edit as an owner makes one: a rule gone, its points changed, its condition borrowed from another, the last question gone. */
const edit = fc.record({ how: fc.constantFrom('drop', 'strengthen', 'borrow', 'unask', 'nothing'), at: fc.nat(20), from: fc.nat(20) });

function edited(source: RulebookSource, { how, at, from }: { how: string; at: number; from: number }): RulebookSource {
  const index = at % source.rules.length;
  const other = source.rules[from % source.rules.length] as RulebookSource['rules'][number];
  const rules = (change: (old: RulebookSource['rules'][number]) => RulebookSource['rules']) => ({
    ...source,
    rules: source.rules.flatMap((old, place) => (place === index ? change(old) : [old])),
  });
  if (how === 'drop' && source.rules.length > 1) return rules(() => []);
  if (how === 'strengthen') return rules((old) => [{ ...old, suggest: { 'technique-0': 'strongly' }, avoid: undefined }]);
  if (how === 'borrow') return rules((old) => [{ ...old, when: other.when }]);
  if (how === 'unask' && source.questions.length > 1) return { ...source, questions: source.questions.slice(0, -1) };
  return source;
}

const versions = fc
  .tuple(arbitrarySource(smallCore), edit, fc.boolean(), fc.boolean())
  .map(([source, change, offeredBefore, offeredAfter]) => ({ sources: [source, edited(source, change)] as const, offered: [offeredBefore, offeredAfter] as const }))
  .filter(({ sources }) => faultsWith(sources[1], smallCore).length === 0)
  .map(
    ({ sources, offered }) => sources.map((source, side): Version => ({ rulebook: compileWith(source, smallCore), menu: menuOf(offered[side] as boolean) })) as [Version, Version],
  )
  .map((pair) => ({ pair, sets: jointSets(pair) }))
  .filter(({ sets }) => sets !== undefined);

const menuOf = (offered: boolean) => ({ ...EMPTY_MENU, sessions: [{ technique: 'technique-0', minutes: 60, offered }] });

const placeIn = ({ rulebook }: Version, id: string) => rulebook.questions.findIndex((question) => question.id === id);

/** A version with the questions that both have, in the order of the newer one. */
const restricted = ({ rulebook }: Version, other: Version, newer: Version): Rulebook => ({
  ...rulebook,
  questions: rulebook.questions.filter(({ id }) => placeIn(other, id) >= 0).sort((a, b) => placeIn(newer, a.id) - placeIn(newer, b.id)),
});

/** Every answer set over both versions, by walking; undefined when there are too many. */
function jointSets(pair: [Version, Version]): { answers: Answers; outcomes: Outcome[] }[] | undefined {
  const books = [restricted(pair[0], pair[1], pair[1]), restricted(pair[1], pair[0], pair[1])];
  const questions = (books[1] as Rulebook).questions;
  const sets: { answers: Answers; outcomes: Outcome[] }[] = [];

  function walk(answers: Answers, place: number): void {
    if (sets.length > MOST) return;
    const question = questions[place];
    if (!question) {
      sets.push({ answers, outcomes: books.map((book, side) => consult(book, (pair[side] as Version).menu, answers)) });
      return;
    }
    const asks = books.some((book, side) => {
      const { questions: required, refinements } = pathOf(book, answers);
      const referred = consult(book, (pair[side] as Version).menu, answers).kind === 'referral';
      return required.some(({ id }) => id === question.id) || (!referred && refinements.some(({ id }) => id === question.id));
    });
    if (!asks || question.refine) walk(answers, place + 1);
    if (asks) for (const answer of answersTo(question)) walk({ ...answers, [question.id]: answer }, place + 1);
  }

  walk({}, 0);
  return sets.length > MOST ? undefined : sets;
}

const levelOf = (outcome: Outcome) => (outcome.kind === 'referral' ? outcome.referral.level : 'recommendation');
const bestOf = (outcome: Outcome) => (outcome.kind === 'recommendation' ? (outcome.recommendation.matches[0]?.technique.id ?? 'ask') : 'referral');
const offers = (outcome: Outcome | undefined, id: string) =>
  outcome?.kind === 'recommendation' && outcome.recommendation.enhancements.some(({ enhancement }) => enhancement.id === id);

function tableOf(pairs: readonly (readonly [string, string])[]): Record<string, number> {
  const table: Record<string, number> = {};
  for (const [from, to] of pairs) if (from !== to) table[`${from} → ${to}`] = (table[`${from} → ${to}`] ?? 0) + 1;
  return table;
}

const tableFrom = (changes: readonly Change[]) => Object.fromEntries(changes.map(({ from, to, sets }) => [`${from} → ${to}`, Number(sets.least)]));

describe('the impact of an edit', () => {
  test('is what comparing every answer set says', () => {
    fc.assert(
      fc.property(versions, ({ pair, sets: found }) => {
        const sets = found as { answers: Answers; outcomes: [Outcome, Outcome] }[];
        const impact = impactOf(...pair);
        const both = sets.filter(({ outcomes }) => outcomes.every(({ kind }) => kind === 'recommendation'));
        expect(Number(impact.sets.least)).toBe(sets.length);
        expect(Number(impact.recommendations.least)).toBe(both.length);
        expect(tableFrom(impact.referrals)).toEqual(tableOf(sets.map(({ outcomes }) => [levelOf(outcomes[0]), levelOf(outcomes[1])])));
        expect(tableFrom(impact.best)).toEqual(tableOf(both.map(({ outcomes }) => [bestOf(outcomes[0]), bestOf(outcomes[1])])));
        for (const { id } of pair[1].rulebook.enhancements) {
          const moved = impact.enhancements.find((entry) => entry.id === id);
          expect(Number(moved?.gained.least ?? 0)).toBe(both.filter(({ outcomes }) => !offers(outcomes[0], id) && offers(outcomes[1], id)).length);
          expect(Number(moved?.lost.least ?? 0)).toBe(both.filter(({ outcomes }) => offers(outcomes[0], id) && !offers(outcomes[1], id)).length);
        }
        for (const { from, to, example } of [...impact.referrals, ...impact.best]) {
          const [before, after] = pair.map((version, side) => consult(restricted(version, pair[1 - side] as Version, pair[1]), version.menu, example)) as [Outcome, Outcome];
          expect([bestOf(before), levelOf(before)]).toContain(from);
          expect([bestOf(after), levelOf(after)]).toContain(to);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says that safety questions were moved', () => {
    const placed = (...ids: string[]): Version => {
      const { questions, ...source } = rulebookSource();
      return { rulebook: compileWith({ ...source, questions: [...questions, ...ids.map((id) => ({ id }))] } as RulebookSource, smallCore), menu: EMPTY_MENU };
    };
    expect(impactOf(placed('signs', 'since'), placed('since', 'signs')).reordered).toBe(true);
    expect(impactOf(placed('signs', 'since'), placed('signs', 'since')).reordered).toBe(false);
  });

  test('puts what visitors are told less of first', () => {
    const rule = (id: string, when: RulebookSource['rules'][number]['when'], then: object) => ({ id, when, ...then }) as RulebookSource['rules'][number];
    const sign = (level: 'doctor-first' | 'postpone') =>
      rule('sign', { place: 'back' }, { refer: { level, about: 'a sign', do: ['Ask.'], ...(level === 'postpone' && { until: 'after' }) } });
    const harmless = rule('sign', { place: 'back' }, { tips: ['Rest.'] });
    const other = (level: 'doctor-first' | undefined) => rule('other', { place: 'neck' }, level ? { refer: { level, about: 'another', do: ['Ask.'] } } : { tips: ['Rest.'] });
    const versionOf = (...rules: RulebookSource['rules']): Version => ({ rulebook: compileWith(rulebookSource({ rules }), smallCore), menu: EMPTY_MENU });
    const { referrals } = impactOf(versionOf(sign('postpone'), other(undefined)), versionOf(harmless, other('doctor-first')));
    expect(referrals.map(({ from, to }) => [from, to])[0]).toEqual(['postpone', 'recommendation']);
    expect(referrals.map(({ from, to }) => [from, to])).toContainEqual(['recommendation', 'doctor-first']);
  });
});
