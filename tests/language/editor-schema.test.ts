import { expect, test } from 'vitest';
import { schemaForEditors, schemasForScript } from '../../src/language/json-schema';
import { PATTERNS } from '../../src/language/patterns';

test('the schema that editors complete from is that of the rulebook; `vitest -u` writes it', async () => {
  await expect(`${JSON.stringify(schemaForEditors(), null, 2)}\n`).toMatchFileSnapshot('../../rules/rulebook.schema.json');
});

test('editors are told what each key means; the script carries no descriptions', () => {
  const meaning = 'The first is the one that every text has.';
  expect(JSON.stringify(schemaForEditors())).toContain(meaning);
  expect(JSON.stringify(schemasForScript())).not.toContain('"description"');
});

test('the schemas carry the patterns as they are named, so that there are words for each', () => {
  const carried = new Set([...JSON.stringify(schemasForScript()).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, pattern]) => JSON.parse(String(pattern)) as string));
  expect([...carried].sort()).toEqual(Object.values(PATTERNS).sort());
});
