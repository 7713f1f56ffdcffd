import { LEVELS } from '../engine/levels';
import type { Condition, Enhancement, Limit, Option, Plan, Question, Rule, Rulebook, Technique, Treatment, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';
import { arrangeQuestions, arrangeRules, clearanceOf, isYes } from './arrange';
import { freeze } from './freeze';
import { isRecord } from './guard';
import { optionsOf, stepsWithin } from './link-conditions';
import type { ConditionSource, LimitSource, OptionSource, QuestionSource, RulebookSource, RuleSource, SafetySource, TestSource } from './schema';

const STRENGTHS = { strongly: 3, well: 2, slightly: 1 } as const;

/**
 * Turns a checked rulebook into the form that the engine reads, with the safety core in it.
 *
 * @param source a rulebook that {@link link} finds no error in
 * @param safety the core that every rulebook inherits
 * @returns the rulebook, frozen
 */
export function compile(source: RulebookSource, safety: SafetySource): Rulebook {
  const { studio } = source;
  const core = safetyFor(safety, studio);
  const arranged = arrangeQuestions(source, core);
  const scales = new Map(arranged.map(({ question }) => [question.id, question.scale?.map(({ id }) => id) ?? []]));
  const condition = (when: ConditionSource): Condition => compileCondition(when, scales);

  function compileQuestion({ question, safety: owned }: { question: QuestionSource; safety: boolean }): Question {
    return defined({
      id: question.id,
      ask: question.ask as Words,
      help: question.help,
      why: question.why,
      many: question.answer === 'many' || undefined,
      refine: isYes(question.refine) || undefined,
      safety: owned || undefined,
      when: question.when && condition(question.when),
      options: optionsOf(question).map(compileOption),
      brief: question.brief,
    });
  }

  function compileRule(rule: RuleSource): Rule[] {
    const { refer, limit } = rule;
    const clearance = refer?.level === 'doctor-first' ? clearanceOf(rule.id) : undefined;
    const when = condition(rule.when);
    const cleared: Condition = { question: clearance ?? '', options: ['yes'] };
    const compiled: Rule = defined({
      id: rule.id,
      when: clearance ? { all: [when, { not: cleared }] } : when,
      suggest: rule.suggest && Object.fromEntries(Object.entries(rule.suggest).map(([id, strength]) => [id, STRENGTHS[strength]])),
      avoid: rule.avoid,
      enhance: rule.enhance,
      plan: rule.plan,
      tips: rule.tips,
      cautions: rule.cautions,
      note: rule.note,
      limit: limit && compileLimit(limit),
      refer: refer && defined({ ...refer, clearance }),
      because: rule.because,
    });
    if (!refer || !clearance) return [compiled];
    const { limit: still, because, note } = core.clearance;
    return [
      compiled,
      {
        id: `${rule.id}-cleared`,
        when: { all: [when, cleared] },
        limit: compileLimit(still),
        note: about(note, refer.about, studio.languages),
        because: about(because, refer.about, studio.languages),
      },
    ];
  }

  const rules = arrangeRules(source, core).flatMap(({ rule }) => compileRule(rule));
  rules.sort((a, b) => (a.id < b.id ? -1 : 1));
  const compiled = {
    studio: defined({ name: studio.name, booking: studio.booking }),
    languages: studio.languages,
    questions: arranged.map(compileQuestion),
    techniques: source.techniques.map((technique): Technique => ({ ...compileTreatment(technique, core), blends: technique.blends ?? [] })),
    enhancements: (source.enhancements ?? []).map((enhancement): Enhancement => defined({ ...compileTreatment(enhancement, core), with: enhancement.with })),
    plans: (source.plans ?? []).map((plan): Plan => defined({ ...plan, waits: isYes(plan.waits) || undefined })),
    rules,
    levels: Object.fromEntries(LEVELS.map((level) => [level, core.levels[level]])) as Rulebook['levels'],
    ...(source.fallback && { fallback: source.fallback }),
    askUs: source['ask-us'],
    advice: source.advice ?? [],
  };
  return freeze({ version: fingerprint(JSON.stringify(compiled)), ...compiled });
}

function compileOption(option: OptionSource): Option {
  return defined({ id: option.id, label: option.label, help: option.help, exclusive: isYes(option.exclusive) || undefined, brief: option.brief });
}

function compileTreatment(source: RulebookSource['techniques'][number] | NonNullable<RulebookSource['enhancements']>[number], safety: SafetySource): Treatment {
  const traits = source.traits === 'none' ? [] : source.traits;
  const notes = traits.flatMap((trait): Words[] => (safety.traits[trait] === undefined ? [] : [safety.traits[trait] as Words]));
  const { id, name, pressure, about, feels } = source;
  return { id, name, pressure, traits, about, feels, cautions: [...notes, ...(source.cautions ?? [])] };
}

const compileLimit = ({ pressure, forbid = [], unless, wait, after }: LimitSource): Limit => defined({ pressure, forbid, unless, wait, after });

function compileCondition(source: ConditionSource, scales: ReadonlyMap<string, readonly string[]>): Condition {
  const parts = Object.entries(source).map(([key, part]): Condition => {
    if (key === 'not') return { not: compileCondition(part as ConditionSource, scales) };
    if (key === 'all' || key === 'any') {
      const inner = (part as ConditionSource[]).map((each) => compileCondition(each, scales));
      return key === 'all' ? { all: inner } : { any: inner };
    }
    return { question: key, options: optionsMeant(part as TestSource, scales.get(key) as readonly string[]) };
  });
  return parts.length === 1 ? (parts[0] as Condition) : { all: parts };
}

function optionsMeant(test: TestSource, scale: readonly string[]): string[] {
  return isRecord(test) ? stepsWithin(scale, test) : [test].flat();
}

/** The safety core in a studio's languages, with `{emergency}` replaced by the number of the studio's country. */
function safetyFor(safety: SafetySource, { country, languages }: RulebookSource['studio']): SafetySource {
  const unknown = safety.emergency.unknown as Record<string, string>;
  const number = country === undefined ? undefined : safety.emergency.numbers[country];
  const spoken = Object.keys(unknown);
  const localize = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(localize);
    if (!isRecord(value)) return value;
    const isText = spoken.every((language) => typeof value[language] === 'string');
    if (!isText) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, localize(part)]));
    const texts = languages.map((language) => [language, (value[language] as string).split('{emergency}').join(number ?? unknown[language])] as const);
    return texts.length === 1 ? (texts[0] as readonly [string, string])[1] : Object.fromEntries(texts);
  };
  return localize(safety) as SafetySource;
}

/** `{about}` in the words of a clearance, in each language. */
function about(words: Words, topic: Words, languages: readonly string[]): Words {
  const first = languages[0] as string;
  const texts = languages.map(
    (language) =>
      [
        language,
        inLanguage(words, language, first)
          .split('{about}')
          .join(inLanguage(topic, language, first)),
      ] as const,
  );
  return texts.length === 1 ? (texts[0] as readonly [string, string])[1] : Object.fromEntries(texts);
}

/** An object without its undefined entries. */
function defined<T extends object>(entries: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T;
}

/** FNV-1a, 32 bits, as eight hex digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
