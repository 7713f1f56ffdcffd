import { chosen, holds } from './holds';
import { stopsAtOnce } from './levels';
import type { Answers, Question, Rule, Rulebook } from './rulebook';

/** The way through the questions that a set of answers takes. Computed each time, never recorded. */
export type Path = {
  /** Asked before the result, in order. Ends with the screen that stops the visit, where one does. */
  readonly questions: readonly Question[];
  /** Offered on the result, in order. */
  readonly refinements: readonly Question[];
  /** The answers that count: those to questions on the path. One left on an abandoned branch is not among them. */
  readonly answers: Answers;
  /** The first question still to be answered; undefined when the way to the result is complete. */
  readonly next: Question | undefined;
  /** An emergency or urgent sign was told. */
  readonly stopped: boolean;
};

/** Whether an answer is one that the question admits: known options only, one of them, or several without an exclusive one. */
export function isAnswer(question: Question, options: readonly string[]): boolean {
  const picked = question.options.filter((option) => options.includes(option.id));
  if (picked.length === 0 || picked.length !== options.length) return false;
  return picked.length === 1 || (question.many === true && picked.every((option) => !option.exclusive));
}

const stopsKnown = new WeakMap<Rulebook, readonly Rule[]>();

/** The rules that end a visit at once. Found once: of hundreds of rules a few are, and the path is walked at every answer. */
function stopsOf(rulebook: Rulebook): readonly Rule[] {
  const known = stopsKnown.get(rulebook) ?? rulebook.rules.filter((rule) => rule.refer && stopsAtOnce(rule.refer.level));
  stopsKnown.set(rulebook, known);
  return known;
}

/**
 * Walks the questions in order: one is on the path if it has no `when`, or its `when` holds on the answers so far.
 * A sign of emergency or urgent level ends the walk at its screen.
 */
export function pathOf(rulebook: Rulebook, answers: Answers): Path {
  const counted: Record<string, string | readonly string[]> = {};
  const questions: Question[] = [];
  const refinements: Question[] = [];
  const stops = stopsOf(rulebook);
  let next: Question | undefined;
  let stopped = false;
  for (const question of rulebook.questions) {
    if (stopped || (question.when && !holds(question.when, counted))) continue;
    const options = chosen(answers, question.id);
    const answered = isAnswer(question, options);
    if (answered) counted[question.id] = answers[question.id] as string | readonly string[];
    if (question.refine) refinements.push(question);
    else {
      questions.push(question);
      if (!answered) next ??= question;
      stopped = next === undefined && stops.some((rule) => holds(rule.when, counted));
    }
  }
  return { questions, refinements, answers: counted, next, stopped };
}
