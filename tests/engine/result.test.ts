import { expect, test } from 'vitest';
import { consult, heldRules, judge } from '../../src/engine/consult';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { Recommendation } from '../../src/engine/outcome';
import { pathOf } from '../../src/engine/path';
import type { Menu, Rulebook, Treatment } from '../../src/engine/rulebook';
import { keeps } from '../../src/engine/within';
import type { RulebookSource } from '../../src/language/schema';
import { type AnyVisit, always } from '../builders/arbitrary-visit';
import { rulebook } from '../builders/source';

const paused = (menu: Menu, id: string) => {
  const entries = [
    ...menu.sessions.map(({ technique, offered }) => ({ id: technique, offered })),
    ...menu.extras.map(({ enhancement, offered }) => ({ id: enhancement, offered })),
  ];
  return entries.some((entry) => entry.id === id) && entries.every((entry) => entry.id !== id || !entry.offered);
};

/** Holds a check over the recommendations of a thousand visits; `vetoed` tells what a rule that holds forbids. */
function eachResult(check: (found: Recommendation, visit: AnyVisit & { vetoed: (treatment: Treatment) => boolean; points: (id: string) => number }) => void): void {
  let results = 0;
  always((visit) => {
    const { rulebook: book, menu, answers } = visit;
    const outcome = consult(book, menu, answers);
    if (outcome.kind !== 'recommendation') return;
    results += 1;
    const held = heldRules(book, pathOf(book, answers).answers);
    const vetoed = (treatment: Treatment) => held.some(({ avoid = [], limit }) => avoid.includes(treatment.id) || (limit !== undefined && !keeps(treatment, limit)));
    const points = (id: string) => held.reduce((sum, { suggest = {} }) => sum + (suggest[id] ?? 0), 0);
    check(outcome.recommendation, { ...visit, vetoed, points });
  });
  expect(results).toBeGreaterThan(200);
}

test('candidates have a point, are offered and are not vetoed; every technique that is all of that is shown', () => {
  eachResult(({ kind, matches }, { rulebook: book, menu, vetoed, points }) => {
    const candidates = book.techniques.filter((technique) => points(technique.id) > 0 && !paused(menu, technique.id) && !vetoed(technique));
    expect(kind === 'match').toBe(candidates.length > 0);
    if (kind === 'match') expect(matches.map(({ technique }) => technique.id).sort()).toEqual(candidates.map(({ id }) => id).sort());
  });
});

test('without a candidate the fallback is shown if it is offered and within every limit, with a reason of its own', () => {
  eachResult(({ kind, matches }, { source, rulebook: book, menu, vetoed }) => {
    if (kind === 'match') return;
    const fallback = book.techniques.find(({ id }) => id === source.fallback?.technique);
    const usable = fallback && !paused(menu, fallback.id) && !vetoed(fallback);
    expect(kind).toBe(usable ? 'fallback' : 'ask');
    expect(matches.map(({ technique }) => technique)).toEqual(usable ? [fallback] : []);
    for (const { points, reasons } of matches) expect({ points, reasons }).toEqual({ points: 0, reasons: [{ rule: 'fallback', words: source.fallback?.because }] });
  });
});

test('most points come first, then the order of the menu, then that of the rulebook', () => {
  eachResult(({ matches }, { source, menu }) => {
    const place = (id: string) => {
      const index = menu.sessions.findIndex(({ technique }) => technique === id);
      return (index < 0 ? 1000 : index) * 1000 + source.techniques.findIndex((technique) => technique.id === id);
    };
    for (const [index, after] of matches.slice(1).entries()) {
      const before = matches[index] as (typeof matches)[number];
      expect(before.points > after.points || (before.points === after.points && place(before.technique.id) < place(after.technique.id))).toBe(true);
    }
  });
});

test('enhancements are wanted by a rule, offered, fit the best match, and obey the same vetoes', () => {
  eachResult(({ kind, matches, enhancements }, { rulebook: book, menu, answers, vetoed }) => {
    const held = heldRules(book, pathOf(book, answers).answers);
    const best = matches[0]?.technique.id ?? '';
    const fitting = book.enhancements.filter((enhancement) => {
      const wanted = held.some(({ enhance = [] }) => enhance.includes(enhancement.id));
      return wanted && kind !== 'ask' && !paused(menu, enhancement.id) && !vetoed(enhancement) && (enhancement.with === undefined || enhancement.with.includes(best));
    });
    expect(enhancements.map(({ enhancement }) => enhancement)).toEqual(fitting);
  });
});

test('what a match is blended with is offered, and neither avoided nor beyond a limit', () => {
  eachResult(({ matches }, { rulebook: book, menu, vetoed }) => {
    for (const { technique, blends } of matches) {
      expect(blends).toEqual(book.techniques.filter((other) => technique.blends.includes(other.id) && !paused(menu, other.id) && !vetoed(other)));
    }
  });
});

