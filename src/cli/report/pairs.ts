import type { Menu, Rulebook } from '../../engine/rulebook';
import { coverageOfPairs } from '../../verify/coverage-of';
import type { Pair } from './heat-map';

/** The most cells that all heat maps of a page have together, so that the page stays small enough to be sent by mail. */
const MOST_CELLS = 20_000;

/** Heat maps of every pair of questions, in the order asked, as far as the page can hold them. The longer question goes down. */
export function pairsOf(rulebook: Rulebook, menu: Menu): Pair[] {
  const wanted: [row: string, column: string][] = [];
  let cells = 0;
  for (const [index, later] of rulebook.questions.entries()) {
    const earlier = rulebook.questions.slice(0, index);
    cells += earlier.reduce((sum, { options }) => sum + options.length * later.options.length, 0);
    // Either all pairs of a question or none, so that whatever can be chosen can be shown.
    if (cells > MOST_CELLS) break;
    wanted.push(...earlier.map((question): [string, string] => (question.options.length >= later.options.length ? [question.id, later.id] : [later.id, question.id])));
  }
  return coverageOfPairs(rulebook, menu, wanted).flatMap((coverage, index) => {
    const [row, column] = wanted[index] ?? [];
    return row === undefined || column === undefined ? [] : [{ row, column, coverage }];
  });
}
