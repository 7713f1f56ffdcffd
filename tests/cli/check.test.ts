import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { checkFiles as everythingAbout, loadFiles, readFiles } from '../../src/cli/files';
import { editedFiles, folder } from '../builders/edited-files';
import { handMadeProofs } from '../builders/hand-made-proofs';
import { rulebookSource } from '../builders/source';

const checkFiles = (rulebook: string, menu?: string) => check(rulebook, everythingAbout(readFiles(rulebook, menu)));

test('the shipped rulebook is sound, and the check counts what it has', () => {
  const { text, exitCode } = checkFiles('rules/massage.yaml');
  expect(exitCode).toBe(0);
  expect(text).toMatch(/^[\d,]{10,} answer sets, counted exactly\. Proved over all of them:\n( {2}✓ .+\n){10}Of the /);
  expect(text).toMatch(
    /\n\d+ questions \(9 before the result at most, 9 on it\), \d+ rules and \d+ rules of the safety core, \d+ examples, longest path 9 screens\.\nrules\/massage\.yaml is sound\.$/,
  );
});

test('a misspelt technique is named with its file, line and column, and the technique that was meant', () => {
  const { rulebook, line } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  const { text, exitCode } = checkFiles(rulebook);
  expect(exitCode).toBe(1);
  expect(text).toContain(`${rulebook}:${line}:7 error: `);
  expect(text).toContain('ashiatzu: strongly');
  expect(text).toContain('Did you mean `ashiatsu`?');
  expect(text).toMatch(/\n.*massage\.yaml: 1 error\.$/);
});

test('an example that fails is named at the expectation that is not met, with what was found', () => {
  const { rulebook, line } = editedFiles([['    expect:\n      technique: ashiatsu', '    expect:\n      technique: swedish']]);
  const { text, exitCode } = checkFiles(rulebook);
  expect(exitCode).toBe(1);
  expect(text).toContain(`${rulebook}:${line}:`);
  expect(text).toMatch(/swedish/);
  expect(text).toMatch(/ashiatsu \(\d+\)/);
});

test('an answer of an example that nobody would be asked for is named', () => {
  const { rulebook } = editedFiles([['      signs: nerves\n', '      signs: nerves\n      health: fragile\n']]);
  const { text, exitCode } = checkFiles(rulebook);
  expect(exitCode).toBe(1);
  expect(text).toMatch(/massage\.yaml:\d+:7 error: .*health/);
});

test('an example about what the menu pauses is not tried, and the check says so', () => {
  const { rulebook } = editedFiles([], [['enhancement: cbd-oil\n    price: 15', 'enhancement: cbd-oil\n    offered: no\n    price: 15']]);
  const { text, exitCode } = checkFiles(rulebook);
  expect(exitCode).toBe(0);
  expect(text).toMatch(/Paused on the menu, so not tried: the example ".+" \(cbd-oil\)\./);
});

test('a mistake in the menu is named in the menu', () => {
  const { rulebook, menu } = editedFiles([], [['technique: swedish', 'technique: sweedish']]);
  const { text, exitCode } = checkFiles(rulebook);
  expect(exitCode).toBe(1);
  expect(text).toMatch(/menu\.yaml:\d+:\d+ error: /);
  expect(text).toContain('Did you mean `swedish`?');
  expect(checkFiles(rulebook, 'rules/menu.yaml').exitCode).toBe(0);
  expect(checkFiles('rules/massage.yaml', menu).exitCode).toBe(1);
});

test('what is only worth a second look is a warning, and the rulebook is sound', () => {
  const { rulebook } = editedFiles([['    because:\n      en: "You do not mind some pressure."\n      es: "No le molesta algo de presión."\n', '']]);
  const { text, exitCode } = checkFiles(rulebook);
  expect(exitCode).toBe(0);
  expect(text).toContain(' warning: ');
  expect(text).toMatch(/massage\.yaml is sound, 1 warning\.$/);
});

test('a rulebook without a menu beside it is checked without one', () => {
  const name = path.join(folder(), 'menu.yaml');
  writeFileSync(name, readFileSync('rules/massage.yaml', 'utf8'));
  expect(checkFiles(name).exitCode).toBe(0);
});

test('a longest path that could not be walked is said to be at most so long', () => {
  const name = path.join(folder(), 'massage.yaml');
  const letters = Array.from({ length: 14 }, (_, index) => ({ id: `option-${index}`, label: `Option ${index}` }));
  const many = { id: 'many', ask: 'Which?', answer: 'many' as const, options: letters };
  const followers = letters.map(({ id }) => ({ id: `after-${id}`, ask: 'And?', when: { many: id }, options: letters.slice(0, 2) }));
  writeFileSync(name, JSON.stringify(rulebookSource({ questions: [...rulebookSource().questions, many, ...followers] })));
  expect(checkFiles(name).text).toMatch(/longest path at most \d+ screens/);
});

test('a file that cannot be read is a mistake in the call, with its path', () => {
  expect(() => loadFiles('rules/none.yaml', undefined)).toThrow(UsageError);
  expect(() => loadFiles('rules/none.yaml', undefined)).toThrow('rules/none.yaml cannot be read (ENOENT). Is the path right?');
  expect(() => loadFiles('rules/massage.yaml', 'rules/none.yaml')).toThrow('rules/none.yaml cannot be read');
});

test('what is proved and counted is told: verdicts, what stays open, what rests, shares at first and in all', () => {
  const checked = everythingAbout(readFiles('rules/massage.yaml', undefined));
  const { rulebook } = checked.loaded;
  if (!rulebook || !checked.proofs) throw new Error('The shipped rulebook is sound.');
  const proofs = handMadeProofs(rulebook, {
    properties: { ...checked.proofs.properties, 'every-rule-matters': 'undecided', 'every-rule-holds': 'disproved' },
    counterexamples: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ property: 'every-rule-matters', subject: { kind: 'rule', id }, verdict: 'undecided' })),
    paused: [{ kind: 'technique', id: 'ashiatsu' }],
  });
  const { text } = check('massage.yaml', { ...checked, proofs });
  expect(text).toContain('  ? Every rule matters');
  expect(text).toContain('  ✗ Every rule fits somebody.');
  expect(text).toContain('Not decided, and nothing found against them: rule a, rule b, rule c, rule d, rule e and 2 more.');
  expect(text).toContain('Paused on the menu, and resting with it: technique ashiatsu.');
  expect(text).toContain('  Swedish massage: 5.0% in all (50,000)');
  expect(check('massage.yaml', checked).text).toMatch(/Swedish massage: [\d.]+% at first, [\d.]+% in all/);
});

test('a finding of the proofs comes with a visitor who shows it', () => {
  const { rulebook, line } = editedFiles([
    ['  - id: tired-rhythm\n    when:\n      type: tired\n', '  - id: tired-rhythm\n    when:\n      type: tired\n      all:\n        - type: knot\n'],
  ]);
  const { text } = checkFiles(rulebook);
  expect(text).toContain('`tired-rhythm` never holds');
  expect(text).toContain(`${rulebook}:${line - 2}:5 error: `);
  expect(text).toMatch(/ {2}A visitor who shows it:\n {4}Where do you feel it most\? .+\n[\s\S]+ {2}sees:\n {4}Best match: /);
});
