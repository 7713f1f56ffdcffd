import { choose } from './choose';
import { consult } from './consult';
import { chosen } from './holds';
import { pathOf } from './path';
import type { Answers, Menu, Option, Question, Rulebook, Technique } from './rulebook';

/** One other answer, and the best match that it would give. */
export type WhatIf = {
  readonly question: Question;
  /** What the question's answer would be. */
  readonly options: readonly Option[];
  readonly technique: Technique;
};

/** Farther than any step of a pressure scale that people would call a small change. */
const OTHER_ANSWER = 2;
const ONE_MORE_ANSWER = 3;

/**
 * The nearest other answer that gives another best match: a single answer changed, all others kept. Near is a step of a
 * scale; then come farther steps and other options, then an answer to a refinement that was left open; of equally near
 * ones the first asked. Answers to safety questions are never tried: nobody is told what to say there.
 *
 * @param answers of a visit that came to a recommendation
 * @returns undefined where no single answer gives another best match
 */
export function whatIf(rulebook: Rulebook, menu: Menu, answers: Answers): WhatIf | undefined {
  const path = pathOf(rulebook, answers);
  const best = bestOf(rulebook, menu, answers);
  // Of all answers, not only those on the path: one on a branch that was left counts again where the branch comes back.
  const changes = [...path.questions, ...path.refinements].filter(({ safety }) => !safety).flatMap((question) => changesOf(question, answers));
  changes.sort((a, b) => a.distance - b.distance);
  for (const { question, after } of changes) {
    const technique = bestOf(rulebook, menu, after);
    if (technique && technique.id !== best?.id) {
      return { question, options: question.options.filter(({ id }) => chosen(after, question.id).includes(id)), technique };
    }
  }
  return undefined;
}

function bestOf(rulebook: Rulebook, menu: Menu, answers: Answers): Technique | undefined {
  const outcome = consult(rulebook, menu, answers);
  return outcome.kind === 'recommendation' ? outcome.recommendation.matches[0]?.technique : undefined;
}

/** Every way to change the answer to one question by one choice, with how far away it is. */
function changesOf(question: Question, answers: Answers): { question: Question; after: Answers; distance: number }[] {
  const now = chosen(answers, question.id);
  const place = question.options.findIndex(({ id }) => id === now[0]);
  const steps = question.scale ?? 0;
  return question.options.flatMap(({ id }, index) => {
    const after = choose(answers, question, id);
    if (!question.many && id === now[0]) return [];
    if (!(question.id in after)) return [];
    const distance = now.length === 0 ? ONE_MORE_ANSWER : !question.many && place < steps && index < steps ? Math.abs(index - place) : OTHER_ANSWER;
    return [{ question, after, distance }];
  });
}