test('what is paused is never suggested; what is left out is all that is offered and vetoed, with the points that it would have had', () => {
  eachResult(({ matches, enhancements, excluded }, { rulebook: book, menu, vetoed, points }) => {
    const named = [...matches.map(({ technique }) => technique.id), ...enhancements.map(({ enhancement }) => enhancement.id)];
    expect(named.filter((id) => paused(menu, id))).toEqual([]);
    const offered = [...book.techniques, ...book.enhancements].filter(({ id }) => !paused(menu, id));
    expect(excluded.map(({ treatment }) => treatment.id)).toEqual(offered.filter(vetoed).map(({ id }) => id));
    for (const { treatment, points: told } of excluded) if (book.techniques.some(({ id }) => id === treatment.id)) expect(told).toBe(points(treatment.id));
  });
});

const ANSWERS = { place: 'back', pressure: 'firm' };
const found = (book: Rulebook, menu: Menu = EMPTY_MENU): Recommendation => {
  const outcome = judge(book, menu, ANSWERS);
  if (outcome.kind !== 'recommendation') throw new Error(`a ${outcome.kind}`);
  return outcome.recommendation;
};
const session = (technique: string, offered = true) => ({ technique, minutes: 60, offered });
const tie: RulebookSource['rules'] = [{ id: 'both', when: { place: 'back' }, suggest: { soft: 'well', deep: 'well' }, enhance: ['stones'], because: 'Your back.' }];
const stones = { id: 'stones', name: 'Stones', pressure: 'none', traits: ['heat'], about: 'About.', feels: 'Feels.' } as const;
const source = (changes: Partial<RulebookSource> = {}) => rulebook({ rules: tie, enhancements: [{ ...stones, traits: ['heat'] }], ...changes });

test('of two techniques that suit equally well, the one listed first on the menu is the best match', () => {
  expect(found(source(), { ...EMPTY_MENU, sessions: [session('deep'), session('soft')] }).matches.map(({ technique }) => technique.id)).toEqual(['deep', 'soft']);
  expect(found(source(), { ...EMPTY_MENU, sessions: [session('soft'), session('deep')] }).matches.map(({ technique }) => technique.id)).toEqual(['soft', 'deep']);
  expect(found(source(), { ...EMPTY_MENU, sessions: [session('deep')] }).matches.map(({ technique }) => technique.id)).toEqual(['deep', 'soft']);
});

test('a technique is paused only when none of its sessions is offered', () => {
  const one = { ...EMPTY_MENU, sessions: [session('deep', false), session('deep'), session('soft', false)] };
  expect(found(source(), one).matches.map(({ technique }) => technique.id)).toEqual(['deep']);
});

test('an enhancement for another technique than the best match is not added', () => {
  const withSoft = source({ enhancements: [{ ...stones, traits: ['heat'], with: ['soft'] }] });
  const menu = (first: string, second: string) => ({ ...EMPTY_MENU, sessions: [session(first), session(second)] });
  expect(found(withSoft, menu('soft', 'deep')).enhancements.map(({ enhancement }) => enhancement.id)).toEqual(['stones']);
  expect(found(withSoft, menu('deep', 'soft')).enhancements).toEqual([]);
});

test('where nothing can be suggested the visitor is asked to call, with nothing to add and the reasons for what was left out', () => {
  const none = source({
    rules: [...tie, { id: 'careful', when: { place: 'back' }, limit: { pressure: 'none', forbid: ['heat'] }, because: 'Take care.' }],
    fallback: { technique: 'soft', because: 'Easy.' },
  });
  const { kind, matches, enhancements, excluded } = found(none);
  expect({ kind, matches, enhancements }).toEqual({ kind: 'ask', matches: [], enhancements: [] });
  expect(excluded.map(({ treatment, points, reasons }) => [treatment.id, points, reasons])).toEqual([
    ['soft', 2, [{ rule: 'careful', words: 'Take care.' }]],
    ['deep', 2, [{ rule: 'careful', words: 'Take care.' }]],
    ['stones', 1, [{ rule: 'careful', words: 'Take care.' }]],
  ]);
});

test('a fallback that is paused or avoided is not shown', () => {
  const book = (rules: RulebookSource['rules']) => source({ rules, fallback: { technique: 'soft', because: 'Easy.' } });
  const tip: RulebookSource['rules'] = [{ id: 'tip', when: { place: 'back' }, tips: ['Rest'] }];
  expect(found(book(tip)).kind).toBe('fallback');
  expect(found(book(tip), { ...EMPTY_MENU, sessions: [session('soft', false)] }).kind).toBe('ask');
  expect(found(book([{ id: 'not-soft', when: { place: 'back' }, avoid: ['soft'] }])).kind).toBe('ask');
});
