import fc from 'fast-check';
import type { RulebookSource, TextSource } from '../../src/language/schema';
import { rulebookTexts } from '../../src/language/texts';
import { pick } from './arbitrary-condition';

/** Words that a file may hold, some with line ends, quotes and places to fill in. */
const anyWords = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Words', 'Palabras', 'كلمات', 'Wörter', 'null', '0', '{emergency}') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('one\ntwo', '\n', 'three\n\nfour\n', 'five\r\nsix', '\u2028', '\ud800', '"\\"', '') },
);

/** A text in every one of some languages, in one order or the other. */
const wholeText = (languages: readonly string[]): fc.Arbitrary<TextSource> =>
  fc.tuple(fc.array(anyWords, { minLength: languages.length, maxLength: languages.length }), fc.boolean()).map(([words, backwards]) => {
    const entries = languages.map((language, index) => [language, words[index] as string] as const);
    return Object.fromEntries(backwards ? [...entries].reverse() : entries);
  });

/** A text as it may stand in a rulebook that speaks some languages: plain, in all of them, in some, in others as well. */
export const anyText = (languages: readonly string[]): fc.Arbitrary<TextSource> =>
  fc.oneof(
    { weight: 2, arbitrary: anyWords },
    { weight: 5, arbitrary: wholeText(languages) },
    { weight: 2, arbitrary: fc.subarray([...languages], { minLength: 1 }).chain(wholeText) },
    { weight: 1, arbitrary: wholeText([...languages, 'it']) },
  );

/** A rulebook that speaks these languages, with other texts in the place of its own. */
export function withTexts(source: RulebookSource, languages: readonly string[], texts: readonly TextSource[]): RulebookSource {
  const copy = JSON.parse(JSON.stringify({ ...source, studio: { ...source.studio, languages } })) as RulebookSource;
  for (const [index, { path }] of [...rulebookTexts(copy)].entries()) {
    const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, step) => at[step] as Record<string | number, unknown>, copy as never);
    holder[path.at(-1) as string | number] = pick(texts, index);
  }
  return copy;
}

/** Any plain data without `null`, with texts of some languages anywhere in it, and what only looks like one. */
export function contentWith(languages: readonly string[]): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    anyText(languages),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom<unknown>('', [], {}),
    fc.constant(Object.fromEntries(languages.map((language) => [language, 1]))),
  );
  return fc.letrec<{ content: unknown }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 5, depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(tie('content'), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom('id', 'label', 'about', 'do', '7', '1', ...languages), tie('content'), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).content;
}
