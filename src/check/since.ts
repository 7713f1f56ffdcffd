import { load, type SourceFile } from '../language/load';
import type { SafetySource } from '../language/schema';
import type { Checked } from './check-rulebook';
import { staleTranslations } from './stale-translations';

/**
 * Adds what only an earlier version can show: translations that are older than the text they translate. An earlier version
 * with errors shows nothing.
 */
export function checkedSince(checked: Checked, earlier: SourceFile, safety: SafetySource): Checked {
  const { source, find } = checked.loaded;
  const before = load(earlier, undefined, safety).source;
  if (!source || !before) return checked;
  const stale = staleTranslations(before, source).map(({ path, language }) => find({ source: 'rulebook', path: [...path, language], code: 'stale-translation', language }));
  return { ...checked, findings: [...checked.findings, ...stale] };
}
