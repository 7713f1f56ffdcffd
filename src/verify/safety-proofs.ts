import { stopsAtOnce } from '../engine/levels';
import type { Answers, Question, Rule, Rulebook } from '../engine/rulebook';
import { attempt } from './diagram';
import { answered, findVisit } from './find-visit';
import type { LongestPath } from './longest-path';
import type { Subject, Verdict } from './proofs';
import type { Space } from './space';

/** What the safety core puts into every rulebook. */
export type Core = { readonly questions: readonly Question[]; readonly clearances: readonly Question[]; readonly rules: readonly Rule[] };

/** What was found about a property before it is replayed. */
export type Raw = { readonly subject: Subject; readonly verdict: Exclude<Verdict, 'proved'>; readonly example?: Answers | undefined };

/** Screens before the result past which visitors give up. */
export const MOST_SCREENS = 9;

/** Visits that reach a recommendation although a safety question that everybody must be asked was not answered. */
export function unaskedSafety(space: Space, core: Core): Raw[] {
  return core.questions
    .filter(({ refine }) => !refine)
    .flatMap(({ id }): Raw[] => {
      const subject = { kind: 'question', id } as const;
      if (!space.questions.some((question) => question.id === id)) return [{ subject, verdict: 'disproved' }];
      const found = attempt(() => findVisit(space, [{ when: answered(space, id), bit: 1 }], (bits) => bits === 0, { recommended: true }));
      return verdictOf(subject, found);
    });
}

/**
 * What weakens the safety core: a rule or question of it that is missing or is not as it was, and a rule of the owner that
 * ends a visit at a lower level before the signs of an emergency are asked for.
 */
export function weakenedSafety(space: Space, core: Core): Raw[] {
  const rulebook = space.rulebooks[0] as Rulebook;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const kept = (rule: Rule) =>
    rulebook.rules.filter(({ id }) => id === rule.id).length === 1 &&
    same(
      rulebook.rules.find(({ id }) => id === rule.id),
      rule,
    );
  const changed = core.rules.filter((rule) => !kept(rule)).map(({ id }): Raw => ({ subject: { kind: 'rule', id }, verdict: 'disproved' }));
  const lost = [...core.questions, ...core.clearances].filter((question) => !rulebook.questions.some((other) => same(question, other)));
  return [...changed, ...lost.map(({ id }): Raw => ({ subject: { kind: 'question', id }, verdict: 'disproved' })), ...earlyStops(space, core)];
}

/** Rules of the owner that stop a visit while an emergency may still be untold. */
function earlyStops(space: Space, core: Core): Raw[] {
  const rulebook = space.rulebooks[0] as Rulebook;
  const own = rulebook.rules.filter(({ id, refer }) => refer && stopsAtOnce(refer.level) && refer.level !== 'emergency' && !core.rules.some((rule) => rule.id === id));
  const emergencies = core.rules.filter(({ refer }) => refer?.level === 'emergency');
  const asking = core.questions.filter(({ id }) => emergencies.some(({ when }) => mentions(space, when, id)));
  return own.flatMap(({ id, when }): Raw[] => {
    const sought = [{ when: space.formula(when), bit: 1 }, ...asking.map((question) => ({ when: answered(space, question.id), add: 1 }))];
    return verdictOf(
      { kind: 'rule', id },
      attempt(() => findVisit(space, sought, (bits, sum) => bits === 1 && sum < asking.length)),
    );
  });
}

function mentions(space: Space, when: Rule['when'], question: string): boolean {
  return space.formulas.questions(space.formula(when)).has(space.questions.findIndex(({ id }) => id === question));
}

/** The longest way to a result, where it is longer than nine screens. */
export function tooLong({ screens, exact, example }: LongestPath): Raw[] {
  if (screens <= MOST_SCREENS) return [];
  return exact ? [{ subject: { kind: 'path', screens }, verdict: 'disproved', example }] : [{ subject: { kind: 'rulebook' }, verdict: 'undecided' }];
}

/** Nothing where nobody was found, as is wanted. */
function verdictOf(subject: Subject, found: { readonly sets: bigint; readonly example: Answers | undefined } | undefined): Raw[] {
  if (!found) return [{ subject, verdict: 'undecided' }];
  return found.sets > 0n ? [{ subject, verdict: 'disproved', example: found.example }] : [];
}
