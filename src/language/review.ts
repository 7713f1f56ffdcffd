import { arrangeQuestions } from './arrange';
import type { Issue, Path, SourceName } from './issue';
import type { SafetyCore } from './safety-core';
import type { ConditionSource, MenuSource, RulebookSource } from './schema';
import { lacks, menuTexts, type PlacedText, rulebookTexts } from './texts';

/**
 * What an owner must mend or look at twice, and a page can live with: texts that lack the first language (visitors would
 * see another), reasons and translations that are missing, texts in languages that nobody is shown, a `not` that also
 * holds where nothing was asked. Not part of the script: a page has no owner to tell.
 *
 * @param source a rulebook that {@link link} finds no error in
 */
export function review(source: RulebookSource, core: SafetyCore): Issue[] {
  const arranged = arrangeQuestions(source, core);
  const mayBeUnasked = new Set(arranged.filter(({ conditional, refine }) => conditional || refine).map(({ id }) => id));
  const issues = reviewTexts(rulebookTexts(source), source.studio.languages, 'rulebook');
  for (const [index, rule] of source.rules.entries()) {
    const path = ['rules', index];
    const mute = rule.because === undefined && (rule.suggest || rule.avoid || rule.enhance || rule.limit);
    if (mute) issues.push({ source: 'rulebook', path, code: 'missing-reason' });
    issues.push(...negations(rule.when, [...path, 'when'], mayBeUnasked, false));
  }
  return issues;
}

/** The same for a menu. */
export const reviewMenu = (menu: MenuSource, languages: readonly string[]): Issue[] => reviewTexts(menuTexts(menu), languages, 'menu');

function reviewTexts(texts: Iterable<PlacedText>, languages: readonly string[], source: SourceName): Issue[] {
  const issues: Issue[] = [];
  for (const { text, path } of texts) {
    if (typeof text === 'string') continue;
    const [first] = languages as [string];
    if (lacks(text, first)) issues.push({ source, path, code: 'missing-language', language: first });
    for (const language of languages.slice(1)) if (lacks(text, language)) issues.push({ source, path, code: 'missing-translation', language });
    for (const language of Object.keys(text)) {
      if (!languages.includes(language)) issues.push({ source, path: [...path, language], on: 'key', code: 'undeclared-language', language });
    }
  }
  return issues;
}

/** The tests under a `not` of questions that a visitor may never be asked. */
function negations(condition: ConditionSource, path: Path, mayBeUnasked: ReadonlySet<string>, negated: boolean): Issue[] {
  return Object.entries(condition).flatMap(([key, part]): Issue[] => {
    const at = [...path, key];
    if (key === 'not') return negations(part as ConditionSource, at, mayBeUnasked, !negated);
    if (key === 'all' || key === 'any') return (part as ConditionSource[]).flatMap((each, index) => negations(each, [...at, index], mayBeUnasked, negated));
    return negated && mayBeUnasked.has(key) ? [{ source: 'rulebook', path: at, on: 'key', code: 'not-of-unasked', id: key }] : [];
  });
}
