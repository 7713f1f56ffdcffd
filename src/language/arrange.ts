import type { Question } from '../engine/rulebook';
import type { Path } from './issue';
import type { SafetyCore } from './safety-core';
import type { OptionSource, QuestionSource, RulebookSource, RuleSource } from './schema';

/** A question in its final place, and what a condition or an answer may say of it. */
export type Arranged = {
  id: string;
  options: readonly { id: string; exclusive: boolean }[];
  /** The steps of its scale, least first. */
  steps: readonly string[] | undefined;
  many: boolean;
  refine: boolean;
  /** It has a `when`. */
  conditional: boolean;
  /** Where the owner's file speaks of it; undefined when it does not. */
  path: Path | undefined;
} & Origin;

/** Whose question it is: the owner's, the core's, or the follow-up to a doctor-first rule of the owner. */
type Origin = { own: QuestionSource } | { core: Question } | { clears: RuleSource };

/** `yes` written either way. */
export const isYes = (flag: boolean | 'yes' | 'no' | undefined): boolean => flag === true || flag === 'yes';

/** The question that clears a doctor-first rule. */
export const clearanceOf = (rule: string): string => `${rule}-clearance`;

/** The rule that stands in for a doctor-first rule once it is cleared. */
export const clearedOf = (rule: string): string => `${rule}-cleared`;

/**
 * All questions in the order in which they are asked: the owner's, with those of the safety core where the owner placed
 * them or else after; then one clearance question for each doctor-first rule; then the refinements.
 */
export function arrangeQuestions(source: RulebookSource, core: SafetyCore): Arranged[] {
  const own = source.questions.map((question, index): Arranged => {
    const placed = core.questions.find(({ id }) => id === question.id);
    return placed ? ofCore(placed, ['questions', index]) : ofOwner(question, ['questions', index]);
  });
  const rest = core.questions.filter(({ id }) => own.every((question) => question.id !== id)).map((question) => ofCore(question, undefined));
  const clearances = source.rules.flatMap((rule, index): Arranged[] => (rule.refer?.level === 'doctor-first' ? [ofClearance(rule, ['rules', index])] : []));
  const all = [...own, ...rest];
  return [...all.filter(({ refine }) => !refine), ...core.clearances.map((question) => ofCore(question, undefined)), ...clearances, ...all.filter(({ refine }) => refine)];
}

function ofOwner(question: QuestionSource, path: Path): Arranged {
  const plain = ({ id, exclusive }: OptionSource) => ({ id, exclusive: isYes(exclusive) });
  return {
    id: question.id,
    options: [...(question.scale ?? []), ...(question.options ?? [])].map(plain),
    steps: question.scale?.map(({ id }) => id),
    many: question.answer === 'many',
    refine: isYes(question.refine),
    conditional: question.when !== undefined,
    path,
    own: question,
  };
}

function ofCore(question: Question, path: Path | undefined): Arranged {
  const { id, many = false, refine = false, scale, when } = question;
  const options = question.options.map((option) => ({ id: option.id, exclusive: option.exclusive === true }));
  return {
    id,
    options,
    steps: scale === undefined ? undefined : options.slice(0, scale).map((option) => option.id),
    many,
    refine,
    conditional: when !== undefined,
    path,
    core: question,
  };
}

function ofClearance(rule: RuleSource, path: Path): Arranged {
  const options = ['yes', 'no', 'unsure'].map((id) => ({ id, exclusive: false }));
  return { id: clearanceOf(rule.id), options, steps: undefined, many: false, refine: false, conditional: true, path, clears: rule };
}
