import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schema } from '../../src/cli/schema';

test('the schema is the one that the rulebook names', () => {
  expect(`${schema()}\n`).toBe(readFileSync('rules/rulebook.schema.json', 'utf8'));
  expect(readFileSync('rules/massage.yaml', 'utf8')).toContain('$schema=./rulebook.schema.json');
});
