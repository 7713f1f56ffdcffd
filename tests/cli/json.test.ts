import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles, loadFiles } from '../../src/cli/files';
import { json } from '../../src/cli/json';
import { load } from '../../src/language/load';
import { editedFiles } from '../builders/edited-files';
import { safety } from '../builders/source';

const RULEBOOK = 'rules/massage.yaml';

test('rules and menu as JSON mean what the files mean', () => {
  const loaded = loadFiles(RULEBOOK, undefined);
  const [rules, menu] = [json(RULEBOOK, loaded, 'rulebook'), json(RULEBOOK, loaded, 'menu')];
  expect([rules.exitCode, menu.exitCode]).toEqual([0, 0]);
  const again = load({ name: 'rules.json', text: rules.text }, { name: 'menu.json', text: menu.text }, safety);
  expect(again.findings).toEqual([]);
  expect(again.rulebook).toEqual(loaded.rulebook);
  expect(again.menu).toEqual(loaded.menu);
});

test('without a menu, the menu is the empty one', () => {
  const { text } = json('book', load({ name: 'book', text: readFileSync(RULEBOOK, 'utf8') }, undefined, safety), 'menu');
  expect(JSON.parse(text)).toEqual({ format: 1 });
});

test('with a mistake no JSON is made, and the mistake is named with its place', () => {
  const { rulebook, line } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  const { text, exitCode } = json(rulebook, checkFiles({ rulebook: { name: rulebook, text: readFileSync(rulebook, 'utf8') }, menu: undefined }).loaded, 'rulebook');
  expect(exitCode).toBe(1);
  expect(text).toContain(`${rulebook}:${line}:7 error: `);
  expect(text).toMatch(/has mistakes\. No JSON was made\.$/);
});
