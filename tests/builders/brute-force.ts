import { consult } from '../../src/engine/consult';
import { chosen, holds } from '../../src/engine/holds';
import type { Outcome } from '../../src/engine/outcome';
import { type Path, pathOf } from '../../src/engine/path';
import type { Answers, Condition, Menu, Question, Rulebook, Test } from '../../src/engine/rulebook';

/** Every answer that a question admits. */
export function answersTo({ many, options }: Question): (string | string[])[] {
  if (!many) return options.map(({ id }) => id);
  const several = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const sets = Array.from({ length: 2 ** several.length - 1 }, (_, number) => several.filter((_, place) => ((number + 1) >> place) & 1));
  return [...options.filter(({ exclusive }) => exclusive).map(({ id }) => id), ...sets];
}

/** Every answer set, by walking: undefined when there are more than `most`. Refinements follow a recommendation only, and may be left out. */
export function everyAnswerSet(rulebook: Rulebook, menu: Menu, most: number): Answers[] | undefined {
  const sets: Answers[] = [];
  const refinements = rulebook.questions.filter(({ refine }) => refine);

  function refine(answers: Answers, from: number): void {
    if (sets.length > most) return;
    const question = refinements[from];
    if (!question) {
      sets.push(answers);
      return;
    }
    refine(answers, from + 1);
    if (!pathOf(rulebook, answers).refinements.includes(question)) return;
    for (const answer of answersTo(question)) refine({ ...answers, [question.id]: answer }, from + 1);
  }

  function walk(answers: Answers): void {
    if (sets.length > most) return;
    const outcome = consult(rulebook, menu, answers);
    if (outcome.kind === 'asking') for (const answer of answersTo(outcome.question)) walk({ ...answers, [outcome.question.id]: answer });
    else if (outcome.kind === 'referral') sets.push(answers);
    else refine(answers, 0);
  }

  walk({});
  return sets.length > most ? undefined : sets;
}

/** All that a visitor sees of an outcome, reasons and points aside. */
function visible(rulebook: Rulebook, menu: Menu, answers: Answers): string {
  const outcome = consult(rulebook, menu, answers);
  if (outcome.kind === 'asking') return `asking ${outcome.question.id}`;
  if (outcome.kind === 'referral') {
    const { level, signs, others } = outcome.referral;
    return JSON.stringify([level, [...signs, ...others].map(({ rule }) => rule)]);
  }
  const { matches, enhancements, excluded, plan, tips, cautions, notes, waits, after } = outcome.recommendation;
  const words = (said: readonly { words: unknown }[]) => said.map((entry) => JSON.stringify(entry.words)).sort();
  return JSON.stringify([
    matches.slice(0, 3).map(({ technique }) => technique.id),
    enhancements.map(({ enhancement }) => enhancement.id),
    excluded.map(({ treatment }) => treatment.id),
    plan?.plan.id,
    ...[tips, cautions, notes, waits, after].map(words),
  ]);
}

