import type { Menu, Question, Rulebook } from '../engine/rulebook';
import type { Coverage } from './coverage';
import { scoresOf } from './scores';
import { spaceOf } from './space';
import { visitorsOf } from './visitors';

/** Looks at random visitors: what each pair of options of two questions leads to. The same visitors each time. */
export function coverageOf(rulebook: Rulebook, menu: Menu, row: string, column: string, number = 20_000): Coverage {
  return coverageOfPairs(rulebook, menu, [[row, column]], number)[0] as Coverage;
}

/** The same for many pairs of questions, looking at the visitors once. */
export function coverageOfPairs(rulebook: Rulebook, menu: Menu, pairs: readonly (readonly [string, string])[], number = 20_000): Coverage[] {
  const space = spaceOf([rulebook]);
  const scores = scoresOf(rulebook, menu);
  const rules = rulebook.rules.flatMap((rule) => {
    const gain = scores.gain(rule);
    return gain ? [{ when: space.formula(rule.when), gain }] : [];
  });
  const places = pairs.map((pair) => pair.map((id) => space.questions.findIndex((question) => question.id === id)) as [number, number]);
  const options = (id: string) => (rulebook.questions.find((question) => question.id === id) as Question).options.map((option) => option.id);
  const tables = pairs.map(([row, column]) => options(row).map(() => options(column).map(() => ({ visitors: 0, ends: new Map<string, number>() }))));
  for (const { chosen, recommended } of visitorsOf(space, number)) {
    const end = recommended ? bestOf(chosen) : 'referral';
    for (const [index, [first, second]] of places.entries()) {
      for (const [row, cells] of (tables[index] as (typeof tables)[number]).entries()) {
        if ((((chosen[first] as number) >> row) & 1) === 0) continue;
        for (const [column, cell] of cells.entries()) {
          if ((((chosen[second] as number) >> column) & 1) === 0) continue;
          cell.visitors += 1;
          cell.ends.set(end, (cell.ends.get(end) ?? 0) + 1);
        }
      }
    }
  }
  return pairs.map(([row, column], index) => ({
    rows: options(row),
    columns: options(column),
    cells: (tables[index] as (typeof tables)[number]).map((cells) =>
      cells.map(({ visitors, ends }) => ({ visitors, shares: new Map([...ends].sort((a, b) => b[1] - a[1]).map(([id, sum]) => [id, sum / visitors])) })),
    ),
  }));

  function bestOf(chosen: Int32Array): string {
    const row = new Int32Array(scores.sums + scores.masks);
    for (const { when, gain } of rules) {
      if (!space.formulas.holds(when, chosen)) continue;
      for (const [place, points] of gain.sums) row[place] = (row[place] as number) + points;
      for (const [place, bit] of gain.masks) row[scores.sums + place] = (row[scores.sums + place] as number) | bit;
    }
    return scores.techniques[scores.best(row, 0, scores.sums)] ?? 'ask';
  }
}
