import type { Level } from '../engine/levels';
import type { Outcome } from '../engine/outcome';
import type { Answers } from '../engine/rulebook';
import type { Count } from './count';
import type { Dense } from './kernel/dense';
import type { LongestPath } from './longest-path';

/** A set of answers that shows a finding, and what the visitor would have seen, by the real engine. */
export type Witness = { readonly answers: Answers; readonly outcome: Outcome };

/** `undecided` where proving it would take more work than allowed; nothing was found against it. */
export type Verdict = 'proved' | 'disproved' | 'undecided';

/** What is proved over every possible answer set. */
export const PROPERTIES = [
  'every-end-helps',
  'safety-is-asked',
  'safety-stands',
  'nine-screens-at-most',
  'every-question-asked',
  'every-treatment-reached',
  'every-rule-holds',
  'every-rule-matters',
  'every-option-matters',
  'no-not-of-unasked',
] as const;

/** One of {@link PROPERTIES}. */
export type PropertyName = (typeof PROPERTIES)[number];

/** What was found against a property, as data. `subject` is the id of what it is about. */
export type Counterexample = { readonly property: PropertyName; readonly subject: Subject; readonly verdict: 'disproved' | 'undecided'; readonly witness?: Witness };

/** What a counterexample is about. */
export type Subject =
  | { readonly kind: 'rulebook' }
  | { readonly kind: 'rule' | 'technique' | 'enhancement' | 'question'; readonly id: string }
  | { readonly kind: 'option'; readonly question: string; readonly id: string }
  /** A test on a question under a `not` of a rule, or of the condition of another question. */
  | { readonly kind: 'test'; readonly of: 'rule' | 'question'; readonly id: string; readonly question: string }
  | { readonly kind: 'path'; readonly screens: number };

/** How many answer sets lead where. An answer set is one answer for each question on the path, up to the screen that stops. */
export type Tally = {
  readonly sets: Count;
  readonly recommendations: Count;
  readonly referrals: Readonly<Record<Level, Count>>;
  /** By technique: the sets whose best match it is, the fallback included. */
  readonly best: ReadonlyMap<string, Count>;
  readonly ask: Count;
  /** By enhancement: the sets that it is offered to. */
  readonly enhancements: ReadonlyMap<string, Count>;
  /** Those whose best match has as many points as the next, so that the menu's order decides. */
  readonly ties: Count;
  /** A shortest visit to each best match, by technique, and to `ask`. */
  readonly examples: ReadonlyMap<string, Answers>;
  /** Where best matches could only be bounded: what is to be counted leaf by leaf, for `settle`. */
  readonly entangled?: Dense;
};

/** Everything that is proved and counted about a rulebook with its menu. */
export type Proofs = {
  readonly properties: Readonly<Record<PropertyName, Verdict>>;
  readonly counterexamples: readonly Counterexample[];
  /** Rules, techniques and enhancements that only what the menu pauses keeps from mattering. */
  readonly paused: readonly Subject[];
  readonly tally: Tally;
  /** The same for the first result, before anything that is offered on it is answered; undefined where it is too entangled. */
  readonly first?: Tally;
  readonly longest: LongestPath;
};
