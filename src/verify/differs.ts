import type { Condition, Menu, Rule, Rulebook } from '../engine/rulebook';
import { type Contribution, contributionsOf } from './contributions';
import { type Columns, diagramOf, TooMuchWork, type Watched } from './diagram';
import { answered } from './find-visit';
import { pairScores } from './paired-scores';
import { type Scores, scoresOf } from './scores';
import { isReached } from './solve';
import { spaceOf } from './space';
import { referrals } from './watching';

/** Two versions of a rulebook that differ in a few rules, and in nothing else. */
export type Versions = {
  readonly before: Rulebook;
  readonly after: Rulebook;
  readonly menu: Menu;
  /** Ids of the rules that differ. */
  readonly touched: ReadonlySet<string>;
  /** Where it does not hold, the rules hold for the same visitors in both. */
  readonly within: Condition;
  /** Points depend on too much to be searched. */
  readonly entangled?: boolean;
};

/** Bits in a column of a row. */
const MOST_BITS = 30;

/** A column of bits for each version. */
const BITS: Columns = { sums: 0, masks: 2, recommended: true };

/** Whether both show the same, by name: the versions may number their techniques differently. */
const same = (scores: Scores, first: readonly number[], others: Scores, second: readonly number[]) =>
  first.length === second.length && first.every((place, index) => scores.techniques[place] === others.techniques[second[index] as number]);

const ids = (rules: readonly Rule[]) => new Set(rules.map(({ id }) => id));

/**
 * Searches for a set of answers for which two versions show something different: a referral or a sign, a match, what is
 * left out, an enhancement, the plan, a tip, a caution, a note. Reasons do not count. Each part of a result is searched
 * by itself, among the rules that bear on it.
 *
 * @throws TooMuchWork
 */
