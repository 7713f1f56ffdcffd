import { chosen } from './holds';
import type { Recommendation } from './outcome';
import { pathOf } from './path';
import type { Answers, Rulebook, Words } from './rulebook';

/** A line of the brief: what it is about, and what the visitor told. */
type BriefLine = { readonly about: Words; readonly told: readonly Words[] };

/** What a visitor can bring to the therapist: answers in a therapist's words, then what to work around. */
export type Brief = { readonly lines: readonly BriefLine[]; readonly notes: readonly Words[] };

/** The brief for the therapist. A safety screen answered "none of these" adds no line. */
export function briefOf(rulebook: Rulebook, answers: Answers, recommendation: Recommendation): Brief {
  const path = pathOf(rulebook, answers);
  const lines = [...path.questions, ...path.refinements].flatMap(({ id, ask, brief, options }): BriefLine[] => {
    const told = options.filter((option) => chosen(path.answers, id).includes(option.id) && !option.exclusive);
    return told.length > 0 ? [{ about: brief ?? ask, told: told.map((option) => option.brief ?? option.label) }] : [];
  });
  return { lines, notes: recommendation.notes.map(({ words }) => words) };
}
