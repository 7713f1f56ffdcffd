import type { Answers, Condition, Menu, Question, Rule, Rulebook } from '../engine/rulebook';
import { attempt, diagramOf } from './diagram';
import { differs, withoutRule } from './differs';
import { answered, findVisit, mapTests, shortest } from './find-visit';
import type { Formula } from './formulas';
import type { Raw } from './safety-proofs';
import type { Sampled } from './sampled';
import { scoresOf } from './scores';
import { solve } from './solve';
import type { Space } from './space';
import { referrals, scoring } from './watching';

/** What is looked at: a rulebook's space, its menu, and what random visitors already showed. */
export type Looked = {
  readonly space: Space;
  readonly menu: Menu;
  readonly sampled: Sampled;
  /** Points depend on too much to be searched: what random visitors do not show of them stays undecided. */
  readonly entangled: boolean;
};

const rulebookOf = ({ rulebooks }: Space) => rulebooks[0] as Rulebook;

/** Questions of the owner that nobody is ever asked. */
export function neverAsked({ space, sampled }: Looked): Raw[] {
  return rulebookOf(space)
    .questions.filter(({ id, safety }) => !safety && !sampled.asked.has(id))
    .flatMap(({ id }): Raw[] => {
      const found = attempt(() => findVisit(space, [{ when: answered(space, id), bit: 1 }], (bits) => bits === 1));
      return absent({ kind: 'question', id }, found, () => shortest(space, [], () => true));
    });
}

/** Rules of the owner that hold for nobody. The witness meets as many parts of the condition as can be met together. */
export function neverHolds({ space, sampled }: Looked, own: readonly Rule[]): Raw[] {
  return own
    .filter(({ id }) => !sampled.held.has(id))
    .flatMap(({ id, when }): Raw[] => {
      const found = attempt(() => findVisit(space, [{ when: space.formula(when), bit: 1 }], (bits) => bits === 1));
      return absent({ kind: 'rule', id }, found, () => nearest(space, when));
    });
}

function nearest(space: Space, when: Condition): Answers | undefined {
  const parts = 'all' in when ? when.all : [when];
  const sought = parts.map((part) => ({ when: space.formula(part), add: 1 }));
  for (let met = parts.length - 1; met >= 0; met -= 1) {
    const example = shortest(space, sought, (_, sum) => sum === met);
    if (example) return example;
  }
  return undefined;
}

/** Rules searched for in an entangled rulebook; there a search takes long, and those who have so many rules have others. */
const MOST_SEARCHES = 40;

/** Rules of the owner that could be deleted without anybody seeing anything else. */
export function neverMatters({ space, menu, sampled, entangled }: Looked, own: readonly Rule[]): Raw[] {
  const before = rulebookOf(space);
  return own
    .filter(({ id }) => (sampled.held.get(id)?.mattered ?? 0) === 0)
    .flatMap(({ id, when }, index): Raw[] => {
      if (entangled && index >= MOST_SEARCHES) return [{ subject: { kind: 'rule', id }, verdict: 'undecided' }];
      const found = attempt(() => differs({ before, after: withoutRule(before, id), menu, touched: new Set([id]), within: when, entangled }));
      return undisturbed({ kind: 'rule', id }, found, () => shortest(space, [{ when: space.formula(when), bit: 1 }], (bits) => bits === 1));
    });
}

/** Techniques and enhancements that nobody is ever shown. */
export function neverShown({ space, menu, sampled, entangled }: Looked, reachable: ReadonlySet<string>): Raw[] {
  const { techniques, enhancements } = rulebookOf(space);
  const missing = (ids: readonly { id: string }[]) => ids.filter(({ id }) => !sampled.shown.has(id) && !reachable.has(id)).map(({ id }) => id);
  return [
    ...missing(techniques).flatMap((id) => {
      const found = entangled ? undefined : attempt(() => visitShowing(space, menu, id));
      return absent({ kind: 'technique', id } as const, found, () => closest(space, (rule) => rule.suggest?.[id] !== undefined));
    }),
    // How many are offered an enhancement is counted, so that one which is not reachable by the count is not at all.
    ...missing(enhancements).map(
      (id): Raw => ({ subject: { kind: 'enhancement', id }, verdict: 'disproved', example: closest(space, (rule) => rule.enhance?.includes(id) === true) }),
    ),
  ];
}

function visitShowing(space: Space, menu: Menu, id: string) {
  const scores = scoresOf(rulebookOf(space), menu);
  const place = scores.techniques.indexOf(id);
  if (place < 0) return { sets: 0n, example: undefined };
  const columns = { sums: scores.sums, masks: scores.masks, recommended: true };
  const diagram = diagramOf(space, [...referrals(space), ...scoring(space, scores, scores.sums + scores.masks)], columns);
  const [found] = solve(space, diagram, {
    ...columns,
    normalise: (row) => scores.normalise(row, 0, scores.sums),
    outcomes: 1,
    judge: (row) => (scores.shown(row, 0, scores.sums).includes(place) ? 0 : -1),
  });
  return found as { sets: bigint; example: Answers | undefined };
}

