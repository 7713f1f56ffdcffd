import fc from 'fast-check';
import { LEVELS } from '../../src/engine/levels';
import { DRAWINGS, LOOKS, REGIONS, RHYTHMS } from '../../src/engine/pictures';
import { PRESSURES } from '../../src/engine/pressure';
import { TRAITS, type Trait } from '../../src/engine/traits';
import { isYes } from '../../src/language/arrange';
import type { OptionSource, QuestionSource, RulebookSource, RuleSource, SafetySource, TextSource } from '../../src/language/schema';
import { conditionOf, pick, rawCondition } from './arbitrary-condition';
import { questionsIn } from './plain-reading';

const index = fc.nat(30);
const indexes = (maxLength: number) => fc.array(index, { maxLength });
/** Half of the time, nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const rawQuestion = fc.record({
  many: fc.boolean(),
  steps: fc.nat(4),
  others: fc.nat(3),
  exclusive: fc.boolean(),
  refine: fc.nat(3),
  when: maybe(rawCondition),
  body: fc.boolean(),
  picture: maybe(index),
});
const rawTreatment = fc.record({
  pressure: index,
  traits: fc.oneof({ weight: 2, arbitrary: fc.constant<number[]>([]) }, { weight: 3, arbitrary: indexes(3) }),
  with: indexes(2),
  caution: fc.boolean(),
  picture: maybe(index),
});
const rawLimit = fc.record({ pressure: maybe(index), forbid: indexes(3), unless: maybe(index), wait: maybe(index), after: maybe(index) });
const rawRule = fc.record({
  id: fc.nat(99),
  when: rawCondition,
  suggest: fc.array(fc.record({ technique: index, strength: fc.nat(2) }), { maxLength: 3 }),
  avoid: fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: indexes(2) }),
  enhance: indexes(2),
  plan: maybe(index),
  tips: indexes(2),
  cautions: indexes(2),
  note: maybe(index),
  limit: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: rawLimit }),
  refer: fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(LEVELS.length - 1) }),
  because: fc.nat(3),
});

/** A rulebook in numbers: every one of them means a sound source, so that shrinking stays sound. */
const raw = fc.record({
  languages: fc.constantFrom<string[]>(['en'], ['es'], ['en', 'es'], ['es', 'en']),
  country: fc.constantFrom('US', undefined),
  questions: fc.array(rawQuestion, { minLength: 1, maxLength: 5 }),
  placed: fc.array(fc.record({ question: index, at: index }), { maxLength: 2 }),
  techniques: fc.array(rawTreatment, { minLength: 1, maxLength: 5 }),
  enhancements: fc.array(rawTreatment, { maxLength: 3 }),
  plans: fc.nat(3),
  rules: fc.uniqueArray(rawRule, { selector: ({ id }) => id, minLength: 1, maxLength: 9 }),
  fallback: maybe(index),
  look: maybe(index),
});

type Raw = typeof raw extends fc.Arbitrary<infer Numbers> ? Numbers : never;
type RawQuestion = Raw['questions'][number];

/** A few texts, some in one language, so that repeats happen. */
const text = (number: number): TextSource => (number % 3 === 0 ? `Text ${number % 4}` : { en: `Text ${number % 4}`, es: `Texto ${number % 4}` });

/** The built-in drawing or the image that a number means; undefined means neither. */
function picturesOf(number: number | undefined): Pick<OptionSource, 'picture' | 'image'> {
  if (number === undefined) return {};
  return number % 3 === 0 ? { image: { link: `https://studio.example/${number}.jpg`, alt: text(number) } } : { picture: pick(DRAWINGS, number) };
}

function questionOf({ many, steps, others, exclusive, refine, body, picture }: RawQuestion, place: number): QuestionSource {
  const scale = steps < 2 ? [] : Array.from({ length: steps }, (_, step) => ({ id: `step-${step}`, label: `Step ${step}` }));
  const least = many ? 1 : 2;
  const options = Array.from({ length: Math.max(others, least - scale.length) }, (_, option) => ({ id: pick(['a', 'b', 'c'], option), label: `Option ${option}` }));
  const alone = many && exclusive && scale.length + options.length > 1 ? options.pop() : undefined;
  const all = [...options, ...(alone ? [{ ...alone, exclusive: 'yes' as const }] : [])];
  const drawn = (list: readonly OptionSource[], from: number) =>
    list.map((option, offset): OptionSource => {
      const region = pick(REGIONS, from + offset);
      return { ...option, ...picturesOf(picture), ...(body && { region: offset === 0 ? region : [region] }) };
    });
  return {
    id: `question-${place}`,
    ask: text(place),
    ...(many && { answer: 'many' as const }),
    ...(place > 0 && refine === 0 && { refine: true }),
    ...(scale.length > 0 && { scale: drawn(scale, 0) }),
    ...(all.length > 0 && { options: drawn(all, scale.length) }),
    ...(body ? { picture: 'body' as const } : scale.length > 0 && picture !== undefined && { picture: 'meter' as const }),
  };
}

/** The questions of a file with, where it is possible, a `when` on earlier ones, and some of the core's put in between. */
function questionsOf({ questions: raws, placed }: Raw, core: SafetySource, blank: RulebookSource): QuestionSource[] {
  const own: QuestionSource[] = raws.map(questionOf);
  for (const { question, at } of core.questions.length > 0 ? placed : []) {
    const { id } = pick(core.questions, question);
    if (!own.some((other) => other.id === id)) own.splice(at % (own.length + 1), 0, { id });
  }
  const order = questionsIn({ source: { ...blank, questions: own }, core });
  return own.map((question) => {
    const when = raws[Number(question.id.slice('question-'.length))]?.when;
    const earlier = order.slice(
      0,
      order.findIndex(({ id }) => id === question.id),
    );
    return question.ask !== undefined && when && earlier.length > 0 ? { ...question, when: conditionOf(when, earlier) } : question;
  });
}

