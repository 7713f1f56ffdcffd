import { isRecord } from './guard';
import type { Fault, IdKind, Path } from './issue';

/** Hears of a fault at a place. */
export type Report = (path: Path, fault: Fault, on?: 'key') => void;

/** What an id may name. */
export type Named = { kind: IdKind; known: readonly string[] };

/** The ids of a list's entries; none where there is no list. */
export const idsOf = (entries: readonly { id: string }[] | undefined): string[] => (entries ?? []).map(({ id }) => id);

/** Reports ids under some keys of an entry that do not exist: an id, a list of them, or a map whose keys they are. */
export function checkReferences(entry: object | undefined, path: Path, keys: Readonly<Record<string, Named>>, report: Report): void {
  for (const [key, { kind, known }] of Object.entries(keys)) {
    const value = (entry as Record<string, unknown> | undefined)?.[key];
    const place = [...path, key];
    const check = (id: unknown, at: Path, on?: 'key') => known.includes(id as string) || report(at, { code: 'unknown-id', kind, id: id as string, known }, on);
    if (Array.isArray(value)) for (const [index, id] of value.entries()) check(id, [...place, index]);
    else if (isRecord(value)) for (const id of Object.keys(value)) check(id, [...place, id], 'key');
    else if (value !== undefined) check(value, place);
  }
}

/** The same for every entry of a list of a file. */
export function checkEach(entries: readonly object[] | undefined, list: string, keys: Readonly<Record<string, Named>>, report: Report): void {
  for (const [index, entry] of (entries ?? []).entries()) checkReferences(entry, [list, index], keys, report);
}
