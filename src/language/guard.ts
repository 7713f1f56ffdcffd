import { CAPS } from './caps';
import type { Issue, SourceName } from './issue';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

type Visit = { value: unknown; path: (string | number)[] };

/**
 * Refuses what must never reach the checks after it: a file nested or grown past {@link CAPS}, a key that reaches into
 * an object's prototype, a format from the future. Walks without recursion, so that depth alone cannot break it.
 *
 * @param value the source as parsed, of any shape
 * @returns every fault found; empty when the value may be checked further
 */
export function guard(value: unknown, source: SourceName): Issue[] {
  const issues: Issue[] = [];
  const format = isRecord(value) && hasOwn(value, 'format') ? value['format'] : undefined;
  if (typeof format === 'number' && format > 1) return [{ source, path: ['format'], code: 'newer-format', format }];
  const waiting: Visit[] = [{ value, path: [] }];
  let nodes = 0;
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    if (typeof visit.value !== 'object' || visit.value === null) continue;
    if (visit.path.length >= CAPS.depth) {
      issues.push({ source, path: visit.path, code: 'too-deep', bound: CAPS.depth });
      continue;
    }
    for (const [key, child] of Object.entries(visit.value)) {
      nodes += 1;
      if (nodes > CAPS.nodes) return [...issues, { source, path: [], code: 'too-big', bound: CAPS.nodes }];
      const path = [...visit.path, Array.isArray(visit.value) ? Number(key) : key];
      if (FORBIDDEN.has(key)) issues.push({ source, path, on: 'key', code: 'forbidden-key', key });
      else waiting.push({ value: child, path });
    }
  }
  return issues;
}

/** Whether `value` is an object with keys: no list, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `record` itself, not its prototype, has `key`. */
export function hasOwn(record: object, key: string): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: Object.hasOwn is younger than the browsers served.
  return Object.prototype.hasOwnProperty.call(record, key);
}
