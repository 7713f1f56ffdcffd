import { pathOf } from '../engine/path';
import type { Answers, Condition, Question, Rulebook } from '../engine/rulebook';

/** How many screens the longest way to a result has. `exact` is false when there were too many ways to walk them all. */
export type LongestPath = { screens: number; exact: boolean };

/** Ways tried before the search settles for the number of questions. */
const TRIES = 100_000;

/**
 * Finds the longest way through the questions. Only answers that some question's `when` tells apart are tried: any other
 * answer takes the same way as one of them.
 */
export function longestPath(rulebook: Rulebook): LongestPath {
  const asked = rulebook.questions.filter(({ refine }) => !refine);
  const tested = new Map<string, Set<string>>();
  for (const { when } of asked) if (when) collect(when, tested);
  let tries = 0;
  let longest = 0;

  function walk(answers: Answers): void {
    if (tries >= TRIES) return;
    const { questions, next } = pathOf(rulebook, answers);
    if (!next) {
      tries += 1;
      longest = Math.max(longest, questions.length);
      return;
    }
    for (const answer of distinctAnswers(next, tested.get(next.id) ?? new Set())) walk({ ...answers, [next.id]: answer });
  }

  walk({});
  return tries < TRIES ? { screens: longest, exact: true } : { screens: asked.length, exact: false };
}

function collect(condition: Condition, tested: Map<string, Set<string>>): void {
  if ('question' in condition) tested.set(condition.question, new Set([...(tested.get(condition.question) ?? []), ...condition.options]));
  else if ('not' in condition) collect(condition.not, tested);
  else for (const part of 'all' in condition ? condition.all : condition.any) collect(part, tested);
}

/** One answer of each kind that the tested options can tell apart. */
function distinctAnswers({ many, options }: Question, tested: ReadonlySet<string>): (string | string[])[] {
  const known = options.filter(({ id }) => tested.has(id));
  const other = options.find(({ id, exclusive }) => !tested.has(id) && !exclusive) ?? options.find(({ id }) => !tested.has(id));
  const single = [...known, ...(other ? [other] : [])].map(({ id }) => id);
  if (!many) return single;
  const together = known.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const sets: string[][] = [[]];
  for (const id of together) sets.push(...sets.map((set) => [...set, id]));
  return [...single, ...sets.filter(({ length }) => length > 1)];
}
