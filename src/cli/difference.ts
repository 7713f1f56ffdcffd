import { type Edit, editsBetween } from '../check/edits';
import { type StaleTranslation, staleTranslations } from '../check/stale-translations';
import { type ToldImpact, wordsOfImpact } from '../check/words-of-impact';
import type { Loaded } from '../language/load';
import type { RuleSource } from '../language/schema';
import type { Impact } from '../verify/impact';
import { impactOf } from '../verify/impact-of';

/** What an edit changes: for visitors, in the text, and in what is translated. */
export type Difference = {
  readonly older: string;
  readonly newer: string;
  /** Nothing that a visitor sees can differ: the compiled rulebooks and menus are the same. */
  readonly same: boolean;
  readonly impact: Impact;
  readonly told: ToldImpact;
  readonly edits: readonly Edit[];
  /** Those of the edits that touch a limit or a referral, or what a limit acts on. */
  readonly safetyEdits: readonly Edit[];
  readonly stale: readonly StaleTranslation[];
};

/** A version of a rulebook under the name by which it was asked for. */
export type LoadedVersion = { readonly name: string; readonly loaded: Loaded };

/** Compares two versions; undefined where one of them has errors, and so means nothing. */
export function differenceOf({ name: older, loaded: old }: LoadedVersion, { name: newer, loaded: now }: LoadedVersion): Difference | undefined {
  if (!old.source || !old.rulebook || !old.menu || !now.source || !now.rulebook || !now.menu) return undefined;
  const [before, after] = [
    { rulebook: old.rulebook, menu: old.menu },
    { rulebook: now.rulebook, menu: now.menu },
  ];
  const impact = impactOf(before, after);
  const edits = [...editsBetween(old.source, now.source), ...editsBetween(old.menu, now.menu, ['menu'])];
  return {
    older,
    newer,
    same: JSON.stringify(before) === JSON.stringify(after),
    impact,
    told: wordsOfImpact(impact, before, after),
    edits,
    safetyEdits: edits.filter(bearsOnSafety([...old.source.rules, ...now.source.rules])),
    stale: staleTranslations(old.source, now.source),
  };
}

/** Whether an edit touches a rule that limits or refers, or the pressure and traits that limits act on. */
function bearsOnSafety(rules: readonly RuleSource[]): (edit: Edit) => boolean {
  const guarding = new Set(rules.filter(({ limit, refer }) => limit || refer).map(({ id }) => id));
  return ({ path: [part, id = '', key] }) => {
    if (part === 'rules') return guarding.has(id) && (key === undefined || key === 'when' || key === 'limit' || key === 'refer');
    return (part === 'techniques' || part === 'enhancements') && (key === 'pressure' || key === 'traits');
  };
}
