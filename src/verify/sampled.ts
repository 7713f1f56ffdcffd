import type { Answers, Menu, Rulebook } from '../engine/rulebook';
import { glanceOf } from './glance';
import type { Space } from './space';
import { answersOf, type Visitor, visitorsOf } from './visitors';

/** What random visitors show of a rulebook with its menu. Whatever is in here was seen; what is not may still be. */
export type Sampled = {
  /** Rules that held at the end of a visit: for how many, and for how many of them the result would differ without it. */
  readonly held: ReadonlyMap<string, { readonly visitors: number; readonly mattered: number }>;
  /** Techniques and enhancements shown to somebody. */
  readonly shown: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** `question option`: options that changed what somebody saw; one of them will do where one answer is given. */
  readonly options: ReadonlySet<string>;
  /** Answers of somebody who was told to ask. */
  readonly asking: Answers | undefined;
};

/** Visitors after whom an option that changed nothing for any of them is left to be searched for. */
const TRIES = 100;

/** Visitors looked at. */
export type Effort = {
  /** Random ones, at most. */
  readonly most: number;
  /** The last so many showed nothing new: then no more are looked at. */
  readonly patience: number;
  /** Those who are led to one rule, where chance led none there for whom it mattered. */
  readonly led: number;
};

/** Conditions looked at for all those who are led. */
const MOST_LOOKS = 15_000_000;

/** Looks at random visitors. */
export function sample(space: Space, menu: Menu, { most, patience, led: mostLed }: Effort): Sampled {
  const rulebook = space.rulebooks[0] as Rulebook;
  const glance = glanceOf(space, menu);
  const held = rulebook.rules.map(() => ({ visitors: 0, mattered: 0 }));
  const shown = new Set<string>();
  const asked = new Set<string>();
  const options = new Set<string>();
  const tries = new Map<string, number>();
  /** Questions of whose options none is looked at any more. */
  const done = new Set(rulebook.questions.filter((question) => question.safety).map(({ id }) => id));
  const several = new Set(rulebook.questions.filter((question) => question.many).map(({ id }) => id));
  let asking: Answers | undefined;
  let number = 0;
  let lastNew = 0;
  for (const visitor of visitorsOf(space, most)) {
    number += 1;
    look(visitor);
    if (number - lastNew >= patience) break;
  }
  const unsettled = held.filter(({ mattered }) => mattered === 0).length;
  const led = Math.min(mostLed, Math.floor(MOST_LOOKS / (unsettled * held.length || 1)));
  for (const [place, { when }] of rulebook.rules.entries()) {
    const figures = held[place] as (typeof held)[number];
    if (figures.mattered > 0) continue;
    // They are not counted: they would not be a fair sample.
    for (const { chosen, recommended } of visitorsOf(space, led, place, space.formula(when))) {
      const seen = glance(chosen, recommended);
      if (!seen.held.includes(place)) continue;
      figures.visitors = Math.max(1, figures.visitors);
      if (!seen.matters(place)) continue;
      figures.mattered = 1;
      break;
    }
  }
  return { held: new Map(rulebook.rules.flatMap(({ id }, place) => (held[place]?.visitors ? [[id, held[place]] as const] : []))), shown, asked, options, asking };

  function look(visitor: Visitor): void {
    const seen = glance(visitor.chosen, visitor.recommended);
    const known = shown.size + asked.size + options.size;
    for (const id of seen.shown) shown.add(id);
    if (seen.asks) asking ??= answersOf(space, visitor.chosen);
    for (const [index, { id }] of space.questions.entries()) if (visitor.asked[index] === 1) asked.add(id);
    for (const place of seen.held) {
      const figures = held[place] as (typeof held)[number];
      figures.visitors += 1;
      if (!seen.matters(place)) continue;
      if (figures.mattered === 0) lastNew = number;
      figures.mattered += 1;
    }
    lookAtOptions(visitor);
    if (shown.size + asked.size + options.size > known) lastNew = number;
  }

  /** Whether the result would be another if an option that was chosen were one that no rule knows. */
  function lookAtOptions({ chosen, recommended }: Visitor): void {
    let signature: string | undefined;
    for (const [index, { id, options: ids }] of space.questions.entries()) {
      const bits = chosen[index] as number;
      if (bits === 0 || done.has(id)) continue;
      for (const [bit, option] of ids.entries()) {
        if (((bits >> bit) & 1) === 0) continue;
        const name = `${id} ${option}`;
        const tried = tries.get(name) ?? 0;
        if (tried >= TRIES || options.has(name)) continue;
        tries.set(name, tried + 1);
        signature ??= glance(chosen, recommended).signature();
        const other = chosen.slice();
        other[index] = bits & ~(2 ** bit);
        if (glance(other, recommended).signature() === signature) continue;
        options.add(name);
        if (!several.has(id)) done.add(id);
      }
    }
  }
}
