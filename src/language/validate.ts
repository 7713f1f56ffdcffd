import { hasOwn } from './guard';
import type { Fault, Issue, Path, SourceName } from './issue';
import type { Schema, Shape } from './shapes';

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** The type that a value of a shape has. */
const typeFor = ([kind]: Shape): string => (kind === 'words' ? 'string' : kind === 'exactly' ? 'number' : kind);

/**
 * Checks a value against a schema, in the browser as on the command line. A property test holds its verdicts equal to
 * those of the zod schemas that the schema was made from. Of several shapes that are possible, the one of the value's type
 * is meant, so that a fault inside one is named for what it is.
 *
 * @returns every fault, each with its place; empty when the value fits
 */
export function validate({ shapes, root }: Schema, value: unknown, source: SourceName): Issue[] {
  const issues: Issue[] = [];
  const patterns = new Map<string, RegExp>();
  const report = (path: Path, fault: Fault, on?: 'key') => issues.push(on ? { ...fault, source, path, on } : { ...fault, source, path });

  function matches(pattern: string, text: string): boolean {
    const known = patterns.get(pattern) ?? new RegExp(pattern);
    patterns.set(pattern, known);
    return known.test(text);
  }

  function alternatives(place: number): Shape[] {
    const shape = shapes[place] as Shape;
    return shape[0] === 'any' ? shape.slice(1).flatMap((other) => alternatives(other as number)) : [shape];
  }

  function check(place: number, at: unknown, path: Path, on?: 'key'): void {
    const possible = alternatives(place);
    const found = typeOf(at);
    const shape = possible.find((each) => typeFor(each) === found || (each[0] === 'integer' && found === 'number'));
    if (!shape) report(path, { code: 'wrong-type', expected: [...new Set(possible.map(typeFor))].join('|'), found }, on);
    else if (shape[0] === 'words') {
      const known = shape.slice(1);
      if (!known.includes(at as string)) report(path, { code: 'bad-choice', value: at as string, known }, on);
    } else if (shape[0] === 'string') checkString(shape, at as string, path, on);
    else if (shape[0] === 'array') checkArray(shape, at as unknown[], path);
    else if (shape[0] === 'object') checkRecord(shape, at as Record<string, unknown>, path);
    else if (typeof at === 'number') checkNumber(shape, at, path);
  }

  function checkString([, most, pattern, least]: Extract<Shape, readonly ['string', ...unknown[]]>, at: string, path: Path, on?: 'key'): void {
    if (at.length > most) report(path, { code: 'too-long', bound: most }, on);
    else if (at.length < least) report(path, { code: 'bad-shape', value: at, shape: '\\S' }, on);
    else if (!matches(pattern, at)) report(path, { code: 'bad-shape', value: at, shape: pattern }, on);
  }

  function checkNumber([kind, least = 0, most = 0]: Shape & readonly unknown[], at: number, path: Path): void {
    if (kind === 'exactly') {
      if (at !== least) report(path, { code: 'bad-choice', value: String(at), known: [String(least)] });
    } else if (kind === 'integer' && !Number.isInteger(at)) report(path, { code: 'wrong-type', expected: kind, found: 'number' });
    else if (!Number.isFinite(at)) report(path, { code: 'wrong-type', expected: 'number', found: String(at) });
    else if (at < (least as number)) report(path, { code: 'too-small', bound: least as number });
    else if (at > (most as number)) report(path, { code: 'too-large', bound: most as number });
  }

  function checkArray([, entries, least, most]: Extract<Shape, readonly ['array', ...unknown[]]>, at: readonly unknown[], path: Path): void {
    if (at.length < least) report(path, { code: 'too-few', bound: least });
    if (at.length > most) report(path, { code: 'too-many', bound: most });
    else for (const [index, entry] of at.entries()) check(entries, entry, [...path, index]);
  }

  function checkRecord([, keys, others, names]: Extract<Shape, readonly ['object', ...unknown[]]>, at: Record<string, unknown>, path: Path): void {
    const bare = (key: string) => key.replace('?', '');
    for (const key of Object.keys(keys)) if (bare(key) === key && !hasOwn(at, key)) report(path, { code: 'missing-key', key });
    for (const key of Object.keys(at)) {
      const place = [...path, key];
      const known = hasOwn(keys, key) ? keys[key] : hasOwn(keys, `?${key}`) ? keys[`?${key}`] : undefined;
      if (known !== undefined) check(known, at[key], place);
      else if (others < 0) report(place, { code: 'unknown-key', key, known: Object.keys(keys).map(bare) }, 'key');
      else {
        if (names >= 0) check(names, key, place, 'key');
        check(others, at[key], place);
      }
    }
  }

  check(root, value, []);
  return issues;
}
