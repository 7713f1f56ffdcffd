import { ownersWords } from '../../check/names';
import type { Rulebook, Words } from '../../engine/rulebook';
import { type Html, html } from '../html';

/** Words of the owner in the page, marked with their language where that is not the page's own. */
export function spoken(rulebook: Rulebook, words: Words): Html {
  const [language = 'en'] = rulebook.languages;
  const text = ownersWords(rulebook, words);
  return language === 'en' ? html`${text}` : html`<span lang="${language}">${text}</span>`;
}
