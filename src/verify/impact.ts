import type { Answers, Menu, Rulebook } from '../engine/rulebook';
import type { Count } from './count';

/** A rulebook with its menu. */
export type Version = { readonly rulebook: Rulebook; readonly menu: Menu };

/** What answer sets come to before and after an edit: a level, the id of a technique, or `ask`. */
export type Change = {
  readonly from: string;
  readonly to: string;
  readonly sets: Count;
  /** A shortest set of answers that changes so. */
  readonly example: Answers;
};

/** Ids that only one of two versions has. */
export type OnlyIn = {
  readonly questions: readonly string[];
  readonly options: readonly { readonly question: string; readonly id: string }[];
  readonly rules: readonly string[];
  readonly treatments: readonly string[];
};

/** What an edit does to visitors, over the questions and options that both versions have. */
export type Impact = {
  readonly sets: Count;
  /** The sets that reach a recommendation in both. */
  readonly recommendations: Count;
  /** Whether the safety questions that both have stand in another order. Both are compared in the order of the new one. */
  readonly reordered: boolean;
  readonly added: OnlyIn;
  readonly removed: OnlyIn;
  /** Sets whose referral changes, `recommendation` standing for none; those that lose a referral or go to a lower level first. */
  readonly referrals: readonly Change[];
  /** Sets that are recommended another best match, most sets first. */
  readonly best: readonly Change[];
  /** Set where the best matches could not be counted: how many sets may change, at most. */
  readonly undecided?: Count;
  readonly enhancements: readonly { readonly id: string; readonly gained: Count; readonly lost: Count; readonly example: Answers }[];
};