export function differs({ before, after, menu, touched, within, entangled = false }: Versions): boolean {
  const space = spaceOf([before, after]);
  const sides = [...referrals(space, 0), ...referrals(space, 1)];
  const contributions = new Map([...contributionsOf(before, menu), ...contributionsOf(after, menu)]);
  const concerned = [...before.rules, ...after.rules].filter(({ id }) => touched.has(id));
  const parts = concerned.map(({ id }) => contributions.get(id) as Contribution);

  let moving: boolean | undefined;
  const matchesMove = (): boolean => {
    moving ??= pointsCount();
    return moving;
  };

  return pathsDiffer() || signsDiffer() || simplePartsDiffer() || matchesDiffer() || additionsDiffer();

  function simplePartsDiffer(): boolean {
    const oneDiffers = (has: (contribution: Contribution) => boolean) =>
      bitsDiffer(
        (contribution) => (has(contribution) ? 1 : 0),
        (bits) => bits,
      );
    if ([...new Set(parts.flatMap(({ texts }) => texts))].some((text) => oneDiffers(({ texts }) => texts.includes(text)))) return true;
    if ([...new Set(parts.flatMap(({ vetoes }) => vetoes))].some((veto) => oneDiffers(({ vetoes }) => vetoes.includes(veto)))) return true;
    const ranks = parts.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
    if (ranks.length === 0) return false;
    const lowest = Math.max(...ranks);
    if (lowest > MOST_BITS) throw new TooMuchWork('too many plans');
    // The lowest bit that is set is the highest plan.
    return bitsDiffer(
      ({ plan }) => (plan === undefined || plan > lowest ? 0 : 2 ** plan),
      (bits) => bits & -bits,
    );
  }

  /** The rules of both versions that have bits, watched in a column for each version. */
  function watch(bitsOf: (contribution: Contribution, rule: Rule) => number, columns: number, at: number): Watched[] {
    return [before, after].flatMap((version, side) =>
      version.rules.flatMap((rule): Watched[] => {
        const bits = bitsOf(contributions.get(rule.id) as Contribution, rule);
        if (bits === 0) return [];
        const gain = new Int32Array(columns);
        gain[at + side] = bits;
        return [{ when: space.formula(rule.when), side, gain }];
      }),
    );
  }

  function bitsDiffer(bitsOf: (contribution: Contribution, rule: Rule) => number, shown: (bits: number) => number): boolean {
    return searchWithin(watch(bitsOf, 2, 0), BITS, undefined, (row) => shown(row[0] as number) !== shown(row[1] as number));
  }

  /** Whether somebody is asked a question by one version only. */
  function pathsDiffer(): boolean {
    return space.questions.some(({ id, asked }) => {
      if (asked[0]?.when === asked[1]?.when) return false;
      const watched = [0, 1].map((side): Watched => {
        const gain = new Int32Array(2);
        gain[side] = 1;
        return { when: answered(space, id), side, gain };
      });
      return searchAll(watched);
    });
  }

  function signsDiffer(): boolean {
    const signs = concerned.filter(({ refer }) => refer);
    if (signs.length === 0) return false;
    const order = [...ids(signs)];
    return searchAll(watch((_, { id }) => (order.includes(id) ? 2 ** order.indexOf(id) : 0), 2, 0));
  }

  /**
   * Whether the points of the rules that differ can count for anything: a technique that something keeps from being
   * recommended wherever they hold is as good as without points. Vetoes are known not to differ when this is asked.
   */
  function pointsCount(): boolean {
    const suggested = new Set(concerned.flatMap(({ suggest }) => Object.keys(suggest ?? {})));
    return [...suggested].some((id) => {
      const gives = (rule: Rule) => touched.has(rule.id) && rule.suggest?.[id] !== undefined;
      const watched = watch(({ vetoes }, rule) => (gives(rule) ? 1 : 0) | (vetoes.includes(id) ? 2 : 0), 2, 0);
      return searchWithin(watched, BITS, undefined, (row) => row[0] === 1 || row[1] === 1);
    });
  }

  function matchesDiffer(): boolean {
    if (!matchesMove()) return false;
    const scores = scoresOf(before, menu);
    const others = scoresOf(after, menu);
    return withScores(scores, others, [], 0, (first, second) => !same(scores, first, others, second));
  }

  function additionsDiffer(): boolean {
    const scores = scoresOf(before, menu);
    const others = scoresOf(after, menu);
    return before.enhancements.some((enhancement) => {
      const { id } = enhancement;
      if (!matchesMove() && !parts.some(({ enhances, vetoes }) => enhances.includes(id) || vetoes.includes(id))) return false;
      const at = scores.sums + others.sums + scores.masks + others.masks;
      const watched = watch(({ enhances, vetoes }) => (enhances.includes(id) ? 1 : 0) | (vetoes.includes(id) ? 2 : 0), at + 2, at);
      const suits = (of: Scores, places: readonly number[]) => {
        const best = places[0] === undefined ? undefined : of.techniques[places[0]];
        return best !== undefined && (enhancement.with ?? [best]).includes(best);
      };
      return withScores(scores, others, watched, 2, (first, second, row) => (row[at] === 1 && suits(scores, first)) !== (row[at + 1] === 1 && suits(others, second)));
    });
  }

  /** Searches with the points of both versions in the row; `more` is watched in `width` columns after them. */
  function withScores(scores: Scores, others: Scores, more: readonly Watched[], width: number, differ: (first: number[], second: number[], row: Int32Array) => boolean): boolean {
    if (entangled) throw new TooMuchWork('entangled questions');
    const { columns, sumsAt, masksAt, watched, normalise } = pairScores(space, [scores, others], width);
    return searchWithin([...watched, ...more], columns, normalise, (row) => differ(scores.shown(row, sumsAt[0], masksAt[0]), others.shown(row, sumsAt[1], masksAt[1]), row));
  }

  /** Searches every visit for one that the versions refer elsewhere, or that has other bits in the one than in the other. */
  function searchAll(watched: readonly Watched[]): boolean {
    const columns = { ...BITS, recommended: false };
    const diagram = diagramOf(space, [...sides, ...watched], columns);
    return isReached(diagram, columns, (row, end) => diagram.ends[end]?.[0] !== diagram.ends[end]?.[1] || row[0] !== row[1]);
  }

  /** Searches the visits that may differ once it is known that both versions ask and refer alike: those that reach a recommendation, and hold what differs. */
  function searchWithin(watched: readonly Watched[], columns: Columns, normalise: ((row: Int32Array) => void) | undefined, differ: (row: Int32Array) => boolean): boolean {
    const diagram = diagramOf(space, [...sides, { when: space.formula(within), side: 0, needed: true }, ...watched], columns);
    return isReached(diagram, { ...columns, ...(normalise && { normalise }) }, differ);
  }
}

/** A rulebook without one of its rules. Its questions stay, those that clear the rule included. */
export const withoutRule = (rulebook: Rulebook, id: string): Rulebook => ({ ...rulebook, rules: rulebook.rules.filter((rule) => rule.id !== id) });
