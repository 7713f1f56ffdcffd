import { LEVELS, type Level } from '../engine/levels';
import { isOffered } from '../engine/menu';
import type { Answers, Menu, Rule, Rulebook } from '../engine/rulebook';
import { type Count, exactly } from './count';
import { attempt, diagramOf } from './diagram';
import { entangledOf } from './entangled';
import { leavesOf } from './kernel/dense';
import type { Tally } from './proofs';
import { type Scores, scoresOf, vetoes } from './scores';
import { type Solved, solve } from './solve';
import { type Space, spaceOf } from './space';
import { referrals, scoring } from './watching';

/** Leaves of entangled questions past which joining ways is not even tried. */
const MOST_LEAVES = 300_000;

/** Counts where the answer sets of a rulebook with its menu lead. */
export function tallyOf(rulebook: Rulebook, menu: Menu): Tally {
  const space = spaceOf([rulebook]);
  const levels = attempt(() => countLevels(space));
  const scores = scoresOf(rulebook, menu);
  const ofLevel = (level: Level | undefined): Count => (levels ? exactly(levels.get(level) ?? 0n) : { least: 0n, most: mostSets(space) });
  const recommendations = ofLevel(undefined);
  const within: Count = { least: 0n, most: recommendations.most };
  const dense = attempt(() => entangledOf(rulebook, menu));
  const entangled = dense && leavesOf(dense) > MOST_LEAVES ? dense : undefined;
  const best = entangled ? undefined : countBest(space, scores);
  const enhancements = new Map<string, Count>();
  for (const { id } of rulebook.enhancements) {
    enhancements.set(id, isOffered(menu, id) ? ((entangled ? undefined : attempt(() => countEnhancement(space, scores, id))) ?? within) : exactly(0n));
  }
  const sum = (outcomes: readonly number[]): Count => (best ? exactly(outcomes.reduce((total, outcome) => total + (best[outcome]?.sets ?? 0n), 0n)) : within);
  const last = scores.techniques.length;
  return {
    sets: levels ? exactly([...levels.values()].reduce((sum, sets) => sum + sets, 0n)) : recommendations,
    recommendations,
    referrals: Object.fromEntries(LEVELS.map((level) => [level, ofLevel(level)])) as Record<Level, Count>,
    best: new Map(
      rulebook.techniques.map(({ id }) => [id, scores.techniques.includes(id) ? sum([scores.techniques.indexOf(id) * 2, scores.techniques.indexOf(id) * 2 + 1]) : exactly(0n)]),
    ),
    ask: sum([last * 2]),
    enhancements,
    ties: sum(scores.techniques.map((_, place) => place * 2 + 1)),
    examples: examplesOf(scores, best),
    ...(!best && dense && { entangled: dense }),
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

/** More answer sets than there can be: every answer to every question, or none. */
function mostSets({ questions }: Space): bigint {
  return questions.reduce((product, { options, alone }) => {
    const several = options.filter((_, bit) => ((alone >> bit) & 1) === 0).length;
    return product * (BigInt(options.length - several + 1) + 2n ** BigInt(several));
  }, 1n);
}

/** The answer sets of each referral level; those of a recommendation under undefined. */
function countLevels(space: Space): Map<Level | undefined, bigint> {
  const columns = { sums: 0, masks: 0, recommended: false };
  const diagram = diagramOf(space, referrals(space), columns);
  const solved = solve(space, diagram, { ...columns, judge: (_, end) => end, outcomes: diagram.ends.length });
  const levels = new Map<Level | undefined, bigint>();
  for (const [end, { sets }] of solved.entries()) levels.set(diagram.ends[end]?.[0], (levels.get(diagram.ends[end]?.[0]) ?? 0n) + sets);
  return levels;
}

/** By technique, twice: without and with a tie; then those who are to ask. */
function countBest(space: Space, scores: Scores): Solved | undefined {
  const columns = { sums: scores.sums, masks: scores.masks, recommended: true };
  return attempt(() => {
    const diagram = diagramOf(space, [...referrals(space), ...scoring(space, scores, scores.sums + scores.masks)], columns);
    return solve(space, diagram, {
      ...columns,
      normalise: (row) => scores.normalise(row, 0, scores.sums),
      outcomes: scores.techniques.length * 2 + 1,
      judge(row) {
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
  const columns = { sums: scores.sums, masks: scores.masks, recommended: true };
  const whens = (bears: (rule: Rule) => boolean) => rulebook.rules.filter(bears).map(({ when }) => space.formula(when));
  const { formulas } = space;
  const added = formulas.all([formulas.any(whens(({ enhance }) => enhance?.includes(id) === true)), formulas.not(formulas.any(whens((rule) => vetoes(rule, enhancement))))]);
  const diagram = diagramOf(space, [...referrals(space), { when: added, side: 0, needed: true }, ...scoring(space, scores, scores.sums + scores.masks)], columns);
  const [offered] = solve(space, diagram, {
    ...columns,
    outcomes: 1,
    normalise(row) {
      scores.normalise(row, 0, scores.sums);
      if (anyMatch) for (let column = 0; column < scores.sums; column += 1) row[column] = Math.min(1, row[column] as number);
    },
    judge: (row) => (suits[scores.best(row, 0, scores.sums)] ? 0 : -1),
  });
  return exactly(offered?.sets ?? 0n);
}
