import type { Finding } from '../../../src/language/load';
import { readYaml } from '../../../src/language/read-yaml';
import type { FieldPath } from './menu-document';

/** A field's place as one word. */
export const fieldKey = (path: FieldPath): string => path.join('.');

/** The findings of a menu by the innermost field at which each stands; those of no field under the empty key. */
export function problemsByField(text: string, findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const { value, locate } = readYaml(text, 'menu');
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const offset = (starts[finding.line - 1] ?? 0) + finding.column - 1;
    const key = fieldKey(innermost(value, [], offset, locate));
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return found;
}

function innermost(value: unknown, path: FieldPath, offset: number, locate: (path: FieldPath, on?: 'key') => readonly [number, number]): FieldPath {
  if (typeof value !== 'object' || value === null) return path;
  for (const [key, child] of Object.entries(value)) {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    const [keyStart] = locate(place, 'key');
    const [start, end] = locate(place);
    if (offset >= Math.min(keyStart, start) && offset < end) return innermost(child, place, offset, locate);
  }
  return path;
}
