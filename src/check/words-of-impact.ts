import { LEVELS, type Level } from '../engine/levels';
import type { Answers, Rulebook } from '../engine/rulebook';
import type { Count } from '../verify/count';
import type { Change, Impact, OnlyIn, Version } from '../verify/impact';
import { answersInWords } from './answers-in-words';
import { answerSets, shareInPercent } from './figures';
import { nameIn, ownersWords } from './names';

/** A change in words: what, from what to what, for how many answer sets, and the nearest visitor who meets it. */
export type ToldChange = {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** `1,234 answer sets`. */
  readonly sets: string;
  /** Of all sets for a referral, else of those that reach a recommendation in both versions. */
  readonly share: string;
  /** One line for each question answered. */
  readonly example: readonly string[];
};

/** An impact in words, in the order in which an owner should read it. */
export type ToldImpact = {
  /** Set where safety questions were moved: that the counts do not know of it. */
  readonly reordered?: string;
  /** Referrals that are lost or go to a lower level: visitors who get less care than before. */
  readonly lessCare: readonly ToldChange[];
  /** Referrals that are new or go to a higher level. */
  readonly moreCare: readonly ToldChange[];
  readonly best: readonly ToldChange[];
  /** Set where the best matches could not be counted: how many sets may change. */
  readonly undecided?: string;
  readonly enhancements: readonly ToldChange[];
  /** A line each. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** Tells an impact in the owner's own words: those of the new version, or of the old where only it knows them. */
export function wordsOfImpact(impact: Impact, { rulebook: before }: Pick<Version, 'rulebook'>, { rulebook: after }: Pick<Version, 'rulebook'>): ToldImpact {
  const name = (id: string) => nameIn([after, before], id);
  // The answers are over what both versions have, so that either could tell them.
  const told = (example: Answers) => answersInWords(after, example);
  const change = (whole: Impact['sets'], what: (change: Change) => string) => (entry: Change) => ({
    what: what(entry),
    from: name(entry.from),
    to: name(entry.to),
    sets: answerSets(entry.sets),
    share: shareInPercent(entry.sets, whole),
    example: told(entry.example),
  });
  const referral = change(impact.sets, whatOfReferral);
  return {
    ...(impact.reordered ? { reordered: REORDERED } : {}),
    lessCare: impact.referrals.filter(isLessCare).map(referral),
    moreCare: impact.referrals.filter((entry) => !isLessCare(entry)).map(referral),
    best: impact.best.map(change(impact.recommendations, () => 'Another best match')),
    ...(impact.undecided ? { undecided: answerSets(impact.undecided) } : {}),
    enhancements: impact.enhancements.flatMap(({ id, gained, lost, example }) => {
      const change = (what: string, from: string, to: string, sets: Count, told: readonly string[]) =>
        sets.most === 0n ? [] : [{ what: `${name(id)}: ${what}`, from, to, sets: answerSets(sets), share: shareInPercent(sets, impact.recommendations), example: told }];
      // There is one example, of a set that gains it where there is such a set.
      const [ofGained, ofLost] = gained.most > 0n ? [told(example), []] : [[], told(example)];
      return [...change('offered to more', 'not offered', 'offered', gained, ofGained), ...change('offered to fewer', 'offered', 'not offered', lost, ofLost)];
    }),
    added: linesOf(impact.added, after),
    removed: linesOf(impact.removed, before),
  };
}

const REORDERED = 'The safety questions stand in another order. Both versions are counted in the new order, so a visit that now stops at another sign is not among the changes.';

/** How much care a visit ends with: the higher, the more. */
const careOf = (end: string): number => (end === 'recommendation' ? 0 : LEVELS.length - LEVELS.indexOf(end as Level));

const isLessCare = ({ from, to }: Change): boolean => careOf(to) < careOf(from);

function whatOfReferral({ from, to }: Change): string {
  if (to === 'recommendation') return 'A referral is lost';
  if (from === 'recommendation') return 'A new referral';
  return careOf(to) < careOf(from) ? 'A referral goes to a lower level' : 'A referral goes to a higher level';
}

function linesOf({ questions, options, rules, treatments }: OnlyIn, rulebook: Rulebook): string[] {
  const question = (id: string) => rulebook.questions.find((candidate) => candidate.id === id);
  const asked = (id: string) => {
    const found = question(id);
    return found ? ownersWords(rulebook, found.ask) : id;
  };
  return [
    ...questions.map((id) => `question ${id}: ${asked(id)}`),
    ...options.map(({ question: of, id }) => {
      const option = question(of)?.options.find((candidate) => candidate.id === id);
      return `option ${id} of "${asked(of)}": ${option ? ownersWords(rulebook, option.label) : id}`;
    }),
    ...treatments.map((id) => `${rulebook.enhancements.some((enhancement) => enhancement.id === id) ? 'enhancement' : 'technique'} ${id}: ${nameIn([rulebook], id)}`),
    ...rules.map((id) => `rule ${id}`),
  ];
}
