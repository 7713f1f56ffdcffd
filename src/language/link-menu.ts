import type { Issue } from './issue';
import { checkEach, type Named, type Report } from './references';
import type { MenuSource } from './schema';

/** What a menu may name. Both a rulebook's source and its compiled form can give it. */
export type MenuScope = { techniques: readonly string[]; enhancements: readonly string[] };

/** Reports ids that the rulebook does not have. What only its owner must mend is {@link reviewMenu}'s. */
export function linkMenu(menu: MenuSource, scope: MenuScope): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, fault) => issues.push({ ...fault, source: 'menu', path });
  const technique: Named = { kind: 'technique', known: scope.techniques };
  const enhancement: Named = { kind: 'enhancement', known: scope.enhancements };
  const offers: Named = { kind: 'technique or enhancement', known: [...scope.techniques, ...scope.enhancements] };
  checkEach(menu.sessions, 'sessions', { technique }, report);
  checkEach(menu.extras, 'extras', { enhancement }, report);
  checkEach(menu.therapists, 'therapists', { offers }, report);
  return issues;
}
