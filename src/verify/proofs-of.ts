import { consult } from '../engine/consult';
import { isOffered } from '../engine/menu';
import type { Answers, Menu, Rule, Rulebook } from '../engine/rulebook';
import { isExact } from './count';
import { idleOptions, type Looked, neverAsked, neverHolds, neverMatters, neverShown, notOfUnasked } from './liveness';
import { longestPath } from './longest-path';
import { type Counterexample, PROPERTIES, type Proofs, type PropertyName, type Subject, type Tally, type Verdict, type Witness } from './proofs';
import { type Core, type Raw, tooLong, unaskedSafety, weakenedSafety } from './safety-proofs';
import { type Effort, sample } from './sampled';
import { spaceOf } from './space';
import { tallyOf } from './tally';
import { everythingOffered } from './whole-menu';

/** Random visitors settle nearly all that can happen, so that searching is left for what cannot. */
const BEFORE_SEARCHING: Effort = { most: 10_000, patience: 500, led: 300 };

/** Where searching would be too much work, only what they show is known. */
const INSTEAD_OF_SEARCHING: Effort = { most: 10_000, patience: 10_000, led: 3_000 };

/** What is to be proved: a rulebook with its menu. */
export type Claim = {
  readonly rulebook: Rulebook;
  readonly menu: Menu;
  /** What the rulebook inherited and must still hold. */
  readonly core: Core;
  /** The rules that its owner wrote, by id. */
  readonly own: ReadonlySet<string>;
  /** Random visitors looked at before anything is searched for, at most; many when left out. */
  readonly visitors?: number;
};

/** Proves and counts over every possible set of answers. */
export function proofsOf({ rulebook, menu, core, own: ownIds, visitors = Number.POSITIVE_INFINITY }: Claim): Proofs {
  const space = spaceOf([rulebook]);
  const own = rulebook.rules.filter(({ id }) => ownIds.has(id));
  const tally = tallyOf(rulebook, menu);
  const first = tallyOf(withoutRefinements(rulebook), menu);
  const entangled = tally.entangled !== undefined;
  const effort = isExact(tally.ties) ? BEFORE_SEARCHING : INSTEAD_OF_SEARCHING;
  const sampled = (of: Menu) => sample(space, of, { ...effort, most: Math.min(effort.most, visitors), led: Math.min(effort.led, visitors) });
  const now: Looked = { space, menu, entangled, sampled: sampled(menu) };
  // What the menu pauses this month is no fault of the rules.
  const whole = everythingOffered(menu);
  const full: Looked = whole === menu ? now : { space, menu: whole, entangled, sampled: sampled(whole) };
  const reached = reachedBy(tally);
  const reachable = whole === menu ? reached : reachedBy(tallyOf(rulebook, whole));

  /** What is found with the menu as it is, and still with everything offered. */
  const either = (find: (looked: Looked) => Raw[]): Raw[] => {
    if (whole === menu) return find(now);
    // With everything offered, visitors settle nearly all; what is paused would have to be searched for.
    const still = new Set(find(full).map(({ subject }) => JSON.stringify(subject)));
    return still.size === 0 ? [] : find(now).filter(({ subject }) => still.has(JSON.stringify(subject)));
  };

  const longest = longestPath(rulebook);
  const unasked = neverAsked(now);
  const never = neverHolds(now, own);
  const holding = own.filter(({ id }) => !never.some(({ subject }) => 'id' in subject && subject.id === id));
  const example = tally.examples.get('ask') ?? now.sampled.asking;
  const asking: Raw[] = tally.ask.most > 0n && !canAsk(rulebook, menu) ? [{ subject: { kind: 'rulebook' }, verdict: example ? 'disproved' : 'undecided', example }] : [];
  const found: Record<PropertyName, readonly Raw[]> = {
    'every-end-helps': asking,
    'safety-is-asked': unaskedSafety(space, core),
    'safety-stands': weakenedSafety(space, core),
    'nine-screens-at-most': tooLong(longest),
    'every-question-asked': unasked,
    'every-treatment-reached': either((looked) => neverShown(looked, looked === now ? reached : reachable)),
    'every-rule-holds': never,
    'every-rule-matters': either((looked) => neverMatters(looked, holding)),
    // Nobody chooses an option of a question that is never asked: that is one finding, not two.
    'every-option-matters': either(idleOptions).filter(
      ({ subject }) => !unasked.some(({ subject: other }) => other.kind === 'question' && subject.kind === 'option' && other.id === subject.question),
    ),
    'no-not-of-unasked': notOfUnasked(now, own),
  };
  return {
    properties: Object.fromEntries(PROPERTIES.map((property) => [property, verdictOf(found[property])])) as Record<PropertyName, Verdict>,
    counterexamples: PROPERTIES.flatMap((property) => found[property].map((raw) => replay(raw, property))),
    paused: pausedOf(rulebook, menu),
    tally,
    ...(first.entangled ? {} : { first }),
    longest,
  };

  function replay({ subject, verdict, example }: Raw, property: PropertyName): Counterexample {
    return { property, subject, verdict, ...(example && { witness: witnessOf(rulebook, menu, example) }) };
  }
}

/** What a set of answers shows, by the real engine. */
const witnessOf = (rulebook: Rulebook, menu: Menu, answers: Answers): Witness => ({ answers, outcome: consult(rulebook, menu, answers) });

function verdictOf(found: readonly Raw[]): Verdict {
  if (found.some(({ verdict }) => verdict === 'disproved')) return 'disproved';
  return found.length > 0 ? 'undecided' : 'proved';
}

/** A rulebook without the questions that are offered on the result. */
const withoutRefinements = (rulebook: Rulebook): Rulebook => ({ ...rulebook, questions: rulebook.questions.filter(({ refine }) => !refine) });

/** Techniques and enhancements that somebody is recommended. */
const reachedBy = ({ best, enhancements }: Tally): Set<string> => new Set([...best, ...enhancements].filter(([, { most }]) => most > 0n).map(([id]) => id));

/** Treatments that the menu pauses, and the rules that name one. */
function pausedOf({ techniques, enhancements, rules }: Rulebook, menu: Menu): Subject[] {
  const subjects: Subject[] = [...techniques.map(({ id }) => ({ kind: 'technique' as const, id })), ...enhancements.map(({ id }) => ({ kind: 'enhancement' as const, id }))];
  const paused = subjects.filter((subject) => 'id' in subject && !isOffered(menu, subject.id));
  const ids = new Set(paused.map((subject) => ('id' in subject ? subject.id : '')));
  const names = ({ suggest, avoid, enhance }: Rule) => [...Object.keys(suggest ?? {}), ...(avoid ?? []), ...(enhance ?? [])].some((id) => ids.has(id));
  return [...paused, ...rules.filter(names).map(({ id }): Subject => ({ kind: 'rule', id }))];
}

/** A phone number or an email address within a text. */
const ADDRESS = /\+?\d(?:[\s().-]*\d){6,}|\S@\S+\.\w/;

/** Whether a visitor who is told to ask can: by a phone, text or email of the menu, or by one within the words themselves. */
function canAsk({ askUs }: Rulebook, { contact }: Menu): boolean {
  const words = typeof askUs === 'string' ? [askUs] : Object.values(askUs);
  return contact.phone !== undefined || contact.text !== undefined || contact.email !== undefined || words.every((text) => ADDRESS.test(text));
}
