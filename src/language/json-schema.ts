import { z } from 'zod';
import { menuSchema, rulebookSchema } from './schema';
import type { Schemas, Shape } from './shapes';

/** The part of JSON Schema that the zod schemas of this project turn into, with `$defs` at the top alone. */
type JsonSchema = {
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

/** The schemas of the two files with a description for each key, for completion in editors. Written to `rules/`. */
export const schemasForEditors = (): { rulebook: object; menu: object } => ({
  rulebook: { ...z.toJSONSchema(rulebookSchema), title: 'Massage Finder rulebook' },
  menu: { ...z.toJSONSchema(menuSchema), title: 'Massage Finder menu' },
});

/** The schemas that the script carries, over one table of shapes. */
export function schemasForScript(): Schemas {
  const shapes: Shape[] = [];
  const places = new Map<string, number>();
  const [rulebook, menu] = [rulebookSchema, menuSchema].map((schema) => place(z.toJSONSchema(schema) as JsonSchema));
  return { shapes, rulebook: rulebook as number, menu: menu as number };

  function place(whole: JsonSchema): number {
    // What is defined may name itself, so its place is taken before its shape is known.
    const defined = new Map(Object.keys(whole.$defs ?? {}).map((name) => [`#/$defs/${name}`, shapes.push(['boolean']) - 1]));
    const add = (part: JsonSchema): number => {
      if (part.$ref) return defined.get(part.$ref) as number;
      const shape = shapeOf(part, add);
      const key = JSON.stringify(shape);
      const known = places.get(key) ?? shapes.push(shape) - 1;
      places.set(key, known);
      return known;
    };
    for (const [name, part] of Object.entries(whole.$defs ?? {})) shapes[defined.get(`#/$defs/${name}`) as number] = shapeOf(part, add);
    return add(whole);
  }
}

function shapeOf(part: JsonSchema, add: (part: JsonSchema) => number): Shape {
  if (part.anyOf) return ['any', ...part.anyOf.map(add)];
  switch (part.type) {
    case 'string':
      if (part.enum ?? part.const) return ['words', ...(part.enum ?? [String(part.const)])];
      return ['string', part.maxLength as number, part.pattern ?? '', part.minLength ?? 0];
    case 'array':
      return ['array', add(part.items as JsonSchema), part.minItems as number, part.maxItems as number];
    case 'object': {
      const keys = Object.entries(part.properties ?? {}).map(([key, value]) => [part.required?.includes(key) ? key : `?${key}`, add(value)] as const);
      return ['object', Object.fromEntries(keys), part.additionalProperties ? add(part.additionalProperties) : -1, part.propertyNames ? add(part.propertyNames) : -1];
    }
    case 'number':
    case 'integer':
      return part.const === undefined ? [part.type, part.minimum as number, part.maximum as number] : ['exactly', Number(part.const)];
    default:
      return ['boolean'];
  }
}
