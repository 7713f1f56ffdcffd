import { describe, expect, test } from 'vitest';
import { directionOf, pickLanguage } from '../../embed/language';

describe('a visitor is spoken to', () => {
  test.each<[string, (string | null | undefined)[], string[], string]>([
    ['in the language that the page asks for', ['es', 'en'], ['en', 'es'], 'es'],
    ['in the next wish where the first is not spoken', ['fr', 'es'], ['en', 'es'], 'es'],
    ['in the base language of a region', ['es-MX'], ['en', 'es'], 'es'],
    ['in a region of the language where only that is spoken', ['es'], ['en', 'es-MX'], 'es-MX'],
    ['in the exact region where both are spoken', ['es-MX'], ['es', 'es-MX'], 'es-MX'],
    ['whatever the case', ['ES-mx'], ['en', 'es'], 'es'],
    ['in the first language of the rulebook where no wish is spoken', ['fr', 'de'], ['en', 'es'], 'en'],
    ['in the first language of the rulebook where there are no wishes', [], ['es', 'en'], 'es'],
    ['over empty wishes', [undefined, null, '', 'es'], ['en', 'es'], 'es'],
    ['in the base language even if a later wish is exact', ['es-AR', 'en'], ['en', 'es'], 'es'],
  ])('%s', (_, wishes, spoken, expected) => {
    expect(pickLanguage(wishes, spoken)).toBe(expected);
  });
});

describe('a language is written', () => {
  test.each(['ar', 'ar-EG', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])('from right to left: %s', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  test.each(['en', 'es', 'es-MX', 'arn', 'fab', 'hex', 'de-AR'])('from left to right: %s', (language) => {
    expect(directionOf(language)).toBe('ltr');
  });
});
