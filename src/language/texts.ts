import type { Path } from './issue';
import type { MenuSource, QuestionSource, RulebookSource, TextSource } from './schema';

/** A text of a source, with its place. */
export type PlacedText = { text: TextSource; path: Path };

type Holder = { [key: string]: unknown };

const RULE_TEXTS = ['because', 'note', 'tips', 'cautions'];
const TREATMENT_TEXTS = ['name', 'about', 'feels', 'cautions'];
const REFERRAL_TEXTS = ['about', 'do', 'say', 'later', 'until'];

/** The texts under some keys of an entry; a list of texts gives each. */
function* under(holder: object | undefined, keys: readonly string[], path: Path): Generator<PlacedText> {
  for (const key of keys) {
    const value = (holder as Holder | undefined)?.[key];
    if (Array.isArray(value)) for (const [index, text] of value.entries()) yield { text, path: [...path, key, index] };
    else if (value !== undefined) yield { text: value as TextSource, path: [...path, key] };
  }
}

function* ofEach<T extends object>(list: readonly T[] | undefined, path: Path, of: (entry: T, path: Path) => Iterable<PlacedText>): Generator<PlacedText> {
  for (const [index, entry] of (list ?? []).entries()) yield* of(entry, [...path, index]);
}

function* ofImage({ image }: { image?: object | undefined }, path: Path): Generator<PlacedText> {
  yield* under(image, ['alt'], [...path, 'image']);
}

function* ofQuestion(question: QuestionSource, path: Path): Generator<PlacedText> {
  yield* under(question, ['ask', 'help', 'why', 'brief'], path);
  for (const key of ['scale', 'options'] as const) {
    yield* ofEach(question[key], [...path, key], function* (option, place) {
      yield* under(option, ['label', 'help', 'brief'], place);
      yield* ofImage(option, place);
    });
  }
}

function* ofTreatment(treatment: RulebookSource['techniques'][number] | NonNullable<RulebookSource['enhancements']>[number], path: Path): Generator<PlacedText> {
  yield* under(treatment, TREATMENT_TEXTS, path);
  yield* ofImage(treatment, path);
}

/** Every text of a rulebook that visitors may read, in file order within each part. */
export function* rulebookTexts(source: RulebookSource): Generator<PlacedText> {
  yield* under(source.studio, ['name'], ['studio']);
  yield* ofEach(source.questions, ['questions'], ofQuestion);
  yield* ofEach(source.techniques, ['techniques'], ofTreatment);
  yield* ofEach(source.enhancements, ['enhancements'], ofTreatment);
  yield* ofEach(source.plans, ['plans'], function* (plan, path) {
    yield* under(plan, ['name'], path);
    yield* ofEach(plan.steps, [...path, 'steps'], (step, place) => under(step, ['when', 'what'], place));
  });
  yield* ofEach(source.rules, ['rules'], function* (rule, path) {
    yield* under(rule, RULE_TEXTS, path);
    yield* under(rule.limit, ['wait', 'after'], [...path, 'limit']);
    yield* under(rule.refer, REFERRAL_TEXTS, [...path, 'refer']);
  });
  yield* under(source.fallback, ['because'], ['fallback']);
  yield* under(source, ['ask-us'], []);
  yield* ofEach(source.advice, ['advice'], (entry, path) => under(entry, ['title', 'points'], path));
}

/** Every text of a menu that visitors may read. */
export function* menuTexts(source: MenuSource): Generator<PlacedText> {
  yield* ofEach(source.therapists, ['therapists'], (entry, path) => under(entry, ['name', 'about'], path));
  yield* ofEach(source.notices, ['notices'], (entry, path) => under(entry, ['text'], path));
  yield* under(source.contact, ['hours'], ['contact']);
  yield* under(source, ['policies'], []);
}

/** Whether a text is written by language and lacks one. */
export const lacks = (text: TextSource, language: string): boolean => typeof text !== 'string' && !(language in text);
