import type { Condition, Question, Rulebook } from '../engine/rulebook';
import { type Formula, Formulas, type Known, type Lookup } from './formulas';

/** A question as one of the rulebooks asks it. */
type Asked = { readonly when: Formula | undefined; readonly refine: boolean };

/** A question with its options as bits; those that only one of the rulebooks has are left out. */
export type SpaceQuestion = {
  readonly id: string;
  /** By bit. */
  readonly options: readonly string[];
  /** Bits of the options that stand alone. All of them where one answer is given. */
  readonly alone: number;
  /** By rulebook; undefined where it is not asked. */
  readonly asked: readonly (Asked | undefined)[];
};

/** The questions of one rulebook, or those that two have in common, in the order asked. */
export type Space = {
  readonly formulas: Formulas;
  readonly questions: readonly SpaceQuestion[];
  readonly rulebooks: readonly Rulebook[];
  /** The number of a condition of a rulebook. */
  readonly formula: (condition: Condition) => Formula;
  readonly lookup: Lookup;
};

/**
 * The answers that can be given.
 *
 * @param rulebooks one, or two versions: the last one's order of questions counts
 */
export function spaceOf(rulebooks: readonly Rulebook[]): Space {
  const formulas = new Formulas();
  const shared = inOrder(rulebooks).filter(({ id }) => rulebooks.every((rulebook) => rulebook.questions.some((question) => question.id === id)));
  const bits = new Map<string, { question: number; options: Map<string, number> }>();
  const questions = shared.map(({ id }, index) => {
    const versions = rulebooks.map((rulebook) => rulebook.questions.find((question) => question.id === id) as Question);
    const options = (versions.at(-1) as Question).options.filter((option) => versions.every((version) => version.options.some((other) => other.id === option.id)));
    bits.set(id, { question: index, options: new Map(options.map((option, bit) => [option.id, 2 ** bit])) });
    const many = versions.every((version) => version.many);
    return { id, options: options.map((option) => option.id), alone: options.reduce((sum, option, bit) => sum + (!many || option.exclusive ? 2 ** bit : 0), 0), versions };
  });
  const lookup: Lookup = (question, options) => {
    const known = bits.get(question);
    return known && { question: known.question, bits: options.reduce((sum, option) => sum | (known.options.get(option) ?? 0), 0) };
  };
  const formula = (condition: Condition): Formula => formulas.of(condition, lookup);
  return {
    formulas,
    rulebooks,
    formula,
    lookup,
    questions: questions.map(({ versions, ...question }) => ({
      ...question,
      asked: versions.map(({ when, refine }) => ({ when: when && formula(when), refine: refine === true })),
    })),
  };
}

/** The questions of the last rulebook, moved back only where a condition of one of the rulebooks needs another first. */
function inOrder(rulebooks: readonly Rulebook[]): Question[] {
  const last = (rulebooks.at(-1) as Rulebook).questions;
  const needs = new Map(last.map(({ id }) => [id, new Set(rulebooks.flatMap(({ questions }) => named(questions.find((question) => question.id === id)?.when)))]));
  const waiting = [...last];
  const done: Question[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ id }) => [...(needs.get(id) ?? [])].every((need) => need === id || !waiting.some((other) => other.id === need)));
    // Two versions may each need what the other asks first; then the order of the last stands.
    done.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return done;
}

function named(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ('not' in condition) return named(condition.not);
  return 'all' in condition || 'any' in condition ? ('all' in condition ? condition.all : condition.any).flatMap(named) : [condition[0]];
}

/** One of the things a visitor may do at a step of answering. */
export type Choice = Known & {
  /** How many answers are alike in all that is tested. */
  readonly ways: number;
  /** Options ticked, so that a shortest set of answers can be found. */
  readonly cost: number;
  /** An option of those meant. */
  readonly option: string | undefined;
  /** `several`: more will be ticked; `ticked`, `left`: within several. */
  readonly kind: 'one' | 'several' | 'ticked' | 'left' | 'unanswered';
};

/** The steps of answering one question: the first, and one for each group of options of which several may be ticked. */
export type Steps = { readonly first: readonly Choice[]; readonly groups: readonly (readonly Choice[])[] };

/**
 * What a visitor may do at a question. Options that no condition tells apart are lumped.
 *
 * @param tests the bits of every test on the question that matters
 */
export function stepsOf(question: number, { options, alone, asked }: SpaceQuestion, tests: readonly number[]): Steps {
  const everything = 2 ** options.length - 1;
  const groups = new Map<string, number[]>();
  for (const bit of options.keys()) {
    const single = ((alone >> bit) & 1) === 1;
    const key = `${single} ${tests.map((mask) => (mask >> bit) & 1).join('')}`;
    groups.set(key, [...(groups.get(key) ?? []), bit]);
  }
  const lumps = [...groups.values()].map((members) => ({ members, first: members[0] as number }));
  const isAlone = ({ first }: { first: number }) => ((alone >> first) & 1) === 1;
  const one = lumps.filter(isAlone).map(({ members, first }): Choice => {
    const yes = 2 ** first;
    return { question, yes, no: everything & ~yes, ways: members.length, cost: 1, option: options[first], kind: 'one' };
  });
  const several = lumps.filter((lump) => !isAlone(lump));
  const nothing = { question, yes: 0, ways: 1, cost: 0, option: undefined };
  const first: Choice[] = [...one];
  if (several.length > 0) first.push({ ...nothing, no: alone, kind: 'several' });
  if (asked.every((version) => version?.refine !== false)) first.push({ ...nothing, no: everything, kind: 'unanswered' });
  return {
    first,
    groups: several.map(({ members, first: member }) => {
      const bits = members.reduce((sum, bit) => sum | (2 ** bit), 0);
      return [
        { ...nothing, no: bits, kind: 'left' },
        { ...nothing, yes: 2 ** member, no: bits & ~(2 ** member), ways: 2 ** members.length - 1, cost: 1, option: options[member], kind: 'ticked' },
      ];
    }),
  };
}

/** What follows where a question is not asked. */
export const notAsked = (question: number, { options }: SpaceQuestion): Choice => ({
  question,
  yes: 0,
  no: 2 ** options.length - 1,
  ways: 1,
  cost: 0,
  option: undefined,
  kind: 'unanswered',
});
