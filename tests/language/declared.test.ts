import { expect, test } from 'vitest';
import { declaredOnly } from '../../src/language/declared';
import { rulebookTexts } from '../../src/language/texts';
import { type Edit, edited, loadTexts, MENU, RULES } from '../builders/faulty-files';
import { rulebookSource, shipped } from '../builders/source';

const OTHERS = 'es: "Palabras.", fr: "Des mots."';

/** The small rulebook and menu with some texts by language: English, and others after it. */
function filesWith(others: string): [rules: string, menu: string] {
  const written = (english: string) => `{ en: "${english}", ${others} }`;
  const inLanguages = (keys: string, english: string): Edit => [`${keys} ${english}`, `${keys} ${written(english)}`];
  const rules = edited(RULES, [
    inLanguages('name:', 'Test Studio'),
    inLanguages('label:', 'Dull'),
    ['feels: Like a wave.', `feels: Like a wave.\n    image:\n      link: https://studio.example/a.jpg\n      alt: ${written('Waves')}`],
    inLanguages('about:', 'Warm stones.'),
    inLanguages('because:', 'You like it firm.'),
    inLanguages('ask-us:', 'Please call us.'),
    inLanguages('-', 'Drink water.'),
  ]);
  return [rules, edited(MENU, [inLanguages('text:', 'Closed for a week.'), inLanguages('-', 'Please be on time.')])];
}

test('a text in a language that the studio does not speak is warned of, and is in neither the rulebook nor the menu', () => {
  const loaded = loadTexts(...filesWith(OTHERS));
  expect(loaded.findings.map(({ severity, code }) => [severity, code])).toEqual(Array(18).fill(['warning', 'undeclared-language']));
  expect(JSON.stringify([loaded.rulebook, loaded.menu])).not.toMatch(/Palabras|Des mots/);
  expect(JSON.stringify(loaded.source)).toContain('Palabras');
});

test('such a text changes nothing of either, the version included', () => {
  const { rulebook, menu } = loadTexts(...filesWith(''));
  const other = loadTexts(...filesWith(OTHERS));
  expect(rulebook?.version).toMatch(/^[0-9a-f]{8}$/);
  expect([other.rulebook, other.menu]).toEqual([rulebook, menu]);
});

test('texts in the languages that a studio speaks stay, and so do plain ones; the source is left as it was', () => {
  const { source } = shipped();
  const before = JSON.stringify(source);
  expect(declaredOnly(source, rulebookTexts(source), ['en', 'es'])).toEqual(source);
  const english = declaredOnly(source, rulebookTexts(source), ['en']);
  expect(english['ask-us']).toEqual({ en: (source['ask-us'] as Record<string, string>)['en'] });
  expect([...rulebookTexts(english)].filter(({ text: words }) => typeof words !== 'string' && Object.keys(words).join() !== 'en')).toEqual([]);
  expect(JSON.stringify(source)).toBe(before);
  expect(declaredOnly(rulebookSource(), rulebookTexts(rulebookSource()), ['es'])).toEqual(rulebookSource());
});
