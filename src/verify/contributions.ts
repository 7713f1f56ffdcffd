import { isOffered } from '../engine/menu';
import type { Menu, Rule, Rulebook } from '../engine/rulebook';
import { vetoes } from './scores';

/** What one rule contributes to a result besides points, as names that two rules share when they contribute the same. */
export type Contribution = {
  /** Texts, each with its kind: the same tip of two rules is one tip. */
  readonly texts: readonly string[];
  /** The rank of its plan among the plans, 0 the highest. */
  readonly plan: number | undefined;
  /** What it keeps from being recommended, of what is offered. */
  readonly vetoes: readonly string[];
  /** Enhancements that it adds, of those offered. */
  readonly enhances: readonly string[];
};

/** What each rule of a rulebook contributes, by rule id. */
export function contributionsOf(rulebook: Rulebook, menu: Menu): ReadonlyMap<string, Contribution> {
  const treatments = [...rulebook.techniques, ...rulebook.enhancements].filter(({ id }) => isOffered(menu, id));
  return new Map(
    rulebook.rules.map((rule) => [
      rule.id,
      {
        texts: textsOf(rule),
        plan: rule.plan === undefined ? undefined : rulebook.plans.findIndex(({ id }) => id === rule.plan),
        vetoes: treatments.filter((treatment) => vetoes(rule, treatment)).map(({ id }) => id),
        enhances: (rule.enhance ?? []).filter((id) => isOffered(menu, id)),
      },
    ]),
  );
}

function textsOf({ tips, cautions, note, limit }: Rule): string[] {
  const said = {
    tip: tips,
    caution: cautions,
    note: note !== undefined && [note],
    wait: limit?.wait !== undefined && [limit.wait],
    after: limit?.after !== undefined && [limit.after],
  };
  return Object.entries(said).flatMap(([kind, texts]) => (texts || []).map((text) => `${kind} ${JSON.stringify(text)}`));
}
