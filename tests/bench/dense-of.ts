import { PRESSURES } from '../../src/engine/pressure';
import type { Condition, Rule, Rulebook, Test } from '../../src/engine/rulebook';
import type { Dense, Ending, Factor } from '../../src/verify/kernel/dense';

/** The questions and rules of a synthetic rulebook as a dense space, with an ending for each pressure that a limit may cap at. */
export function denseOf(rulebook: Rulebook, endings: number): Dense {
  const questions = rulebook.questions.filter(({ safety }) => !safety);
  const techniques = rulebook.techniques.length;
  const places = new Map(questions.map(({ id }, variable) => [id, variable]));
  const byScope = new Map<string, Rule[]>();
  for (const rule of rulebook.rules.filter(({ suggest }) => suggest)) {
    const scope = String(
      testsOf(rule.when)
        .map(([question]) => places.get(question))
        .sort((a, b) => Number(a) - Number(b)),
    );
    byScope.set(scope, [...(byScope.get(scope) ?? []), rule]);
  }
  const factors = [...byScope].map(([name, rules]): Factor => {
    const scope = name.split(',').map(Number);
    let rows: number[][] = [[]];
    for (const variable of scope) rows = rows.flatMap((row) => (questions[variable]?.options ?? []).map((_, index) => [...row, index]));
    const points = new Int16Array(rows.length * techniques);
    const vetoes = new Uint32Array(rows.length);
    for (const [index, row] of rows.entries()) {
      const chosen = new Map(row.map((option, place) => [questions[scope[place] as number]?.id, questions[scope[place] as number]?.options[option]?.id ?? '']));
      for (const { when, suggest, avoid } of rules) {
        if (!testsOf(when).every(([question, ...options]) => options.includes(chosen.get(question) ?? ''))) continue;
        for (const [technique, { id }] of rulebook.techniques.entries()) {
          (points[index * techniques + technique] as number) += suggest?.[id] ?? 0;
          if (avoid?.includes(id)) (vetoes[index] as number) |= 1 << technique;
        }
      }
    }
    return { scope, points, vetoes };
  });
  const caps = [...PRESSURES].reverse().slice(0, endings);
  return {
    weights: questions.map(({ options }) => options.map(() => 1)),
    techniques,
    factors,
    endings: caps.map(
      (cap, index): Ending => ({
        points: new Int16Array(techniques),
        vetoes: rulebook.techniques.reduce((mask, { pressure }, technique) => (PRESSURES.indexOf(pressure) > PRESSURES.indexOf(cap) ? mask | (1 << technique) : mask), 0),
        weight: BigInt(index + 1),
      }),
    ),
  };
}

function testsOf(condition: Condition): Test[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition || 'not' in condition) throw new Error('Synthetic rules are conjunctions.');
  return [condition];
}
