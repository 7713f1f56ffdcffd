import schema from '../../../rules/rulebook.schema.json';
import { ITEM } from './yaml-context';

/** The part of a JSON Schema that completion reads. */
export type SchemaPart = {
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaPart[];
  readonly type?: string;
  readonly description?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: boolean | SchemaPart;
};

const root = schema as unknown as SchemaPart & { readonly $defs: Readonly<Record<string, SchemaPart>> };

/** What a part may be, each way of it. */
function alternatives(part: SchemaPart): SchemaPart[] {
  const whole = part.$ref === undefined ? part : { ...root.$defs[part.$ref.slice('#/$defs/'.length)], ...(part.description !== undefined && { description: part.description }) };
  return whole.anyOf ? [whole, ...whole.anyOf.flatMap(alternatives)] : [whole];
}

/** Every way of what may stand at a path of a rulebook; empty where nothing may. */
export function schemaAt(path: readonly string[]): SchemaPart[] {
  let parts = alternatives(root);
  for (const step of path) {
    parts = parts.flatMap(({ items, properties, additionalProperties }) => {
      const next = step === ITEM ? items : (properties?.[step] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined));
      return next ? alternatives(next) : [];
    });
  }
  return parts;
}

/** The keys that may stand in a group, with what each is for and whether a list or a group follows it. */
export function keysAt(path: readonly string[]): { key: string; description: string; holds: 'words' | 'list' | 'group' }[] {
  const found = schemaAt(path).flatMap(({ properties = {} }) => Object.entries(properties));
  return found.map(([key, part]) => {
    const ways = alternatives(part);
    const types = ways.map(({ type }) => type);
    const holds = types.some((type) => type !== undefined && !['array', 'object'].includes(type)) ? 'words' : types.includes('array') ? 'list' : 'group';
    return { key, description: descriptionOf(ways), holds };
  });
}

/** What is said of the thing at a path; empty where nothing is. */
export const descriptionOf = (ways: readonly SchemaPart[]): string => ways.find(({ description }) => description !== undefined)?.description ?? '';

/** The words that alone may stand at a path; empty where any may. */
export const wordsAt = (path: readonly string[]): string[] => schemaAt(path).flatMap((part) => [...(part.enum ?? []), ...(part.const === undefined ? [] : [String(part.const)])]);

/** Whether a condition stands at a path, in which questions are named. */
export const isCondition = (path: readonly string[]): boolean =>
  schemaAt(path).some(({ properties }) => properties !== undefined && 'all' in properties && 'not' in properties && 'any' in properties);
