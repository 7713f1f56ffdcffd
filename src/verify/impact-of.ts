import { LEVELS } from '../engine/levels';
import { isOffered } from '../engine/menu';
import type { Answers, Rulebook } from '../engine/rulebook';
import { type Count, exactly } from './count';
import { attempt, type Columns, diagramOf, type Watched } from './diagram';
import type { Change, Impact, OnlyIn, Version } from './impact';
import { pairScores } from './paired-scores';
import { type Scores, scoresOf, vetoes } from './scores';
import { solve } from './solve';
import { type Space, spaceOf } from './space';
import { referrals } from './watching';

/** Stands for a recommendation where levels are compared. */
const RECOMMENDATION = 'recommendation';
/** Stands for a best match where there is none. */
const ASK = 'ask';

/**
 * What an edit does to visitors, over the questions and options that both versions have: an answer set is one answer for
 * each of these that one of the versions asks. A question that only one version asks counts as not answered. Both are
 * compared in the new one's order of questions: what the move of a sign that stops the visit hides or shows is not counted.
 */
export function impactOf(before: Version, after: Version): Impact {
  const versions = [before, after] as const;
  const space = spaceOf([before.rulebook, after.rulebook]);
  const scores = versions.map(({ rulebook, menu }) => scoresOf(rulebook, menu)) as [Scores, Scores];
  const pairs = countPairs(space, scores);
  const total = countSets(space);
  const only = (here: Rulebook, there: Rulebook): OnlyIn => onlyIn(here, there);
  const sets = exactly(total.all);
  const recommendations = exactly(total.recommended);
  const unknown: Count = { least: 0n, most: total.recommended };
  const isReferral = ({ from, to }: Change) => [from, to].some((name) => name === RECOMMENDATION || (LEVELS as readonly string[]).includes(name));
  const changes = (pairs ?? []).filter(({ from, to }) => from !== to);
  return {
    sets,
    recommendations,
    reordered: safetyOrder(before.rulebook, after.rulebook) !== safetyOrder(after.rulebook, before.rulebook),
    added: only(after.rulebook, before.rulebook),
    removed: only(before.rulebook, after.rulebook),
    referrals: total.referrals.filter(({ from, to }) => from !== to).sort((a, b) => fall(b) - fall(a)),
    best: changes.filter((change) => !isReferral(change)).sort((a, b) => (a.sets.most < b.sets.most ? 1 : -1)),
    ...(pairs ? {} : { undecided: unknown }),
    enhancements: enhancementsOf(),
  };

  function enhancementsOf(): Impact['enhancements'] {
    const ids = [...new Set(versions.flatMap(({ rulebook }) => rulebook.enhancements.map(({ id }) => id)))];
    return ids.flatMap((id) => {
      const moved = attempt(() => countMoved(space, versions, scores, id));
      if (!moved) return [{ id, gained: unknown, lost: unknown, example: {} }];
      return moved.example ? [{ id, gained: exactly(moved.gained), lost: exactly(moved.lost), example: moved.example }] : [];
    });
  }
}

/** How far a referral falls by a change: more than nothing for a visitor who is told less than before. */
function fall({ from, to }: Change): number {
  const height = (level: string) => (level === RECOMMENDATION ? 0 : LEVELS.length - (LEVELS as readonly string[]).indexOf(level));
  return height(from) - height(to);
}

/** The safety questions of a version that the other has too, in its own order. */
const safetyOrder = (here: Rulebook, there: Rulebook): string =>
  here.questions
    .filter(({ id, safety }) => safety && there.questions.some((other) => other.id === id))
    .map(({ id }) => id)
    .join();

function onlyIn(here: Rulebook, there: Rulebook): OnlyIn {
  const missing = <T extends { readonly id: string }>(entries: readonly T[], others: readonly { readonly id: string }[]): T[] =>
    entries.filter(({ id }) => !others.some((other) => other.id === id));
  return {
    questions: missing(here.questions, there.questions).map(({ id }) => id),
    options: here.questions.flatMap(({ id: question, options }) => {
      const other = there.questions.find(({ id }) => id === question);
      return other ? missing(options, other.options).map(({ id }) => ({ question, id })) : [];
    }),
    rules: missing(here.rules, there.rules).map(({ id }) => id),
    treatments: missing([...here.techniques, ...here.enhancements], [...there.techniques, ...there.enhancements]).map(({ id }) => id),
  };
}

