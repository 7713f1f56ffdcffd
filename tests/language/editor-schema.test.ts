import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemasForEditors, schemasForScript } from '../../src/language/json-schema';
import { PATTERNS } from '../../src/language/patterns';

test('the schemas that editors complete from are those of the files, which name them; `vitest -u` writes them', async () => {
  const { rulebook, menu } = schemasForEditors();
  await expect(`${JSON.stringify(rulebook, null, 2)}\n`).toMatchFileSnapshot('../../rules/rulebook.schema.json');
  await expect(`${JSON.stringify(menu, null, 2)}\n`).toMatchFileSnapshot('../../rules/menu.schema.json');
  for (const [file, schema] of Object.entries({ 'massage.yaml': 'rulebook', 'menu.yaml': 'menu' })) {
    expect(readFileSync(`rules/${file}`, 'utf8').split('\n')[0]).toBe(`# yaml-language-server: $schema=./${schema}.schema.json`);
  }
});

/** The keys that a schema knows, each with its description; ids and texts of a language among them. */
function keysOf(schema: unknown, path: string): [string, unknown][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
  const own = Object.entries(properties).map(([key, value]): [string, unknown] => [`${path}.${key}`, value.description]);
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => keysOf(value, key === 'properties' || key === 'items' ? path : `${path}.${key}`))];
}

test('every key of both files is described', () => {
  const keys = Object.entries(schemasForEditors()).flatMap(([name, schema]) => keysOf(schema, name));
  expect(keys.length).toBeGreaterThan(90);
  expect(keys.filter(([, description]) => typeof description !== 'string').map(([key]) => key)).toEqual([]);
});

test('editors are told what each key means; the script carries no descriptions', () => {
  const meaning = 'The first is the one that every text has.';
  expect(JSON.stringify(schemasForEditors())).toContain(meaning);
  expect(JSON.stringify(schemasForScript())).not.toContain('"description"');
});

test('the schemas carry the patterns as they are named, so that there are words for each', () => {
  const carried = new Set(schemasForScript().shapes.flatMap(([kind, , pattern]) => (kind === 'string' && pattern ? [pattern] : [])));
  expect([...carried].sort()).toEqual(Object.values(PATTERNS).sort());
});
