import type { Question, Rulebook } from '../../../src/engine/rulebook';
import { inLanguage } from '../../../src/engine/words';

/** Something in the rules that other lines may name. */
export type Named = { readonly id: string; readonly label: string };

/** A question, and the options that a condition may name. */
export type NamedQuestion = Named & { readonly options: readonly Named[]; readonly steps: readonly Named[] };

/** What the lines of a rulebook may name. */
export type Ids = {
  readonly questions: readonly NamedQuestion[];
  readonly techniques: readonly Named[];
  readonly enhancements: readonly Named[];
  readonly plans: readonly Named[];
};

/** The ids of a rulebook with their words, those of the built-in safety questions included. */
export function idsOf({ questions, techniques, enhancements, plans, languages }: Rulebook): Ids {
  const first = languages[0] as string;
  const named = ({ id, name }: { readonly id: string; readonly name: Question['ask'] }): Named => ({ id, label: inLanguage(name, first, first) });
  return {
    questions: questions.map(({ id, ask, options, scale = 0 }) => {
      const all = options.map((option) => ({ id: option.id, label: inLanguage(option.label, first, first) }));
      return { id, label: inLanguage(ask, first, first), options: all, steps: all.slice(0, scale) };
    }),
    techniques: techniques.map(named),
    enhancements: enhancements.map(named),
    plans: plans.map(named),
  };
}
