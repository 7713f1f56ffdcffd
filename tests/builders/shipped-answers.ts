import type { Answers, Question, Rulebook } from '../../src/engine/rulebook';

/** What the shipped rulebook asks before the two safety screens. */
const ASKED = ['location', 'type', 'duration', 'pressure'];

/** Every way to answer the shipped questions with no sign on the safety screens. */
export function everyVisitor(rulebook: Rulebook): Answers[] {
  const questions = ASKED.map((asked) => rulebook.questions.find(({ id }) => id === asked) as Question);
  return questions.reduce<Answers[]>(
    (all, { id, options }) => all.flatMap((answers) => options.map((option) => ({ ...answers, [id]: option.id }))),
    [{ signs: ['none'], health: ['none'] }],
  );
}
