import type { Menu, Rule, Rulebook } from '../engine/rulebook';
import { contributionsOf } from './contributions';
import { scoresOf } from './scores';
import type { Space } from './space';
import { type Visitor, visitorsOf } from './visitors';

/** What random visitors show of a rulebook with its menu. Whatever is in here was seen; what is not may still be. */
export type Sampled = {
  /** Rules that held at the end of a visit: for how many, and for how many of them the result would differ without it. */
  readonly held: ReadonlyMap<string, { readonly visitors: number; readonly mattered: number }>;
  /** Techniques and enhancements shown to somebody. */
  readonly shown: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** `question option`: options that changed what somebody saw. */
  readonly options: ReadonlySet<string>;
};

/** Looks at random visitors. */
export function sample(space: Space, menu: Menu, number: number): Sampled {
  const rulebook = space.rulebooks[0] as Rulebook;
  const look = lookOf(space, menu);
  const held = new Map(rulebook.rules.map(({ id }) => [id, { visitors: 0, mattered: 0 }]));
  const shown = new Set<string>();
  const asked = new Set<string>();
  const options = new Set<string>();
  for (const visitor of visitorsOf(space, number)) {
    const seen = look(visitor.chosen, visitor.recommended);
    for (const id of seen.shown) shown.add(id);
    for (const [index, { id }] of space.questions.entries()) if (visitor.asked[index] === 1) asked.add(id);
    for (const { rule, matters } of seen.held) {
      const figures = held.get(rule.id) as { visitors: number; mattered: number };
      figures.visitors += 1;
      if (matters) figures.mattered += 1;
    }
    lookAtOptions(visitor, seen.signature);
  }
  return { held: new Map([...held].filter(([, { visitors }]) => visitors > 0)), shown, asked, options };

  /** Whether the result would be another if an option that was chosen were one that no rule knows. */
  function lookAtOptions({ chosen, recommended }: Visitor, signature: string): void {
    for (const [index, { id, options: ids }] of space.questions.entries()) {
      const bits = chosen[index] as number;
      if (bits === 0) continue;
      for (const [bit, option] of ids.entries()) {
        const name = `${id} ${option}`;
        if (((bits >> bit) & 1) === 0 || options.has(name)) continue;
        const other = chosen.slice();
        other[index] = bits & ~(2 ** bit);
        if (look(other, recommended).signature !== signature) options.add(name);
      }
    }
  }
}

/** What a visitor sees, and which of the rules that held mattered for it. */
type Seen = { readonly held: readonly { rule: Rule; matters: boolean }[]; readonly shown: readonly string[]; readonly signature: string };

/** A quick reading of results, for many visitors. Reasons do not count. */
function lookOf(space: Space, menu: Menu): (chosen: Int32Array, recommended: boolean) => Seen {
  const { formulas } = space;
  const rulebook = space.rulebooks[0] as Rulebook;
  const scores = scoresOf(rulebook, menu);
  const contributions = contributionsOf(rulebook, menu);
  const masksAt = scores.sums;
  const rules = rulebook.rules.map((rule) => ({
    rule,
    when: space.formula(rule.when),
    gain: scores.gain(rule) ?? { sums: [], masks: [] },
    ...(contributions.get(rule.id) as NonNullable<ReturnType<typeof contributions.get>>),
  }));
  const whens = space.questions.flatMap(({ asked }) => (asked[0]?.when === undefined ? [] : [asked[0].when]));
  const addedBy = new Map(rulebook.enhancements.map((enhancement) => [enhancement.id, enhancement.with]));

  return (chosen, recommended) => {
    const held = rules.filter(({ when }) => formulas.holds(when, chosen));
    const path = whens.map((when) => (formulas.holds(when, chosen) ? '1' : '0')).join('');
    const signs = held.filter(({ rule }) => rule.refer).map(({ rule }) => rule.id);
    if (!recommended || signs.length > 0) {
      return { held: held.map(({ rule }) => ({ rule, matters: rule.refer !== undefined })), shown: [], signature: `${path} ${signs.join()}` };
    }
    const row = new Int32Array(scores.sums + scores.masks);
    const said = new Map<string, number>();
    const count = (name: string) => said.set(name, (said.get(name) ?? 0) + 1);
    let plan = Number.POSITIVE_INFINITY;
    for (const { gain, texts, vetoes, enhances, plan: rank } of held) {
      for (const [column, points] of gain.sums) row[column] = (row[column] as number) + points;
      for (const [column, bit] of gain.masks) row[masksAt + column] = (row[masksAt + column] as number) | bit;
      for (const text of texts) count(text);
      for (const id of vetoes) count(`veto ${id}`);
      for (const id of enhances) count(`add ${id}`);
      if (rank !== undefined) {
        plan = Math.min(plan, rank);
        count(`plan ${rank}`);
      }
    }
    const places = scores.shown(row, 0, masksAt);
    const best = places[0] === undefined ? undefined : (scores.techniques[places[0]] as string);
    const suits = (id: string) => best !== undefined && (addedBy.get(id) ?? [best]).includes(best) && !said.has(`veto ${id}`);
    const additions = [...addedBy.keys()].filter((id) => said.has(`add ${id}`) && suits(id));

    function matters({ gain, texts, vetoes, enhances, plan: rank }: (typeof held)[number]): boolean {
      if (texts.some((text) => said.get(text) === 1) || vetoes.some((id) => said.get(`veto ${id}`) === 1)) return true;
      if (rank === plan && said.get(`plan ${rank}`) === 1) return true;
      if (enhances.some((id) => said.get(`add ${id}`) === 1 && suits(id))) return true;
      if (gain.sums.length === 0) return false;
      const without = row.slice();
      for (const [column, points] of gain.sums) without[column] = (without[column] as number) - points;
      return scores.shown(without, 0, masksAt).join() !== places.join();
    }

    const words = [...said.keys()].filter((name) => !name.startsWith('add ') && !name.startsWith('plan ')).sort();
    return {
      held: held.map((each) => ({ rule: each.rule, matters: matters(each) })),
      shown: [...places.map((place) => scores.techniques[place] as string), ...additions],
      signature: `${path} ${places.join()} ${additions.join()} ${plan} ${words.join('|')}`,
    };
  };
}