const sides = (space: Space): Watched[] => [...referrals(space, 0), ...referrals(space, 1)];

/** All answer sets, those with a recommendation in both versions, and how the referrals of the others compare. */
function countSets(space: Space): { all: bigint; recommended: bigint; referrals: Change[] } {
  const columns: Columns = { sums: 0, masks: 0, recommended: false };
  const diagram = diagramOf(space, sides(space), columns);
  const solved = solve(space, diagram, { ...columns, outcomes: diagram.ends.length, judge: (_, end) => end });
  const changes = solved.map(({ sets, example }, end): Change => {
    const [from = RECOMMENDATION, to = RECOMMENDATION] = diagram.ends[end] ?? [];
    return { from, to, sets: exactly(sets), example: example ?? {} };
  });
  const both = changes.find(({ from, to }) => from === RECOMMENDATION && to === RECOMMENDATION);
  return { all: changes.reduce((sum, { sets }) => sum + sets.most, 0n), recommended: both?.sets.most ?? 0n, referrals: changes };
}

/** The best matches before and after of the sets that reach a recommendation in both; undefined where that was too much work. */
function countPairs(space: Space, scores: readonly [Scores, Scores]): Change[] | undefined {
  const { columns, sumsAt, masksAt, watched, normalise } = pairScores(space, scores);
  const names = scores.map(({ techniques }) => [...techniques, ASK]) as [string[], string[]];
  return attempt(() => {
    const diagram = diagramOf(space, [...sides(space), ...watched], columns);
    const solved = solve(space, diagram, {
      ...columns,
      normalise,
      outcomes: names[0].length * names[1].length,
      judge: (row) => scores[0].best(row, sumsAt[0], masksAt[0]) * names[1].length + scores[1].best(row, sumsAt[1], masksAt[1]),
    });
    return solved.flatMap(({ sets, example }, outcome): Change[] =>
      example ? [{ from: names[0][Math.floor(outcome / names[1].length)] as string, to: names[1][outcome % names[1].length] as string, sets: exactly(sets), example }] : [],
    );
  });
}

const WANTED = 1;
const VETOED = 2;

/** The sets that gain and that lose an enhancement. */
function countMoved(
  space: Space,
  versions: readonly [Version, Version],
  scores: readonly [Scores, Scores],
  id: string,
): { gained: bigint; lost: bigint; example: Answers | undefined } {
  const { columns, sumsAt, masksAt, at, watched: scored, normalise } = pairScores(space, scores, 2);
  const found = versions.map(({ rulebook, menu }) => (isOffered(menu, id) ? rulebook.enhancements.find((enhancement) => enhancement.id === id) : undefined));
  const watched = versions.flatMap(({ rulebook }, side) =>
    rulebook.rules.flatMap((rule): Watched[] => {
      const enhancement = found[side];
      const bits = enhancement ? (rule.enhance?.includes(id) ? WANTED : 0) | (vetoes(rule, enhancement) ? VETOED : 0) : 0;
      if (bits === 0) return [];
      const gain = new Int32Array(columns.sums + columns.masks);
      gain[at + side] = bits;
      return [{ when: space.formula(rule.when), side, gain }];
    }),
  );
  const diagram = diagramOf(space, [...sides(space), ...scored, ...watched], columns);
  const offers = (row: Int32Array, side: 0 | 1): boolean => {
    if (row[at + side] !== WANTED) return false;
    const best = scores[side].techniques[scores[side].best(row, sumsAt[side], masksAt[side])];
    return best !== undefined && (found[side]?.with ?? [best]).includes(best);
  };
  const [gained, lost] = solve(space, diagram, {
    ...columns,
    normalise,
    outcomes: 2,
    judge(row) {
      const had = offers(row, 0);
      return had === offers(row, 1) ? -1 : had ? 1 : 0;
    },
  });
  return { gained: gained?.sets ?? 0n, lost: lost?.sets ?? 0n, example: gained?.example ?? lost?.example };
}
