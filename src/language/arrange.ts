import type { Path } from './issue';
import type { QuestionSource, RulebookSource, RuleSource, SafetySource } from './schema';

/** A question in its final place. `path` is where the owner's file speaks of it; undefined when it does not. */
export type Arranged = { question: QuestionSource; safety: boolean; path?: Path };

/** A rule of the core or of the owner; `path` only for the owner's. */
export type ArrangedRule = { rule: RuleSource; path?: Path };

/** `yes` written either way. */
export const isYes = (flag: boolean | 'yes' | 'no' | undefined): boolean => flag === true || flag === 'yes';

/** The question that clears a doctor-first rule. */
export const clearanceOf = (rule: string): string => `${rule}-clearance`;

/** The rules of the safety core, then the owner's. */
export function arrangeRules(source: RulebookSource, safety: SafetySource): ArrangedRule[] {
  return [...safety.rules.map((rule) => ({ rule })), ...source.rules.map((rule, index) => ({ rule, path: ['rules', index] }))];
}

/**
 * All questions in the order in which they are asked: the owner's, with those of the safety core where the owner placed
 * them or else after; then one clearance question for each doctor-first rule; then the refinements.
 */
export function arrangeQuestions(source: RulebookSource, safety: SafetySource): Arranged[] {
  const core = new Map(safety.questions.map((question) => [question.id, question]));
  const own = source.questions.map((question, index): Arranged => {
    const placed = core.get(question.id);
    return { question: placed ?? question, safety: placed !== undefined, path: ['questions', index] };
  });
  const placed = new Set(own.map(({ question }) => question.id));
  const rest = safety.questions.filter(({ id }) => !placed.has(id)).map((question): Arranged => ({ question, safety: true }));
  const clearances = arrangeRules(source, safety).flatMap(({ rule, path }): Arranged[] =>
    rule.refer?.level === 'doctor-first' ? [{ question: clearanceQuestion(rule, safety), safety: true, ...(path && { path }) }] : [],
  );
  const all = [...own, ...rest];
  return [...all.filter(({ question }) => !isYes(question.refine)), ...clearances, ...all.filter(({ question }) => isYes(question.refine))];
}

function clearanceQuestion(rule: RuleSource, { clearance }: SafetySource): QuestionSource {
  return {
    id: clearanceOf(rule.id),
    ask: clearance.ask,
    ...(rule.refer && { help: rule.refer.about }),
    when: rule.when,
    options: [
      { id: 'yes', label: clearance.yes },
      { id: 'no', label: clearance.no },
      { id: 'unsure', label: clearance.unsure },
    ],
    brief: clearance.brief,
  };
}
