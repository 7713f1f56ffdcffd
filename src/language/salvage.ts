import { isRecord } from './guard';
import type { Issue, Path } from './issue';

/** What is left of a source without the entries whose shape is wrong. */
export type Salvaged<Source> = {
  source: Source;
  /** Ids that are missing only because their entries were left out. */
  lost: ReadonlySet<string>;
  /** Where in the whole source stands what stands at a path in `source`. */
  original: (path: Path) => Path;
};

/** Faults after which an entry may hold anything. The others leave it as the checks of links expect it. */
const DOUBTFUL: ReadonlySet<Issue['code']> = new Set(['wrong-type', 'missing-key', 'too-many']);

/** Keys at the top that nothing else in a rulebook or menu refers to. */
const ALONE: ReadonlySet<string> = new Set(['format', 'ask-us', 'fallback', 'currency', 'contact', 'policies', 'gift-card']);

/**
 * Leaves out the entries whose shape is wrong, so that the rest of a file can be checked at the same time.
 *
 * @param faults those of the shape of `value`
 * @returns undefined where so much is wrong that nothing can be said of the rest
 */
export function salvage<Source>(value: unknown, faults: readonly Issue[]): Salvaged<Source> | undefined {
  if (!isRecord(value)) return undefined;
  const source = { ...value };
  const kept = new Map<string, number[]>();
  const lost = new Set<string>();
  for (const fault of faults) {
    if (!DOUBTFUL.has(fault.code)) continue;
    const [top, index] = fault.path.length === 0 && fault.code === 'missing-key' ? [fault.key] : fault.path;
    const key = String(top);
    const list = value[key];
    if (Array.isArray(list) && typeof index === 'number') {
      kept.set(
        key,
        (kept.get(key) ?? [...list.keys()]).filter((place) => place !== index),
      );
      const { id } = isRecord(list[index]) ? list[index] : {};
      lost.add(String(id)).add(`${String(id)}-clearance`);
    } else if (ALONE.has(key)) delete source[key];
    else return undefined;
  }
  for (const [key, places] of kept) source[key] = places.map((place) => (value[key] as unknown[])[place]);
  const original = (path: Path): Path => {
    const [top, index, ...rest] = path;
    const place = kept.get(String(top))?.[Number(index)];
    return place === undefined ? path : [top as string, place, ...rest];
  };
  return { source: source as Source, lost, original };
}
