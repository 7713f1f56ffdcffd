import type { Path } from '../language/issue';
import type { RulebookSource, TextSource } from '../language/schema';
import { rulebookTexts } from '../language/texts';
import { placeById } from './place-by-id';

/** A translation that is older than the text it translates: that one changed, and this one stayed. */
export type StaleTranslation = {
  /** In the newer source. */
  readonly path: Path;
  /** The same in words: `rules › deep-ache › because`. */
  readonly where: string;
  readonly language: string;
  /** The text in the rulebook's first language, before and after. */
  readonly before: string;
  readonly after: string;
  readonly translation: string;
};

/**
 * Finds the translations that an edit left behind, between two versions of a rulebook. Entries are matched by their ids,
 * so that moving one is no edit; texts of a list without ids by their number, unless the very text was there before.
 */
export function staleTranslations(before: RulebookSource, after: RulebookSource): StaleTranslation[] {
  const first = after.studio.languages[0] as string;
  const known = new Map<string, TextSource>();
  const byList = new Map<string, Set<string>>();
  for (const { text, path } of rulebookTexts(before)) {
    known.set(key(before, path), text);
    const list = key(before, path.slice(0, -1));
    byList.set(list, (byList.get(list) ?? new Set()).add(JSON.stringify(text)));
  }
  const stale: StaleTranslation[] = [];
  for (const { text, path } of rulebookTexts(after)) {
    const was = known.get(key(after, path));
    const moved = byList.get(key(after, path.slice(0, -1)))?.has(JSON.stringify(text));
    if (moved || typeof text === 'string' || was === undefined || typeof was === 'string') continue;
    const [old, now] = [was[first], text[first]];
    if (old === undefined || now === undefined || old === now) continue;
    for (const [language, translation] of Object.entries(text))
      if (language !== first && was[language] === translation) stale.push({ path, where: placeById(path, after).join(' › '), language, before: old, after: now, translation });
  }
  return stale;
}

const key = (source: RulebookSource, path: Path): string => JSON.stringify(placeById(path, source));
