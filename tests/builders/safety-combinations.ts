import { LEVELS, type Level } from '../../src/engine/levels';
import type { Answers } from '../../src/engine/rulebook';
import { ROWS, type RowLimit } from './safety-table';

/** One way to answer the safety screens. `clearances` has an answer for each doctor-first option that was chosen. */
export type Combination = { signs: string[]; health: string[]; clearances: Record<string, string>; duration: string };

const optionsFor = (question: string) => [...new Set(ROWS.filter((row) => row.question === question).map(({ option }) => option))];

/** The level of an option by the table; undefined for one that refers nobody. */
export const levelOf = (option: string): Level | undefined => LEVELS.find((level) => ROWS.some((row) => row.option === option && row.level === level));

/** Every set of some things, the empty one first. */
export function everySet(things: readonly string[]): string[][] {
  const [first, ...rest] = things;
  if (first === undefined) return [[]];
  return everySet(rest).flatMap((set) => [set, [first, ...set]]);
}

/** Every set that a screen admits: "none" alone, or any others together. */
const setsOf = (question: string): string[][] => everySet(optionsFor(question)).map((set) => (set.length > 0 ? set : ['none']));

const isStop = (option: string) => ['emergency', 'urgent'].includes(levelOf(option) ?? '');

/** Every way to answer the safety screens; where a sign stops the visit, what would have come after it is not tried. */
export function everyCombination(): Combination[] {
  return setsOf('signs').flatMap((signs) =>
    (signs.some(isStop) ? [['none']] : setsOf('health')).flatMap((health) =>
      clearancesOf([...signs, ...health]).flatMap((clearances) => ['under-3-days', 'weeks'].map((duration) => ({ signs, health, clearances, duration }))),
    ),
  );
}

function clearancesOf(options: string[]): Record<string, string>[] {
  const asked = options.some(isStop) ? [] : options.filter((option) => levelOf(option) === 'doctor-first');
  return asked.reduce<Record<string, string>[]>((all, option) => all.flatMap((each) => ['yes', 'no', 'unsure'].map((answer) => ({ ...each, [option]: answer }))), [{}]);
}

/** The answers of a combination, beside those to an owner's questions. */
export const answersTo = ({ signs, health, clearances, duration }: Combination, others: Answers): Answers => ({
  ...others,
  duration,
  signs,
  health,
  ...Object.fromEntries(Object.entries(clearances).map(([option, answer]) => [`safety-${option}-clearance`, answer])),
});

/** What was told, "none" aside. */
const toldIn = ({ signs, health, duration }: Combination): string[] => [...signs, ...health, duration].filter((option) => ROWS.some((row) => row.option === option));

/** The level that the table gives a combination; undefined where it recommends. */
export function expectedLevel(combination: Combination): Level | undefined {
  const levels = toldIn(combination).flatMap((option) => (combination.clearances[option] === 'yes' ? [] : (levelOf(option) ?? [])));
  return LEVELS.find((level) => levels.includes(level));
}

/** The limits that the table puts on a combination. */
export const expectedLimits = (combination: Combination): RowLimit[] =>
  toldIn(combination).flatMap((option) => ROWS.filter((row) => row.option === option).flatMap(({ limit }) => limit ?? []));
