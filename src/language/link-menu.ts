import type { IdKind, Issue, Path } from './issue';
import type { MenuSource } from './schema';

/** What a menu may name. Both a rulebook's source and its compiled form can give it. */
export type MenuScope = { techniques: readonly string[]; enhancements: readonly string[] };

/** Reports ids that the rulebook does not have. What only its owner must mend is {@link reviewMenu}'s. */
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
  return issues;
}