/** A visitor for whom some rule speaks, else any. */
function closest(space: Space, speaks: (rule: Rule) => boolean): Answers | undefined {
  const sought = rulebookOf(space)
    .rules.filter(speaks)
    .map(({ when }) => ({ when: space.formula(when), bit: 1 }));
  return shortest(space, sought, (bits) => bits === 1) ?? shortest(space, [], () => true);
}

/**
 * Options that change nothing: a result is the same as if the answer were one that no rule knows. Where one answer is
 * given, some options are there to be the ordinary answer, so that it is a finding only when none of them changes
 * anything. One that stands alone, such as "none of these", is no finding, nor is what is asked for the therapist's note.
 */
export function idleOptions({ space, menu, sampled, entangled }: Looked): Raw[] {
  return rulebookOf(space)
    .questions.filter(({ safety, brief }) => !safety && brief === undefined)
    .flatMap((question): Raw[] => {
      const told = question.options.filter(({ exclusive, brief }) => !exclusive && brief === undefined);
      const candidates = told.filter(({ id }) => !sampled.options.has(`${question.id} ${id}`));
      if (!question.many && candidates.length < question.options.length) return [];
      const idle = candidates.flatMap((option): Raw[] => {
        const found = attempt(() => optionMatters({ space, menu, entangled }, question, option.id));
        const chosen = () => shortest(space, [{ when: space.formula([question.id, option.id]), bit: 1 }], (bits) => bits === 1);
        return undisturbed({ kind: 'option', question: question.id, id: option.id }, found, chosen);
      });
      return question.many || idle.length === question.options.length ? idle : [];
    });
}

/** Whether somebody sees something else if an option is one that no rule knows. @throws TooMuchWork */
function optionMatters({ space, menu, entangled }: Omit<Looked, 'sampled'>, question: Question, option: string): boolean {
  const before = rulebookOf(space);
  const forget = (condition: Condition): Condition =>
    mapTests(condition, (test) => (test[0] === question.id ? [question.id, ...test.slice(1).filter((id) => id !== option)] : test));
  const touched = before.rules.filter(({ when }) => space.formula(when) !== space.formula(forget(when)));
  const rules = before.rules.map((rule) => (touched.includes(rule) ? { ...rule, when: forget(rule.when) } : rule));
  const after = { ...before, rules, questions: before.questions.map((each) => (each.when ? { ...each, when: forget(each.when) } : each)) };
  return differs({ before, after, menu, touched: new Set(touched.map(({ id }) => id)), within: [question.id, option], entangled });
}

/** Tests under a `not` that let a rule hold, or a question be asked, for somebody who was not asked what they test. */
export function notOfUnasked({ space }: Looked, own: readonly Rule[]): Raw[] {
  const { questions } = rulebookOf(space);
  const ofRules = own.flatMap(({ id, when, refer }) => unaskedTests(space, when, { of: 'rule', id }, [], refer?.clearance));
  const ofQuestions = questions.flatMap(({ id, when, safety }) => (when && !safety ? unaskedTests(space, when, { of: 'question', id }, [answered(space, id)], undefined) : []));
  return [...ofRules, ...ofQuestions];
}

/**
 * @param also must hold too
 * @param clearance a question that stands under a `not` by design
 */
function unaskedTests(space: Space, when: Condition, subject: { of: 'rule' | 'question'; id: string }, also: readonly Formula[], clearance: string | undefined): Raw[] {
  const mayBeUnasked = new Set(rulebookOf(space).questions.flatMap((question) => ((question.when || question.refine) && question.id !== clearance ? [question.id] : [])));
  const negated = new Set<string>();
  mapTests(when, (test, isNegated) => {
    if (isNegated && mayBeUnasked.has(test[0])) negated.add(test[0]);
    return test;
  });
  return [...negated].flatMap((question): Raw[] => {
    const asIfTold = mapTests(when, (test, isNegated) => (isNegated && test[0] === question ? { all: [] } : test));
    const sought = [
      { when: space.formulas.all([space.formula(when), ...also]), bit: 1 },
      { when: space.formula(asIfTold), bit: 2 },
      { when: answered(space, question), bit: 4 },
    ];
    const found = attempt(() => findVisit(space, sought, (bits) => bits === 1, { recommended: true }));
    const raw = { kind: 'test', ...subject, question } as const;
    if (!found) return [{ subject: raw, verdict: 'undecided' }];
    return found.sets > 0n ? [{ subject: raw, verdict: 'disproved', example: attempt(() => shortest(space, sought, (bits) => bits === 1)) }] : [];
  });
}

/** A finding where nobody was found; `shows` gives somebody who shows it. */
function absent(subject: Raw['subject'], found: { sets: bigint } | undefined, shows: () => Answers | undefined): Raw[] {
  if (!found) return [{ subject, verdict: 'undecided' }];
  return found.sets === 0n ? [{ subject, verdict: 'disproved', example: attempt(shows) }] : [];
}

/** A finding where no difference was found. */
function undisturbed(subject: Raw['subject'], differ: boolean | undefined, shows: () => Answers | undefined): Raw[] {
  if (differ === undefined) return [{ subject, verdict: 'undecided' }];
  return differ ? [] : [{ subject, verdict: 'disproved', example: attempt(shows) }];
}
