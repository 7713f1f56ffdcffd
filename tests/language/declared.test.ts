import { describe, expect, test } from 'vitest';
import { declaredOnly } from '../../src/language/declared';
import { menuTexts, rulebookTexts } from '../../src/language/texts';
import { rulebookSource } from '../builders/source';

describe('a language that the studio does not speak', () => {
  test('is left out of every text of a rulebook, and nothing else is', () => {
    const words = (text: string) => ({ en: text, es: `${text} (es)`, fr: `${text} (fr)` });
    const source = rulebookSource({
      studio: { name: words('Studio'), languages: ['en', 'es'] },
      rules: [{ id: 'a', when: { place: 'back' }, suggest: { soft: 'well' }, because: words('So.'), tips: [words('Tip.'), 'Plain.'] }],
    });
    const spoken = declaredOnly(source, rulebookTexts(source), source.studio.languages);
    expect(JSON.stringify(spoken)).toBe(JSON.stringify(source).replace(/,"fr":"[^"]*"/g, ''));
    expect(JSON.stringify(source)).toContain('"fr"');
  });

  test('is left out of a menu likewise', () => {
    const menu = { format: 1 as const, policies: [{ en: 'A', fr: 'B' }, 'C'], contact: { hours: { en: 'Nine', fr: 'Neuf' } } };
    expect(declaredOnly(menu, menuTexts(menu), ['en'])).toEqual({ format: 1, policies: [{ en: 'A' }, 'C'], contact: { hours: { en: 'Nine' } } });
  });
});
