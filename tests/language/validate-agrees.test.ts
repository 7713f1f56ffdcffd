import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { schemasForScript } from '../../src/language/json-schema';
import { readYaml } from '../../src/language/read-yaml';
import { menuSchema, rulebookSchema } from '../../src/language/schema';
import { type Schema, type Shape, schemaOf } from '../../src/language/shapes';
import { validate } from '../../src/language/validate';
import { MENU, RULES } from '../builders/faulty-files';
import { FULL_MENU, FULL_RULES } from '../builders/full-files';
import { mutated, mutations } from '../builders/mutations';
import { shipped } from '../builders/source';

const schemas = schemasForScript();
const rulebooks = { interpreted: schemaOf(schemas, 'rulebook'), zod: rulebookSchema };
const menus = { interpreted: schemaOf(schemas, 'menu'), zod: menuSchema };

type Pair = { interpreted: Schema; zod: z.ZodType };

/** Holds the verdict of the interpreter equal to that of zod, and gives it. */
function agreedVerdict(value: unknown, { interpreted, zod }: Pair): boolean {
  const issues = validate(interpreted, value, 'rulebook');
  const { success, error } = zod.safeParse(value);
  if (success !== (issues.length === 0)) expect.fail(`zod ${success ? 'accepts it' : `refuses it (${error?.message})`}, the interpreter says ${JSON.stringify(issues)}`);
  return success;
}

/** Holds it on changes to a source, of which at least a quarter must be sound and a quarter faulty. */
function expectAgreement(source: unknown, pair: Pair, numRuns: number): void {
  const share = { sound: 0, faulty: 0 };
  const property = fc.property(mutations, (changes) => {
    share[agreedVerdict(mutated(source, changes), pair) ? 'sound' : 'faulty'] += 1;
  });
  fc.assert(property, { numRuns });
  expect(share.sound + share.faulty).toBe(numRuns);
  expect(Math.min(share.sound, share.faulty)).toBeGreaterThan(numRuns / 4);
}

/** The keys that a schema knows, each with where it stands: `rules.*.limit.pressure`. */
function keysKnown({ shapes, root }: Schema, at = '', deep = 0): string[] {
  const shape = shapes[root] as Shape;
  const within = (place: number, where: string) => (deep > 12 ? [] : keysKnown({ shapes, root: place }, where, deep + 1));
  if (shape[0] === 'any') return shape.slice(1).flatMap((place) => within(place as number, at));
  if (shape[0] === 'array') return within(shape[1], `${at}.*`);
  if (shape[0] !== 'object') return [];
  return Object.entries(shape[1]).flatMap(([key, place]) => [`${at}.${key.replace('?', '')}`, ...within(place, `${at}.${key.replace('?', '')}`)]);
}

/** The keys that stand in a source. */
function keysIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = Array.isArray(value) ? `${at}.*` : `${at}.${key}`;
    return [place, ...keysIn(part, place)];
  });
}

describe('the interpreter of schemas and zod agree', () => {
  const small = readYaml(RULES, 'rulebook').value;
  const full = readYaml(FULL_RULES, 'rulebook').value;
  const smallMenu = readYaml(MENU, 'menu').value;
  const fullMenu = readYaml(FULL_MENU, 'menu').value;
  const { source } = shipped();

  test('on the sources that the changes start from, all sound', () => {
    expect([small, full, source].map((value) => agreedVerdict(value, rulebooks))).toEqual([true, true, true]);
    expect([smallMenu, fullMenu].map((value) => agreedVerdict(value, menus))).toEqual([true, true]);
  });

  test.each([
    ['rulebook', schemaOf(schemas, 'rulebook'), full],
    ['menu', schemaOf(schemas, 'menu'), fullMenu],
  ])('the %s with every key there is has every one, conditions within each other aside', (_, schema, source) => {
    const known = keysKnown(schema).filter((key) => !/\.when\.(?:all|any|not)\./.test(key) && !key.startsWith('.examples.*.answers'));
    expect(known.length).toBeGreaterThan(20);
    expect(known.filter((key) => !keysIn(source).includes(key))).toEqual([]);
  });

  test('on 4,000 changed copies of a small rulebook', () => expectAgreement(small, rulebooks, 4_000));

  test('on 5,000 changed copies of a rulebook with every key there is', () => expectAgreement(full, rulebooks, 5_000));

  test('on 5,000 changed copies of a small menu', () => expectAgreement(smallMenu, menus, 5_000));

  test('on 6,000 changed copies of a menu with every key there is', () => expectAgreement(fullMenu, menus, 6_000));

  test('on 100 changed copies of the shipped rulebook', () => expectAgreement(source, rulebooks, 100));

  test('on any JSON at all', () => {
    const both = fc.property(fc.jsonValue(), (value) => agreedVerdict(value, rulebooks) === agreedVerdict(value, menus));
    fc.assert(both, { numRuns: 300 });
  });
});
