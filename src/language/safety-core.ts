import type { Level } from '../engine/levels';
import type { Question, Rule, Rulebook, Words } from '../engine/rulebook';
import type { Trait } from '../engine/traits';
import type { Clearance } from './compile-parts';
import { type Packed, unpack } from './packed';

/** The safety core, compiled: what every rulebook inherits. */
export type SafetyCore = {
  /** Those that it has texts in. */
  languages: readonly string[];
  /** In the order asked, those offered on the result last. */
  questions: readonly Question[];
  /** One for each doctor-first rule of the core. */
  clearances: readonly Question[];
  rules: readonly Rule[];
  levels: Rulebook['levels'];
  /** Notes that stand with whatever has a trait. */
  traits: Partial<Record<Trait, Words>>;
  clearance: Clearance;
  /** The emergency number of the studio's country; undefined where none is known. */
  emergency?: string | undefined;
};

/** The core as the script carries it. `{emergency}` in it waits for the number of a country. */
export type WrittenCore = Packed & {
  /** The countries that have each number, and the words for a number where the country is not known. */
  emergency: { numbers: Readonly<Record<string, string>>; unknown: Readonly<Record<string, string>> };
};

/** The core for a studio in a country; without one, the words for "your emergency number" stand for the number. */
export function readCore({ json, words, emergency }: WrittenCore, country: string | undefined): SafetyCore {
  const number = Object.keys(emergency.numbers).find((each) => emergency.numbers[each]?.split(' ').includes(country ?? ''));
  const filled = (text: string, language: string) => text.split('{emergency}').join(number ?? emergency.unknown[language]);
  // Texts stand in the JSON itself where there is one language.
  const [only] = Object.keys(emergency.unknown) as [string];
  const texts = Object.entries(words).map(([language, lines]) => [language, filled(lines, language)] as const);
  const core = unpack<SafetyCore>({ json: filled(json, only), words: Object.fromEntries(texts) });
  return { ...core, rules: withIds(core.rules, () => 'safety-'), emergency: number };
}

/** A rulebook without what the core has: its questions by id alone, its rules and levels left out. */
export type OwnPart = Omit<Rulebook, 'questions' | 'rules' | 'levels' | 'emergency'> & {
  readonly questions: readonly (Question | string)[];
  readonly rules: readonly Rule[];
  /** How many of the rules come before the core's, where they have no ids. */
  readonly first?: number;
};

/** In a script, rules stand in the order of their ids and have none, since ids serve the order alone: these get some of the same order. */
const withIds = (rules: readonly Unnamed[], prefix: (place: number) => string): Rule[] => rules.map((rule, place) => ({ id: `${prefix(place)}${1_000 + place}`, ...rule }));

type Unnamed = Omit<Rule, 'id'> & { readonly id?: string };

/** Puts a rulebook together again from its own part and the core. */
export function withCore({ first = 0, ...own }: OwnPart, core: SafetyCore): Rulebook {
  const shared = [...core.questions, ...core.clearances];
  return {
    ...own,
    questions: own.questions.map((question) => (typeof question === 'string' ? (shared.find(({ id }) => id === question) as Question) : question)),
    // By id, in an order that is the same on every machine.
    rules: [...core.rules, ...withIds(own.rules, (place) => (place < first ? 'a' : 't'))].sort((a, b) => (a.id < b.id ? -1 : 1)),
    levels: core.levels as Record<Level, { name: Words; title: Words }>,
    ...(core.emergency !== undefined && { emergency: core.emergency }),
  };
}

/** The own part of a rulebook. */
export function withoutCore({ levels: _, emergency: __, ...rulebook }: Rulebook, core: SafetyCore): OwnPart {
  const questions = new Set([...core.questions, ...core.clearances].map(({ id }) => id));
  const rules = new Set(core.rules.map(({ id }) => id));
  return {
    ...rulebook,
    questions: rulebook.questions.map((question) => (questions.has(question.id) ? question.id : question)),
    rules: rulebook.rules.filter(({ id }) => !rules.has(id)),
  };
}
