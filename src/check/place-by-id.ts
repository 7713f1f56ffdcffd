import type { Path } from '../language/issue';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What an entry of a list is known by: its id, its name, or the technique or enhancement it is about; undefined for none. */
export function knownBy(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, name, technique, enhancement, minutes } = entry as Record<string, unknown>;
  const about = text(technique) ?? text(enhancement);
  return text(id) ?? text(name) ?? (about === undefined ? undefined : typeof minutes === 'number' ? `${about} ${minutes} min` : about);
}

/** A path with the ids of entries instead of their numbers; entries without an id keep their number, from 1. */
export function placeById(path: Path, value: unknown): string[] {
  let at = value;
  return path.map((step) => {
    at = (at as Record<string | number, unknown> | null | undefined)?.[step];
    return typeof step === 'number' ? (knownBy(at) ?? String(step + 1)) : step;
  });
}
