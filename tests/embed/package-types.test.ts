import { expect, test } from 'vitest';
import { OPTION_DOCS } from '../../embed/build/option-docs';
import { packageTypes } from '../../embed/build/package-types';
import { readOptions, TABLE } from '../../embed/options';

const NAMES = Object.keys(TABLE) as (keyof typeof TABLE)[];

/** The values that a type lists one by one: `'a' | 'b'`, `1 | 2`. */
const listed = (type: string): string[] => {
  const members = type.split(' | ');
  return members.every((member) => /^'[\w-]+'$|^\d$/.test(member)) ? members.map((member) => member.replace(/'/g, '')) : [];
};

test.each(NAMES.filter((name) => listed(OPTION_DOCS[name].type).length > 0))('every value that the type of %s lists is taken, and is named where one is not', (name) => {
  const { attribute, allowed } = TABLE[name];
  const warnings: string[] = [];
  for (const value of listed(OPTION_DOCS[name].type))
    readOptions(
      (asked) => (asked === attribute ? value : null),
      (message) => warnings.push(message),
    );
  expect(warnings).toEqual([]);
  expect(listed(OPTION_DOCS[name].type).every((value) => allowed.includes(value) || /^\d to \d$/.test(allowed))).toBe(true);
});

test('the options of a call and the attributes are those of the table, each with its sentence', () => {
  const types = packageTypes();
  const body = (name: string) => new RegExp(`export interface ${name} {\\n([\\s\\S]*?)\\n}`).exec(types)?.[1] ?? '';
  const keys = (name: string) => [...body(name).matchAll(/^ {2}'?([\w-]+)'?\?: /gm)].map(([, key]) => key);
  expect(keys('FinderOptions')).toEqual(NAMES);
  expect(keys('MassageFinderAttributes')).toEqual(NAMES.map((name) => TABLE[name].attribute));
  for (const name of NAMES) expect(body('FinderOptions')).toContain(OPTION_DOCS[name].does);
});
