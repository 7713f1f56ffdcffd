import { hasOwn, isRecord } from './guard';
import type { Fault, Issue, Path, SourceName } from './issue';

/** The part of JSON Schema that the zod schemas of this project turn into, with `$defs` at the top alone. */
export type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  const?: string | number;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: false | JsonSchema;
};

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/**
 * Checks a value against a schema, in the browser as on the command line. A property test holds its verdicts equal to
 * those of the zod schemas that the schema was made from. Alternatives (`anyOf`) are told apart by the type of the value,
 * so that a fault inside one is named for what it is.
 *
 * @returns every fault, each with its place; empty when the value fits
 */
export function validate(schema: JsonSchema, value: unknown, source: SourceName): Issue[] {
  const issues: Issue[] = [];
  const patterns = new Map<string, RegExp>();
  const report = (path: Path, fault: Fault, on?: 'key') => issues.push(on ? { ...fault, source, path, on } : { ...fault, source, path });

  function resolve(part: JsonSchema): JsonSchema {
    return part.$ref ? resolve(schema.$defs?.[part.$ref.slice('#/$defs/'.length)] as JsonSchema) : part;
  }

  function matches(pattern: string, text: string): boolean {
    const known = patterns.get(pattern) ?? new RegExp(pattern);
    patterns.set(pattern, known);
    return known.test(text);
  }

  function alternatives(part: JsonSchema): JsonSchema[] {
    const whole = resolve(part);
    return whole.anyOf ? whole.anyOf.flatMap(alternatives) : [whole];
  }

  function check(part: JsonSchema, at: unknown, path: Path, on?: 'key'): void {
    const options = alternatives(part);
    const found = typeOf(at);
    const fit = options.find((option) => option.type === found || (option.type === 'integer' && found === 'number'));
    if (!fit) report(path, { code: 'wrong-type', expected: [...new Set(options.map((option) => option.type))].join('|'), found }, on);
    else if (typeof at === 'string') checkString(fit, at, path, on);
    else if (typeof at === 'number') checkNumber(fit, at, path);
    else if (Array.isArray(at)) checkArray(fit, at, path);
    else if (isRecord(at)) checkRecord(fit, at, path);
  }

  function checkString(part: JsonSchema, at: string, path: Path, on?: 'key'): void {
    const known = part.enum ?? (part.const === undefined ? undefined : [String(part.const)]);
    if (known && !known.includes(at)) report(path, { code: 'bad-choice', value: at, known }, on);
    if (part.maxLength !== undefined && at.length > part.maxLength) report(path, { code: 'too-long', bound: part.maxLength }, on);
    else if (at.length < (part.minLength ?? 0)) report(path, { code: 'bad-shape', value: at, shape: '\\S' }, on);
    else if (part.pattern && !matches(part.pattern, at)) report(path, { code: 'bad-shape', value: at, shape: part.pattern }, on);
  }

  function checkNumber(part: JsonSchema, at: number, path: Path): void {
    if (part.const !== undefined && part.const !== at) report(path, { code: 'bad-choice', value: String(at), known: [String(part.const)] });
    if (part.type === 'integer' && !Number.isInteger(at)) report(path, { code: 'wrong-type', expected: 'integer', found: 'number' });
    else if (!Number.isFinite(at)) report(path, { code: 'wrong-type', expected: 'number', found: String(at) });
    else if (part.minimum !== undefined && at < part.minimum) report(path, { code: 'too-small', bound: part.minimum });
    else if (part.maximum !== undefined && at > part.maximum) report(path, { code: 'too-large', bound: part.maximum });
  }

  function checkArray(part: JsonSchema, at: readonly unknown[], path: Path): void {
    if (part.minItems !== undefined && at.length < part.minItems) report(path, { code: 'too-few', bound: part.minItems });
    if (part.maxItems !== undefined && at.length > part.maxItems) report(path, { code: 'too-many', bound: part.maxItems });
    else for (const [index, item] of at.entries()) check(part.items as JsonSchema, item, [...path, index]);
  }

  function checkRecord(part: JsonSchema, at: Record<string, unknown>, path: Path): void {
    const properties = part.properties ?? {};
    for (const key of part.required ?? []) if (!hasOwn(at, key)) report(path, { code: 'missing-key', key });
    for (const key of Object.keys(at)) {
      const place = [...path, key];
      if (hasOwn(properties, key)) check(properties[key] as JsonSchema, at[key], place);
      else if (!part.additionalProperties) report(place, { code: 'unknown-key', key, known: Object.keys(properties) }, 'key');
      else {
        if (part.propertyNames) check(part.propertyNames, key, place, 'key');
        check(part.additionalProperties, at[key], place);
      }
    }
  }

  check(schema, value, []);
  return issues;
}
