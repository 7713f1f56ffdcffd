import type { Condition, Limit, Option, Question, Rule, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';
import { clearanceOf, clearedOf, isYes } from './arrange';
import { isRecord } from './guard';
import { optionsOf, stepsWithin } from './link-conditions';
import type { ConditionSource, LimitSource, OptionSource, QuestionSource, RuleSource, TestSource } from './schema';

const STRENGTHS = { strongly: 3, well: 2, slightly: 1 } as const;

/** The steps of each question's scale, by question id; empty where it has none. */
export type Scales = ReadonlyMap<string, readonly string[]>;

/** The words of the follow-up to a doctor-first rule, and the limit that stands once it is cleared. */
export type Clearance = { ask: Words; yes: Words; no: Words; unsure: Words; brief: Words; note: Words; because: Words; limit: Limit };

/** A question as written, compiled. */
export function compileQuestion(question: QuestionSource, scales: Scales): Question {
  const { answer, ...rest } = question;
  return defined({
    ...rest,
    ask: question.ask as Words,
    many: answer === 'many' || undefined,
    refine: isYes(question.refine) || undefined,
    when: question.when && compileCondition(question.when, scales),
    scale: question.scale?.length,
    options: optionsOf(question).map(compileOption),
  });
}

/** The follow-up to a doctor-first rule. */
export function clearanceQuestion({ id, when, refer }: RuleSource, clearance: Clearance, scales: Scales): Question {
  return defined({
    id: clearanceOf(id),
    ask: clearance.ask,
    help: refer?.about,
    safety: true,
    when: compileCondition(when, scales),
    options: (['yes', 'no', 'unsure'] as const).map((answer) => ({ id: answer, label: clearance[answer] })),
    brief: clearance.brief,
  });
}

/** A rule as written, compiled; one that sends to a doctor first is followed by what stands once it is cleared. */
export function compileRule(rule: RuleSource, clearance: Clearance, scales: Scales, languages: readonly string[]): Rule[] {
  const { refer, limit } = rule;
  const asked = refer?.level === 'doctor-first' ? clearanceOf(rule.id) : undefined;
  const cleared: Condition | undefined = asked === undefined ? undefined : [asked, 'yes'];
  const when = compileCondition(rule.when, scales);
  const compiled: Rule = defined({
    ...rule,
    when: cleared ? { all: [when, { not: cleared }] } : when,
    suggest: rule.suggest && Object.fromEntries(Object.entries(rule.suggest).map(([id, strength]) => [id, STRENGTHS[strength]])),
    limit: limit && compileLimit(limit),
    refer: refer && defined({ ...refer, clearance: asked }),
  });
  if (!refer || !cleared) return [compiled];
  const { limit: still, because, note } = clearance;
  return [
    compiled,
    { id: clearedOf(rule.id), when: { all: [when, cleared] }, limit: still, note: about(note, refer.about, languages), because: about(because, refer.about, languages) },
  ];
}

/** A limit as written, compiled. */
export const compileLimit = (limit: LimitSource): Limit => defined({ forbid: [], ...limit });

/** An object without its undefined entries. */
export function defined<T extends object>(entries: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T;
}

function compileOption(option: OptionSource): Option {
  return defined({ ...option, exclusive: isYes(option.exclusive) || undefined, region: option.region && [option.region].flat() });
}

function compileCondition(source: ConditionSource, scales: Scales): Condition {
  const parts = Object.entries(source).map(([key, part]): Condition => {
    if (key === 'not') return { not: compileCondition(part as ConditionSource, scales) };
    if (key === 'all' || key === 'any') {
      const inner = (part as ConditionSource[]).map((each) => compileCondition(each, scales));
      return key === 'all' ? { all: inner } : { any: inner };
    }
    return [key, ...optionsMeant(part as TestSource, scales.get(key) as readonly string[])];
  });
  return parts.length === 1 ? (parts[0] as Condition) : { all: parts };
}

function optionsMeant(test: TestSource, scale: readonly string[]): string[] {
  return isRecord(test) ? stepsWithin(scale, test) : [test].flat();
}

/** `{about}` in the words of a clearance, in each language. */
function about(words: Words, topic: Words, languages: readonly string[]): Words {
  const first = languages[0] as string;
  const filled = (language: string) =>
    inLanguage(words, language, first)
      .split('{about}')
      .join(inLanguage(topic, language, first));
  return languages.length === 1 ? filled(first) : Object.fromEntries(languages.map((language) => [language, filled(language)]));
}
