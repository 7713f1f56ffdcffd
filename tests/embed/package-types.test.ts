import { expect, test } from 'vitest';
import { OPTION_DOCS } from '../../embed/build/option-docs';
import { packageTypes } from '../../embed/build/package-types';
import { attributeOf, OPTIONS, readOptions, TABLE } from '../../embed/options';

/** The values that a type lists one by one: `'a' | 'b'`, `1 | 2`. */
const listed = (type: string): string[] => {
  const members = type.split(' | ');
  return members.every((member) => /^'[\w-]+'$|^\d$/.test(member)) ? members.map((member) => member.replace(/'/g, '')) : [];
};

test.each(OPTIONS.filter((name) => listed(OPTION_DOCS[name].type).length > 0))('every value that the type of %s lists is taken, and is named where one is not', (name) => {
  const { allowed } = TABLE[name];
  const attribute = attributeOf(name);
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
  expect(keys('FinderOptions')).toEqual(OPTIONS);
  expect(keys('MassageFinderAttributes')).toEqual(OPTIONS.map((name) => attributeOf(name)));
  for (const name of OPTIONS) expect(body('FinderOptions')).toContain(OPTION_DOCS[name].does);
});
