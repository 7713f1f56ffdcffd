import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../src/cli/arguments';
import { readVersions } from '../../src/cli/git-version';
import { folder } from '../builders/edited-files';

const WHO = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false'];

/** A repository with `rules/massage.yaml` in two commits, the menu only in the second, and both edited since. */
function repository(): { top: string; file: string } {
  const top = folder();
  const git = (...args: string[]) => execFileSync('git', [...WHO, ...args], { cwd: top, stdio: 'pipe' });
  const write = (name: string, text: string) => writeFileSync(path.join(top, 'rules', name), text);
  const commit = (message: string) => [git('add', '.'), git('commit', '--quiet', '-m', message)];
  mkdirSync(path.join(top, 'rules'));
  git('init', '--quiet');
  write('massage.yaml', 'first');
  commit('First');
  git('tag', 'v1');
  write('massage.yaml', 'second');
  write('menu.yaml', 'menu of the second');
  commit('Second');
  write('massage.yaml', 'third');
  write('menu.yaml', 'menu of the third');
  return { top, file: path.join(top, 'rules', 'massage.yaml') };
}

/** Stands in a folder for the rest of the test. */
function standIn(place: string): void {
  const before = process.cwd();
  process.chdir(place);
  onTestFinished(() => process.chdir(before));
}

const texts = (older: string, newer: string, menu?: string) => {
  const versions = readVersions(older, newer, menu);
  return [versions.older, versions.newer].map(({ rulebook, menu: beside }) => [rulebook.text, beside?.text]);
};

test('a bare revision is the newer file at that revision, with the menu that stood beside it then', () => {
  const { file } = repository();
  expect(texts('HEAD', file)).toEqual([
    ['second', 'menu of the second'],
    ['third', 'menu of the third'],
  ]);
  expect(texts('v1', file)[0]).toEqual(['first', undefined]);
  expect(texts('HEAD~1', file)[0]).toEqual(['first', undefined]);
});

test('REVISION:path starts at the top of the repository, or with ./ where one stands, on either side', () => {
  const { top } = repository();
  standIn(path.join(top, 'rules'));
  const both = [
    ['first', undefined],
    ['second', 'menu of the second'],
  ];
  expect(texts('v1:rules/massage.yaml', 'HEAD:rules/massage.yaml')).toEqual(both);
  expect(texts('v1:./massage.yaml', 'HEAD:./massage.yaml')).toEqual(both);
  expect(texts('v1', 'HEAD:rules/massage.yaml')).toEqual(both);
  expect(texts('v1', 'massage.yaml')).toEqual([
    ['first', undefined],
    ['third', 'menu of the third'],
  ]);
});

test('a menu that is named counts for both versions, and may be one of a revision', () => {
  const { top, file } = repository();
  standIn(top);
  expect(texts('v1', file, 'rules/menu.yaml').map(([, menu]) => menu)).toEqual(['menu of the third', 'menu of the third']);
  expect(texts('v1', file, 'HEAD:rules/menu.yaml').map(([, menu]) => menu)).toEqual(['menu of the second', 'menu of the second']);
});

test('two files need no repository', () => {
  const [older, newer] = [path.join(folder(), 'massage.yaml'), path.join(folder(), 'massage.yaml')];
  writeFileSync(older, 'older');
  writeFileSync(newer, 'newer');
  expect(texts(older, newer)).toEqual([
    ['older', undefined],
    ['newer', undefined],
  ]);
});

test.each([
  ['HEAD~9', 'Git knows no revision "HEAD~9", and there is no file of that name.'],
  ['mian', 'Git knows no revision "mian"'],
  ['HEAD:massage.yaml', 'There was no file "massage.yaml" at HEAD.'],
  ['HEAD:rules', 'There was no file "rules" at HEAD.'],
  ['--help', '"--help" is not a revision.'],
  ['$(touch x)', 'Git knows no revision "$(touch x)"'],
])('%s is refused, and the message says why', (older, why) => {
  const { top, file } = repository();
  standIn(top);
  expect(() => readVersions(older, file, undefined)).toThrow(UsageError);
  expect(() => readVersions(older, file, undefined)).toThrow(why);
});

test('a revision outside of a repository is refused in the words of git', () => {
  const file = path.join(folder(), 'massage.yaml');
  writeFileSync(file, 'newer');
  expect(() => readVersions('HEAD', file, undefined)).toThrow(UsageError);
  expect(() => readVersions('HEAD', file, undefined)).toThrow(/There is no file "HEAD", and it cannot be read as a revision: git says: .*not a git repository/);
});

test('a revision without git is refused, and two files still work', () => {
  const { file } = repository();
  const before = process.env['PATH'];
  process.env['PATH'] = folder();
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
  expect(() => readVersions('HEAD', file, undefined)).toThrow('git is not installed');
  expect(texts(file, file)[0]?.[0]).toBe('third');
});

test('a newer version must be named, by a file or REVISION:path', () => {
  expect(() => readVersions('rules/massage.yaml', 'HEAD', undefined)).toThrow(UsageError);
  expect(() => readVersions('rules/massage.yaml', 'HEAD', undefined)).toThrow('"HEAD" is neither a file nor REVISION:path. Try: massage-finder diff HEAD~1 rules/massage.yaml');
  expect(() => readVersions('rules/massage.yaml', 'rules/massage.yaml', 'rules/none.yaml')).toThrow('rules/none.yaml cannot be read (ENOENT)');
});
