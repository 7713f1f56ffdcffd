import { stopsAtOnce } from '../engine/levels';
import { pathOf } from '../engine/path';
import type { Answers, Condition, Question, Rulebook } from '../engine/rulebook';

/** How many screens the longest way to a result has. `exact` is false when there were too many ways to walk them all. */
export type LongestPath = { screens: number; exact: boolean };

/** Steps taken before the search settles for the number of questions: about a second at worst. */
const STEPS = 20_000;

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds the longest way through the questions. Only answers that some question's `when` tells apart are tried: any other
 * answer takes the same way as one of them, or stops the visit and so makes the way no longer.
 */
export function longestPath(rulebook: Rulebook): LongestPath {
  const asked = rulebook.questions.filter(({ refine }) => !refine);
  const tested = new Map<string, Set<string>>();
  const stopping = new Map<string, Set<string>>();
  for (const { when } of asked) if (when) collect(when, tested);
  for (const { when, refer } of rulebook.rules) if (refer && stopsAtOnce(refer.level)) collect(when, stopping);
  let steps = 0;
  let longest = 0;

  function walk(answers: Answers): void {
    steps += 1;
    const { questions, next } = pathOf(rulebook, answers);
    if (!next) {
      longest = Math.max(longest, questions.length);
      return;
    }
    for (const answer of distinctAnswers(next, tested.get(next.id) ?? NONE, stopping.get(next.id) ?? NONE)) {
      if (steps >= STEPS) return;
      walk({ ...answers, [next.id]: answer });
    }
  }

  walk({});
  return steps < STEPS ? { screens: longest, exact: true } : { screens: asked.length, exact: false };
}

function collect(condition: Condition, tested: Map<string, Set<string>>): void {
  if ('question' in condition) tested.set(condition.question, new Set([...(tested.get(condition.question) ?? []), ...condition.options]));
  else if ('not' in condition) collect(condition.not, tested);
  else for (const part of 'all' in condition ? condition.all : condition.any) collect(part, tested);
}

/** One answer of each kind that the tested options can tell apart; of all others one that cannot stop, where there is one. */
function* distinctAnswers({ many, options }: Question, tested: ReadonlySet<string>, stopping: ReadonlySet<string>): Generator<string | string[]> {
  const known = options.filter(({ id }) => tested.has(id));
  const others = options.filter(({ id }) => !tested.has(id));
  const harmless = others.find(({ id }) => !stopping.has(id));
  yield* [...known, ...(harmless ? [harmless] : others)].map(({ id }) => id);
  if (many) yield* setsOf(known.filter(({ exclusive }) => !exclusive).map(({ id }) => id));
}

/** Every set of two or more, one after the other: of many there may be more than fit in memory. */
function* setsOf(ids: readonly string[], chosen: readonly string[] = []): Generator<string[]> {
  for (const [index, id] of ids.entries()) {
    const set = [...chosen, id];
    if (set.length > 1) yield set;
    yield* setsOf(ids.slice(index + 1), set);
  }
}