function ruleOf(rule: Raw['rules'][number], source: RulebookSource, order: readonly QuestionSource[]): RuleSource {
  const techniques = source.techniques.map(({ id }) => id);
  const enhancements = (source.enhancements ?? []).map(({ id }) => id);
  const plans = (source.plans ?? []).map(({ id }) => id);
  const suggest = Object.fromEntries(rule.suggest.map(({ technique, strength }) => [pick(techniques, technique), pick(['strongly', 'well', 'slightly'] as const, strength)]));
  const avoid = [...new Set(rule.avoid.map((number) => pick([...techniques, ...enhancements], number)))].filter((id) => !(id in suggest));
  const enhance = enhancements.length > 0 ? [...new Set(rule.enhance.map((number) => pick(enhancements, number)))] : [];
  const limit = rule.limit && limitOf(rule.limit);
  const level = rule.refer === undefined ? undefined : pick(LEVELS, rule.refer);
  const askable = level ? order.filter(({ refine }) => !isYes(refine)) : order;
  const effects = {
    ...(rule.suggest.length > 0 && { suggest }),
    ...(avoid.length > 0 && { avoid }),
    ...(enhance.length > 0 && { enhance }),
    ...(rule.plan !== undefined && plans.length > 0 && { plan: pick(plans, rule.plan) }),
    ...(rule.tips.length > 0 && { tips: rule.tips.map(text) }),
    ...(rule.cautions.length > 0 && { cautions: rule.cautions.map(text) }),
    ...(rule.note !== undefined && { note: text(rule.note) }),
    ...(limit && { limit }),
    ...(level && { refer: { level, about: text(rule.id), do: [text(1)], ...(level === 'postpone' && { until: text(2) }) } }),
  };
  return {
    id: `rule-${rule.id}`,
    when: conditionOf(rule.when, askable, limit !== undefined || level !== undefined),
    ...(Object.keys(effects).length > 0 ? effects : { tips: [text(0)] }),
    ...(rule.because > 0 && { because: `Because of ${rule.id}` }),
  };
}

function limitOf({ pressure, forbid, unless, wait, after }: NonNullable<Raw['rules'][number]['limit']>): RuleSource['limit'] {
  const some = pressure !== undefined || forbid.length > 0;
  return {
    ...((pressure !== undefined || !some) && { pressure: pick(PRESSURES, pressure ?? 2) }),
    ...(forbid.length > 0 && { forbid: traitsOf(forbid) }),
    ...(unless !== undefined && { unless: pick(TRAITS, unless) }),
    ...(wait !== undefined && { wait: text(wait) }),
    ...(after !== undefined && { after: text(after) }),
  };
}

const traitsOf = (numbers: readonly number[]): Trait[] => [...new Set(numbers.map((number) => pick(TRAITS, number)))];

/** Sound sources of rulebooks: every kind of question, condition, treatment and effect. */
export const arbitrarySource = (core: SafetySource): fc.Arbitrary<RulebookSource> =>
  raw.map((numbers): RulebookSource => {
    const treatment = (kind: string) => (entry: Raw['techniques'][number], place: number) => ({
      id: `${kind}-${place}`,
      name: text(place),
      pressure: pick(PRESSURES, entry.pressure),
      traits: entry.traits.length > 0 ? traitsOf(entry.traits) : ('none' as const),
      about: text(place),
      feels: text(place),
      ...(entry.caution && { cautions: [text(place)] }),
      ...picturesOf(entry.picture),
    });
    const plain = numbers.techniques.map(treatment('technique'));
    const idsOf = (list: readonly number[]) => [...new Set(list.map((number) => pick(plain, number).id))];
    const techniques = plain.map((technique, place) => ({ ...technique, ...(numbers.techniques[place]?.with.length && { blends: idsOf(numbers.techniques[place].with) }) }));
    const enhancements = numbers.enhancements.map((entry, place) => ({ ...treatment('enhancement')(entry, place), ...(entry.with.length > 0 && { with: idsOf(entry.with) }) }));
    const blank: RulebookSource = {
      format: 1,
      studio: {
        name: 'Any Studio',
        languages: numbers.languages,
        ...(numbers.country && { country: numbers.country }),
        ...(numbers.look !== undefined && { look: pick(LOOKS, numbers.look), accent: `#2b6a${(numbers.look + 16).toString(16)}` }),
      },
      questions: [],
      techniques,
      ...(enhancements.length > 0 && { enhancements }),
      ...(numbers.plans > 0 && {
        plans: Array.from({ length: numbers.plans }, (_, place) => ({
          id: `plan-${place}`,
          name: text(place),
          steps: [{ when: text(0), what: text(1), ...(place > 0 && { rhythm: pick(RHYTHMS, numbers.plans + place) }) }],
        })),
      }),
      rules: [],
      ...(numbers.fallback !== undefined && { fallback: { technique: pick(techniques, numbers.fallback).id, because: text(numbers.fallback) } }),
      'ask-us': text(0),
    };
    const asked = { ...blank, questions: questionsOf(numbers, core, blank) };
    const order = questionsIn({ source: asked, core });
    return { ...asked, rules: numbers.rules.map((rule) => ruleOf(rule, asked, order)) };
  });
