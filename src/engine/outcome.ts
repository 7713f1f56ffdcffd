import type { Level } from './levels';
import type { Enhancement, Limit, Plan, Question, ReferralWords, Technique, Treatment, Words } from './rulebook';

/** A rule that caused something, with its words. `points` only where it suggested a technique. */
export type Reason = { readonly rule: string; readonly words?: Words; readonly points?: number };

/** Words with the rules that said them. */
export type Said = { readonly words: Words; readonly rules: readonly string[] };

/** A technique that suits, with its points and why. */
export type Match = {
  readonly technique: Technique;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** What it is often blended with, of what is offered and neither avoided nor beyond a limit. */
  readonly blends: readonly Technique[];
};

/** An enhancement to add, and why. */
export type Addition = { readonly enhancement: Enhancement; readonly reasons: readonly Reason[] };

/** A technique or enhancement that was left out, and why. `points` are those it would have had. */
export type Exclusion = { readonly treatment: Treatment; readonly points: number; readonly reasons: readonly Reason[] };

/** The whole result. */
export type Recommendation = {
  /** Best first; one entry without points when it is the fallback; empty when the visitor should ask. */
  readonly matches: readonly Match[];
  /** `match`: rules suggested it; `fallback`: none did; `ask`: nothing fits, contact the studio. */
  readonly kind: 'match' | 'fallback' | 'ask';
  readonly enhancements: readonly Addition[];
  readonly excluded: readonly Exclusion[];
  readonly plan?: { readonly plan: Plan; readonly reasons: readonly Reason[] };
  readonly tips: readonly Said[];
  readonly cautions: readonly Said[];
  /** For the therapist. */
  readonly notes: readonly Said[];
  /** A step to take before the plan, each with its rule. */
  readonly waits: readonly Said[];
  /** What to book for ("a day after …"). */
  readonly after: readonly Said[];
  readonly limits: readonly { readonly rule: string; readonly limit: Limit }[];
};

/** A sign, and what follows from it. */
export type Sign = ReferralWords & { readonly rule: string; readonly because?: Words };

/** The end of a visit without a recommendation. */
export type Referral = {
  readonly level: Level;
  /** Those of the level reached, by rule id. */
  readonly signs: readonly Sign[];
  /** Those of lower levels, highest first. */
  readonly others: readonly Sign[];
};

/** What a set of answers comes to. */
export type Outcome =
  | { readonly kind: 'asking'; readonly question: Question }
  | { readonly kind: 'referral'; readonly referral: Referral }
  | { readonly kind: 'recommendation'; readonly recommendation: Recommendation };
