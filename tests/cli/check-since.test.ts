import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkedSince } from '../../src/check/since';
import { check } from '../../src/cli/check';
import { checkFiles, readFiles } from '../../src/cli/files';
import { readVersions } from '../../src/cli/git-version';
import { safety } from '../builders/source';

const folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-since-'));
const file = path.join(folder, 'massage.yaml');
const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Owner', '-c', 'user.email=owner@example.com', ...args], { cwd: folder });
const english = readFileSync('rules/massage.yaml', 'utf8');
const inTwo = english.replace('    - en\n', '    - en\n    - es\n').replace('label: "Neck"', 'label:\n          en: "Neck"\n          es: "Cuello"');

afterAll(() => rmSync(folder, { recursive: true }));

test('a translation that an edit left behind is named at its place, and no longer once it is translated again', () => {
  writeFileSync(file, inTwo);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'First');
  const since = (text: string) => {
    writeFileSync(file, text);
    const checked = checkedSince(checkFiles(readFiles(file, undefined)), readVersions('HEAD', file, undefined).older.rulebook, safety);
    return checked.findings.filter(({ code }) => code === 'stale-translation');
  };
  expect(since(inTwo)).toEqual([]);
  const reworded = inTwo.replace('en: "Neck"', 'en: "Neck or nape"');
  const [finding, ...more] = since(reworded);
  expect(more).toEqual([]);
  expect(finding?.line).toBe(reworded.split('\n').findIndex((line) => line.includes('es: "Cuello"')) + 1);
  expect(finding).toMatchObject({ severity: 'warning', what: 'The text in `es` is older than the one it translates.' });
  expect(since(reworded.replace('"Cuello"', '"Cuello o nuca"'))).toEqual([]);
});

test('an earlier version with errors shows nothing, and the check stands', () => {
  writeFileSync(file, english);
  const checked = checkFiles(readFiles(file, 'rules/menu.yaml'));
  const after = checkedSince(checked, { name: 'broken', text: 'format: 2' }, safety);
  expect(after.findings).toEqual(checked.findings);
  expect(check(file, after).exitCode).toBe(0);
});