/** What brute force finds: the same names as the proofs', in words. */
export function findingsByBruteForce(rulebook: Rulebook, menu: Menu, whole: Menu, own: ReadonlySet<string>, sets: readonly Answers[]): string[] {
  const ends = sets.map((answers) => ({ answers, path: pathOf(rulebook, answers), outcome: consult(rulebook, menu, answers) }));
  const rules = rulebook.rules.filter(({ id }) => own.has(id));
  const holding = rules.filter(({ when }) => ends.some(({ path }) => holds(when, path.answers)));
  const shown = (card: Menu) =>
    new Set(
      sets.flatMap((answers) => {
        const outcome = consult(rulebook, card, answers);
        if (outcome.kind !== 'recommendation') return [];
        return [
          ...outcome.recommendation.matches.slice(0, 3).map(({ technique }) => technique.id),
          ...outcome.recommendation.enhancements.map(({ enhancement }) => enhancement.id),
        ];
      }),
    );
  const seen = new Set([...shown(menu), ...shown(whole)]);
  const seenWith = [menu, whole].map((card) => ({ card, before: new Map(sets.map((answers) => [answers, visible(rulebook, card, answers)])) }));
  const differs = (other: Rulebook, sample: readonly Answers[] = sets) =>
    seenWith.some(({ card, before }) => sample.some((answers) => before.get(answers) !== visible(other, card, answers)));
  const findings: string[] = [];
  if (ends.some(({ outcome }) => outcome.kind === 'recommendation' && outcome.recommendation.kind === 'ask')) findings.push('dead end');
  const longest = Math.max(...ends.map(({ path }) => path.questions.length));
  if (longest > 9) findings.push(`path of ${longest}`);
  for (const { id, safety } of rulebook.questions)
    if (!safety && !ends.some(({ path, outcome }) => [...path.questions, ...(outcome.kind === 'referral' ? [] : path.refinements)].some((question) => question.id === id)))
      findings.push(`never asked ${id}`);
  for (const { id } of [...rulebook.techniques, ...rulebook.enhancements]) if (!seen.has(id)) findings.push(`never shown ${id}`);
  for (const { id } of rules) if (!holding.some((rule) => rule.id === id)) findings.push(`never holds ${id}`);
  for (const { id } of holding) if (!differs({ ...rulebook, rules: rulebook.rules.filter((rule) => rule.id !== id) })) findings.push(`never matters ${id}`);
  for (const question of rulebook.questions.filter(({ id, safety, brief }) => !safety && brief === undefined && !findings.includes(`never asked ${id}`))) {
    const idle = question.options.filter(({ id, exclusive }) => !exclusive && isIdle(question.id, id));
    if (question.many || idle.length === question.options.length) findings.push(...idle.map(({ id }) => `idle ${question.id} ${id}`));
  }
  for (const { id, when, refer } of rules) {
    if (refer?.level === 'urgent' && ends.some(({ path }) => path.stopped && holds(when, path.answers) && !('signs' in path.answers))) findings.push(`stops early ${id}`);
    findings.push(...notOfUnasked(id, when, () => true, refer?.clearance));
  }
  for (const { id, when, safety } of rulebook.questions) if (when && !safety) findings.push(...notOfUnasked(id, when, (answers) => id in answers));
  return findings.sort();

  /** Questions whose `not` lets a condition hold for somebody who was not asked them. */
  function notOfUnasked(id: string, when: Condition, also: (answers: Answers) => boolean, clearance?: string): string[] {
    return rulebook.questions.flatMap(({ id: question }) => {
      if (question === clearance) return [];
      const told = withTests(when, (test, negated) => (negated && test[0] === question ? { all: [] } : test), false);
      const unasked = ends.filter(({ path, outcome }) => outcome.kind === 'recommendation' && !(question in path.answers) && also(path.answers));
      return unasked.some(({ path }) => holds(when, path.answers) && !holds(told, path.answers)) ? [`not of unasked ${id} ${question}`] : [];
    });
  }

  function isIdle(question: string, option: string): boolean {
    const forget = (condition: Condition) => withTests(condition, (test) => (test[0] === question ? [question, ...test.slice(1).filter((id) => id !== option)] : test), false);
    const other: Rulebook = {
      ...rulebook,
      rules: rulebook.rules.map((rule) => ({ ...rule, when: forget(rule.when) })),
      questions: rulebook.questions.map((each) => (each.when ? { ...each, when: forget(each.when) } : each)),
    };
    const concerned = ends.filter(({ path }) => chosen(path.answers, question).includes(option));
    // Refinements are offered on a recommendation only.
    const asked = ({ questions, refinements }: Path, { kind }: Outcome) => [...questions, ...(kind === 'referral' ? [] : refinements)].map(({ id }) => id).join();
    return (
      concerned.every(({ answers, path, outcome }) => asked(path, outcome) === asked(pathOf(other, answers), consult(other, menu, answers))) &&
      !differs(
        other,
        concerned.map(({ answers }) => answers),
      )
    );
  }
}

function withTests(condition: Condition, replace: (test: Test, negated: boolean) => Condition, negated: boolean): Condition {
  if ('not' in condition) return { not: withTests(condition.not, replace, !negated) };
  if ('all' in condition) return { all: condition.all.map((part) => withTests(part, replace, negated)) };
  if ('any' in condition) return { any: condition.any.map((part) => withTests(part, replace, negated)) };
  return replace(condition, negated);
}
