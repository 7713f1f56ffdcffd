import type { Menu, Rule, Rulebook } from '../engine/rulebook';
import { diagramOf } from './diagram';
import { type Dense, type Factor, leavesOf, MOST_TECHNIQUES } from './kernel/dense';
import { type Scores, scoresOf } from './scores';
import { rowsAtEnd } from './solve';
import { type Space, spaceOf, stepsOf } from './space';
import { referrals, scoring } from './watching';

/** Leaves past which nothing is counted one by one. */
const MOST_LEAVES = 4_000_000_000;

/** How many questions a rule may combine, so that its table stays small. */
const MOST_SCOPE = 4;

/**
 * A rulebook whose questions rules entangle so much that its ways cannot be joined, as a space to be counted leaf by leaf:
 * the entangled questions, with what all others come to as endings. Possible where those questions are asked of everybody
 * and take one answer, and where nothing but points and vetoes depends on them.
 *
 * @returns undefined where it is not, or where there are too many leaves
 * @throws TooMuchWork where the other questions are too many ways by themselves
 */
export function entangledOf(rulebook: Rulebook, menu: Menu): Dense | undefined {
  const space = spaceOf([rulebook]);
  const scores = scoresOf(rulebook, menu);
  const scoringRules = rulebook.rules.filter((rule) => scores.gain(rule));
  const block = blockOf(space, rulebook, scoringRules);
  if (block.size === 0 || scores.techniques.length > MOST_TECHNIQUES) return undefined;
  const concerned = scoringRules.filter(({ when }) => testsOf(space, when).some((question) => block.has(question)));
  const order = [...block].sort((a, b) => a - b);
  const classes = order.map((question) => classesOf(space, question, concerned));
  const weights = classes.map((of) => of.map(({ ways }) => ways));
  if (leavesOf({ weights }) > MOST_LEAVES) return undefined;
  const factors = concerned.map((rule) => factorOf(space, scores, rule, order, classes));
  if (factors.some((factor) => factor === undefined)) return undefined;
  const fallback = scores.techniques.indexOf(rulebook.fallback?.technique ?? '');
  const rest = { ...rulebook, questions: rulebook.questions.filter((_, index) => !block.has(index)), rules: rulebook.rules.filter((rule) => !concerned.includes(rule)) };
  return {
    weights,
    techniques: scores.techniques.length,
    factors: merged(factors as Factor[]),
    endings: endingsOf(rest, scores),
    ...(fallback >= 0 && { fallback }),
  };
}

const testsOf = ({ formulas, formula }: Space, when: Rule['when']): number[] => [...formulas.questions(formula(when))];

/** The questions that rules with points or vetoes combine with others, as far as they stand apart from all else. */
function blockOf(space: Space, { rules, questions }: Rulebook, scoringRules: readonly Rule[]): Set<number> {
  const bound = new Set(
    [...rules.filter(({ refer }) => refer).map(({ when }) => when), ...questions.flatMap(({ when }) => (when ? [when] : []))].flatMap((when) => testsOf(space, when)),
  );
  const fit = (question: number) => {
    const { alone, options, asked } = space.questions[question] as Space['questions'][number];
    return !bound.has(question) && asked[0]?.when === undefined && alone === 2 ** options.length - 1;
  };
  const groups = scoringRules.map(({ when }) => testsOf(space, when)).filter(({ length }) => length > 1);
  const block = new Set(groups.flat().filter(fit));
  // Who is combined with a question that does not fit does not fit either.
  for (let size = -1; size !== block.size; ) {
    size = block.size;
    for (const { when } of scoringRules) {
      const tested = testsOf(space, when);
      if (!tested.every((question) => block.has(question))) for (const question of tested) block.delete(question);
    }
  }
  return block;
}

/** The answers to a question that some rule tells apart, each by a bit of one of them. */
function classesOf(space: Space, question: number, rules: readonly Rule[]): { bits: number; ways: number }[] {
  const tests = rules.flatMap(({ when }) => space.formulas.tests(space.formula(when), question));
  const { first } = stepsOf(question, space.questions[question] as Space['questions'][number], tests);
  return first.map(({ yes, ways }) => ({ bits: yes, ways }));
}

function factorOf(space: Space, scores: Scores, rule: Rule, order: readonly number[], classes: readonly { bits: number }[][]): Factor | undefined {
  const formula = space.formula(rule.when);
  const gain = scores.gain(rule) as NonNullable<ReturnType<Scores['gain']>>;
  const scope = testsOf(space, rule.when)
    .map((question) => order.indexOf(question))
    .sort((a, b) => a - b);
  if (scope.length > MOST_SCOPE) return undefined;
  const rows = scope.reduce((product, variable) => product * (classes[variable] as unknown[]).length, 1);
  const points = new Int16Array(rows * scores.techniques.length);
  const vetoes = new Uint32Array(rows);
  const chosen = new Int32Array(space.questions.length);
  for (let row = 0; row < rows; row += 1) {
    let left = row;
    for (const variable of [...scope].reverse()) {
      const of = classes[variable] as { bits: number }[];
      chosen[order[variable] as number] = (of[left % of.length] as { bits: number }).bits;
      left = Math.floor(left / of.length);
    }
    if (!space.formulas.holds(formula, chosen)) continue;
    for (const [place, number] of gain.sums) points[row * scores.techniques.length + place] = number;
    for (const [column, bit] of gain.masks) vetoes[row] = ((vetoes[row] as number) | (column === 0 ? bit : 0)) >>> 0;
    // The techniques past the first column of bits.
    for (const [column, bit] of gain.masks) if (column === 1) vetoes[row] = ((vetoes[row] as number) | (bit << 30)) >>> 0;
  }
  return { scope, points, vetoes };
}

/** Factors of the same questions, as one. */
function merged(factors: readonly Factor[]): Factor[] {
  const byScope = new Map<string, Factor>();
  for (const factor of factors) {
    const key = factor.scope.join();
    const known = byScope.get(key);
    byScope.set(
      key,
      known
        ? {
            scope: factor.scope,
            points: known.points.map((points, at) => points + (factor.points[at] as number)),
            vetoes: known.vetoes.map((bits, at) => (bits | (factor.vetoes[at] as number)) >>> 0),
          }
        : factor,
    );
  }
  return [...byScope.values()];
}

/** What the questions outside the block come to, for those who reach a recommendation. */
function endingsOf(rest: Rulebook, scores: Scores): Dense['endings'] {
  const space = spaceOf([rest]);
  const columns = { sums: scores.sums, masks: scores.masks, recommended: true };
  const diagram = diagramOf(space, [...referrals(space), ...scoring(space, scores, scores.sums + scores.masks)], columns);
  return rowsAtEnd(diagram, columns).map(({ row, count }) => ({
    points: Int16Array.from(row.subarray(0, scores.sums)),
    vetoes: scores.techniques.reduce((bits, _, place) => (((row[scores.sums + Math.floor(place / 30)] as number) >> (place % 30)) & 1 ? (bits | (1 << place)) >>> 0 : bits), 0),
    weight: BigInt(count),
  }));
}
