import type { IdKind, Issue, Path } from './issue';
import type { MenuSource } from './schema';

/** What a menu may name. Both a rulebook's source and its compiled form can give it. */
export type MenuScope = { techniques: readonly string[]; enhancements: readonly string[] };

/** Reports ids that the rulebook does not have and dates that do not exist. */
export function linkMenu(menu: MenuSource, scope: MenuScope): Issue[] {
  const issues: Issue[] = [];

  function known(kind: IdKind, ids: readonly string[], id: string, path: Path): void {
    if (!ids.includes(id)) issues.push({ source: 'menu', path, code: 'unknown-id', kind, id, known: ids });
  }

  for (const [index, session] of (menu.sessions ?? []).entries()) known('technique', scope.techniques, session.technique, ['sessions', index, 'technique']);
  for (const [index, extra] of (menu.extras ?? []).entries()) known('enhancement', scope.enhancements, extra.enhancement, ['extras', index, 'enhancement']);
  for (const [index, therapist] of (menu.therapists ?? []).entries()) {
    for (const [place, id] of therapist.offers.entries()) {
      known('technique or enhancement', [...scope.techniques, ...scope.enhancements], id, ['therapists', index, 'offers', place]);
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
  return issues;
}

/** Whether a YYYY-MM-DD names a day of the calendar. */
function isDay(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
