import { LEVELS } from '../engine/levels';
import type { Words } from '../engine/rulebook';
import { isYes } from './arrange';
import { type Clearance, clearanceQuestion, compileLimit, compileQuestion, compileRule } from './compile-parts';
import { isRecord } from './guard';
import { pack } from './pack';
import type { SafetyCore, WrittenCore } from './safety-core';
import type { SafetySource } from './schema';

/**
 * Compiles the safety core for rulebooks in some languages, and packs it as a script carries it. A text in one language is
 * plain, like an owner's.
 *
 * @param languages those wanted; ones that the core has no texts in are left out
 * @param slim leaves out what a script has no use for
 */
export function writeCore(safety: SafetySource, languages: readonly string[], slim = (core: SafetyCore): SafetyCore => core): WrittenCore {
  const unknown = safety.emergency.unknown as Record<string, string>;
  const spoken = languages.filter((language) => language in unknown);
  return {
    ...pack(slim(compileCore(safety, spoken)), spoken),
    emergency: { numbers: countriesOf(safety.emergency.numbers), unknown: Object.fromEntries(spoken.map((language) => [language, unknown[language] as string])) },
  };
}

function compileCore(safety: SafetySource, spoken: readonly string[]): SafetyCore {
  const { questions, rules, levels, traits, clearance } = localized(safety, Object.keys(safety.emergency.unknown), spoken);
  const scales = new Map(questions.map(({ id, scale = [] }) => [id, scale.map((step) => step.id)]));
  const follow: Clearance = { ...(clearance as Record<keyof Omit<Clearance, 'limit'>, Words>), limit: compileLimit(clearance.limit) };
  const inOrder = [...questions.filter(({ refine }) => !isYes(refine)), ...questions.filter(({ refine }) => isYes(refine))];
  return {
    languages: spoken,
    questions: inOrder.map((question) => ({ ...compileQuestion(question, scales), safety: true })),
    clearances: rules.filter(({ refer }) => refer?.level === 'doctor-first').map((rule) => clearanceQuestion(rule, follow, scales)),
    rules: rules.flatMap((rule) => compileRule(rule, follow, scales, spoken)),
    levels: Object.fromEntries(LEVELS.map((level) => [level, levels[level]])) as SafetyCore['levels'],
    traits: traits as SafetyCore['traits'],
    clearance: follow,
  };
}

/** The core with its texts in some languages. */
function localized(safety: SafetySource, all: readonly string[], wanted: readonly string[]): SafetySource {
  const localize = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(localize);
    if (!isRecord(value)) return value;
    if (!all.every((language) => typeof value[language] === 'string')) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, localize(part)]));
    return wanted.length === 1 ? value[wanted[0] as string] : Object.fromEntries(wanted.map((language) => [language, value[language]]));
  };
  return localize(safety) as SafetySource;
}

/** The countries that share each number. */
function countriesOf(numbers: Readonly<Record<string, string>>): Record<string, string> {
  const shared = new Map<string, string[]>();
  for (const [country, number] of Object.entries(numbers)) shared.set(number, [...(shared.get(number) ?? []), country]);
  return Object.fromEntries([...shared].map(([number, countries]) => [number, countries.join(' ')]));
}
