import type { Issue, Path } from './issue';
import type { MenuSource } from './schema';
import { lacks, menuTexts } from './texts';

/** What a menu may name. Both a rulebook's source and its compiled form can give it. */
export type MenuScope = { techniques: readonly string[]; enhancements: readonly string[]; languages: readonly string[] };

/** Reports ids that the rulebook does not have, dates that do not exist, and texts in the wrong languages. */
export function linkMenu(menu: MenuSource, scope: MenuScope): Issue[] {
  const issues: Issue[] = [];

  function known(kind: 'technique' | 'enhancement', id: string, path: Path): void {
    const ids = kind === 'technique' ? scope.techniques : scope.enhancements;
    if (!ids.includes(id)) issues.push({ source: 'menu', path, code: 'unknown-id', kind, id, known: ids });
  }

  for (const [index, session] of (menu.sessions ?? []).entries()) known('technique', session.technique, ['sessions', index, 'technique']);
  for (const [index, extra] of (menu.extras ?? []).entries()) known('enhancement', extra.enhancement, ['extras', index, 'enhancement']);
  for (const [index, therapist] of (menu.therapists ?? []).entries()) {
    for (const [place, id] of therapist.offers.entries()) {
      const path = ['therapists', index, 'offers', place];
      if (!scope.enhancements.includes(id)) known('technique', id, path);
    }
  }
  for (const [index, notice] of (menu.notices ?? []).entries()) {
    for (const end of ['from', 'until'] as const) {
      const date = notice[end];
      if (date !== undefined && !isDay(date)) issues.push({ source: 'menu', path: ['notices', index, end], code: 'no-such-date', date });
    }
    if (notice.from !== undefined && notice.until !== undefined && notice.until < notice.from)
      issues.push({ source: 'menu', path: ['notices', index, 'until'], code: 'until-before-from' });
  }
  const [first] = scope.languages;
  for (const { text, path } of menuTexts(menu)) if (lacks(text, first as string)) issues.push({ source: 'menu', path, code: 'missing-language', language: first as string });
  return issues;
}

/** Whether a YYYY-MM-DD names a day of the calendar. */
function isDay(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
