import type { Menu, Rule, Rulebook } from '../engine/rulebook';
import { contributionsOf } from './contributions';
import { scoresOf } from './scores';
import type { Space } from './space';

/** What somebody sees, read quickly. Reasons do not count. */
export type Glance = {
  /** Places in the rulebook of the rules that hold. */
  readonly held: readonly number[];
  /** Whether the result would be another without a rule that holds. */
  readonly matters: (rule: number) => boolean;
  /** Techniques and enhancements shown. */
  readonly shown: readonly string[];
  /** Nothing could be recommended. */
  readonly asks: boolean;
  /** The same text for two results that look the same. */
  readonly signature: () => string;
};

/**
 * A quick reading of results, for many visitors. It must say what the engine says.
 *
 * @param space of one rulebook
 * @returns reads the bits chosen, by question; what it gives is good until it is called again
 */
export function glanceOf(space: Space, menu: Menu): (chosen: Int32Array, recommended: boolean) => Glance {
  const { formulas } = space;
  const rulebook = space.rulebooks[0] as Rulebook;
  const scores = scoresOf(rulebook, menu);
  const contributions = contributionsOf(rulebook, menu);
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const rules = rulebook.rules.map((rule: Rule) => {
    const { texts, vetoes, enhances, plan } = contributions.get(rule.id) as NonNullable<ReturnType<typeof contributions.get>>;
    return {
      when: space.formula(rule.when),
      refers: rule.refer !== undefined,
      sums: scores.gain(rule)?.sums ?? [],
      masks: scores.gain(rule)?.masks ?? [],
      said: [...texts, ...vetoes.map((id) => `veto ${id}`)].map(numberOf),
      added: enhances.map((id) => numberOf(`add ${id}`)),
      plan,
    };
  });
  const additions = rulebook.enhancements.map(({ id, with: only }) => ({ id, only, add: numberOf(`add ${id}`), veto: numberOf(`veto ${id}`) }));
  const isAddition = new Set(additions.map(({ add }) => add));
  const whens = space.questions.flatMap(({ asked }) => (asked[0]?.when === undefined ? [] : [asked[0].when]));
  const said = new Int32Array(numbers.size);
  const plans = new Int32Array(rulebook.plans.length);
  const row = new Int32Array(scores.sums + scores.masks);

  return (chosen, recommended) => {
    const held: number[] = [];
    let referred = !recommended;
    for (const [place, { when, refers }] of rules.entries()) {
      if (!formulas.holds(when, chosen)) continue;
      held.push(place);
      referred ||= refers;
    }
    if (referred) return { held, matters: (rule) => rules[rule]?.refers === true, shown: [], asks: false, signature: () => held.filter((rule) => rules[rule]?.refers).join() };
    said.fill(0);
    plans.fill(0);
    row.fill(0);
    let plan = rulebook.plans.length;
    for (const place of held) {
      const rule = rules[place] as (typeof rules)[number];
      for (const [column, points] of rule.sums) row[column] = (row[column] as number) + points;
      for (const [column, bit] of rule.masks) row[scores.sums + column] = (row[scores.sums + column] as number) | bit;
      for (const number of rule.said) said[number] = (said[number] as number) + 1;
      for (const number of rule.added) said[number] = (said[number] as number) + 1;
      if (rule.plan === undefined) continue;
      plans[rule.plan] = (plans[rule.plan] as number) + 1;
      plan = Math.min(plan, rule.plan);
    }
    const places = scores.shown(row, 0, scores.sums);
    const best = places[0] === undefined ? undefined : (scores.techniques[places[0]] as string);
    const suiting = additions.filter(({ only, veto }) => best !== undefined && (only ?? [best]).includes(best) && said[veto] === 0);
    const shown = suiting.filter(({ add }) => said[add] !== 0);

    function matters(place: number): boolean {
      const rule = rules[place] as (typeof rules)[number];
      if (rule.said.some((number) => said[number] === 1)) return true;
      if (rule.plan === plan && plans[plan] === 1) return true;
      if (rule.added.some((number) => said[number] === 1 && suiting.some(({ add }) => add === number))) return true;
      if (rule.sums.length === 0) return false;
      const without = row.slice();
      for (const [column, points] of rule.sums) without[column] = (without[column] as number) - points;
      const others = scores.shown(without, 0, scores.sums);
      return others.length !== places.length || others.some((technique, index) => technique !== places[index]);
    }

    return {
      held,
      matters,
      shown: [...places.map((technique) => scores.techniques[technique] as string), ...shown.map(({ id }) => id)],
      asks: best === undefined,
      signature() {
        const path = whens.map((when) => (formulas.holds(when, chosen) ? '1' : '0')).join('');
        const words = [...said.keys()].filter((number) => said[number] !== 0 && !isAddition.has(number));
        return `${path} ${places.join()} ${shown.map(({ id }) => id).join()} ${plan} ${words.join()}`;
      },
    };
  };
}
