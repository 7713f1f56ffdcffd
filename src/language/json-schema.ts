import { z } from 'zod';
import { menuSchema, rulebookSchema } from './schema';
import type { JsonSchema } from './validate';

type Described = JsonSchema & { title?: string; description?: string; $schema?: string };

/** The schemas of the two files with a description for each key, for completion in editors. Written to `rules/`. */
export const schemasForEditors = (): { rulebook: object; menu: object } => ({
  rulebook: { ...z.toJSONSchema(rulebookSchema), title: 'Massage Finder rulebook' },
  menu: { ...z.toJSONSchema(menuSchema), title: 'Massage Finder menu' },
});

/** The schemas that the script carries: descriptions dropped. Repeated parts are written out: compressed, that is smaller. */
export function schemasForScript(): { rulebook: JsonSchema; menu: JsonSchema } {
  const compact = (schema: z.ZodType) => strip(z.toJSONSchema(schema) as Described);
  return { rulebook: compact(rulebookSchema), menu: compact(menuSchema) };
}

function strip(schema: Described): JsonSchema {
  const names = new Map(Object.keys(schema.$defs ?? {}).map((name, index) => [name, index.toString(36)]));
  return JSON.parse(JSON.stringify(schema), function (this: unknown, key: string, value: unknown) {
    // An object that says nothing of other keys is closed: the one form that the schemas here have.
    if (key === '$schema' || (key === 'additionalProperties' && value === false)) return undefined;
    if (key === 'description' && typeof value === 'string') return undefined;
    if (key === '$ref') return `#/$defs/${names.get(String(value).slice('#/$defs/'.length))}`;
    if (key === '$defs') return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [names.get(name), part]));
    return value;
  }) as JsonSchema;
}
