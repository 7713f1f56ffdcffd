import { LEVELS, type Level } from '../engine/levels';
import { isOffered } from '../engine/menu';
import type { Answers, Menu, Rulebook } from '../engine/rulebook';
import { type Count, exactly } from './count';
import { diagramOf, TooMuchWork, type Watched } from './diagram';
import type { Tally } from './proofs';
import { type Scores, scoresOf, vetoes } from './scores';
import { type Solved, solve } from './solve';
import { type Space, spaceOf } from './space';

/** Rules that refer, watched for where they refer to. */
export const referrals = (space: Space, side = 0): Watched[] =>
  (space.rulebooks[side] as Rulebook).rules.flatMap(({ when, refer }) => (refer ? [{ when: space.formula(when), side, level: refer.level }] : []));

/** Rules watched for the points and vetoes that they give. */
export function scoring(space: Space, scores: Scores, columns: number, side = 0): Watched[] {
  return (space.rulebooks[side] as Rulebook).rules.flatMap((rule) => {
    const gain = scores.gain(rule);
    if (!gain) return [];
    const row = new Int32Array(columns);
    for (const [column, points] of gain.sums) row[column] = points;
    for (const [column, bit] of gain.masks) row[scores.sums + column] = (row[scores.sums + column] as number) | bit;
    return [{ when: space.formula(rule.when), side, gain: row }];
  });
}

/** Counts where the answer sets of a rulebook with its menu lead. */
export function tallyOf(rulebook: Rulebook, menu: Menu): Tally {
  const space = spaceOf([rulebook]);
  const levels = countLevels(space);
  const scores = scoresOf(rulebook, menu);
  const recommendations = levels.get(undefined) ?? 0n;
  const all = [...levels.values()].reduce((sum, sets) => sum + sets, 0n);
  const within: Count = { least: 0n, most: recommendations };
  const best = countBest(space, scores);
  const enhancements = new Map<string, Count>();
  for (const { id } of rulebook.enhancements) {
    enhancements.set(id, isOffered(menu, id) ? (attempt(() => countEnhancement(space, scores, id)) ?? within) : exactly(0n));
  }
  const sum = (outcomes: readonly number[]): Count => (best ? exactly(outcomes.reduce((total, outcome) => total + (best[outcome]?.sets ?? 0n), 0n)) : within);
  const last = scores.techniques.length;
  return {
    sets: exactly(all),
    recommendations: exactly(recommendations),
    referrals: Object.fromEntries(LEVELS.map((level) => [level, exactly(levels.get(level) ?? 0n)])) as Record<Level, Count>,
    best: new Map(
      rulebook.techniques.map(({ id }) => [id, scores.techniques.includes(id) ? sum([scores.techniques.indexOf(id) * 2, scores.techniques.indexOf(id) * 2 + 1]) : exactly(0n)]),
    ),
    ask: sum([last * 2]),
    enhancements,
    ties: sum(scores.techniques.map((_, place) => place * 2 + 1)),
    examples: examplesOf(scores, best),
  };
}

/** A shortest visit to each best match, and to `ask`. */
function examplesOf(scores: Scores, best: Solved | undefined): Map<string, Answers> {
  const shortest = [...scores.techniques, 'ask'].map((id, place) => {
    const found = [best?.[place * 2], best?.[place * 2 + 1]].flatMap((outcome) => (outcome?.example ? [outcome.example] : []));
    return [id, found.sort((a, b) => ticks(a) - ticks(b))[0]] as const;
  });
  return new Map(shortest.flatMap(([id, example]) => (example ? [[id, example] as const] : [])));
}

const ticks = (answers: Answers): number => Object.values(answers).flat().length;

/** The result of work; undefined where it was too much. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined;
    throw error;
  }
}

/** The answer sets of each referral level; those of a recommendation under undefined. */
function countLevels(space: Space): Map<Level | undefined, bigint> {
  const diagram = diagramOf(space, referrals(space), { sums: 0, masks: 0, blind: true });
  const solved = solve(space, diagram, { sums: 0, masks: 0, blind: true, judge: (_, end) => end, outcomes: diagram.ends.length });
  const levels = new Map<Level | undefined, bigint>();
  for (const [end, { sets }] of solved.entries()) levels.set(diagram.ends[end]?.[0], (levels.get(diagram.ends[end]?.[0]) ?? 0n) + sets);
  return levels;
}

/** By technique, twice: without and with a tie; then those who are to ask. */
function countBest(space: Space, scores: Scores): Solved | undefined {
  const columns = { sums: scores.sums, masks: scores.masks, blind: true };
  return attempt(() => {
    const diagram = diagramOf(space, [...referrals(space), ...scoring(space, scores, scores.sums + scores.masks)], columns);
    return solve(space, diagram, {
      ...columns,
      normalise: (row) => scores.normalise(row, 0, scores.sums),
      outcomes: scores.techniques.length * 2 + 1,
      judge(row, end) {
        if (diagram.ends[end]?.[0] !== undefined) return -1;
        const place = scores.best(row, 0, scores.sums);
        return place < scores.techniques.length && scores.tied(row, 0, scores.sums, place) ? place * 2 + 1 : place * 2;
      },
    });
  });
}

/** The sets that an enhancement is offered to. */
function countEnhancement(space: Space, scores: Scores, id: string): Count {
  const rulebook = space.rulebooks[0] as Rulebook;
  const enhancement = rulebook.enhancements.find((candidate) => candidate.id === id) as Rulebook['enhancements'][number];
  const suits = scores.techniques.map((technique) => (enhancement.with ?? [technique]).includes(technique));
  // Where any best match will do, that there is one is all that matters.
  const anyMatch = suits.every(Boolean);
  const columns = { sums: scores.sums, masks: scores.masks + 1, blind: true };
  const status = scores.sums + scores.masks;
  const WANTED = 1;
  const VETOED = 2;
  const watched = rulebook.rules.flatMap((rule): Watched[] => {
    const bits = (rule.enhance?.includes(id) ? WANTED : 0) | (vetoes(rule, enhancement) ? VETOED : 0);
    if (bits === 0) return [];
    const gain = new Int32Array(status + 1);
    gain[status] = bits;
    return [{ when: space.formula(rule.when), side: 0, gain }];
  });
  const diagram = diagramOf(space, [...referrals(space), ...scoring(space, scores, status + 1), ...watched], columns);
  const [offered] = solve(space, diagram, {
    ...columns,
    outcomes: 1,
    normalise(row) {
      if (((row[status] as number) & VETOED) !== 0) {
        row.fill(0);
        row[status] = VETOED;
        return;
      }
      scores.normalise(row, 0, scores.sums);
      if (anyMatch) for (let column = 0; column < scores.sums; column += 1) row[column] = Math.min(1, row[column] as number);
    },
    judge(row, end) {
      if (diagram.ends[end]?.[0] !== undefined || row[status] !== WANTED) return -1;
      return suits[scores.best(row, 0, scores.sums)] ? 0 : -1;
    },
  });
  return exactly(offered?.sets ?? 0n);
}
