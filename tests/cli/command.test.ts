import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editedFiles } from '../builders/edited-files';

const built = mkdtempSync(path.join(tmpdir(), 'massage-finder-cli-'));

/** The command as it is installed: built, and run by Node alone. */
beforeAll(() => {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cli', '--outDir', built, '--logLevel', 'error'], { stdio: 'pipe' });
  writeFileSync(path.join(built, 'package.json'), '{"type":"module"}');
}, 120_000);

afterAll(() => rmSync(built, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(built, 'massage-finder.js'), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('check says that the shipped rulebook is sound, and ends with 0', () => {
  const { status, stdout, stderr } = run('check', 'rules/massage.yaml');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/rules\/massage\.yaml is sound\.\n$/);
});

test('check names a misspelt technique with its place, and ends with 1', () => {
  const { rulebook, line } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  const { status, stdout } = run('check', rulebook);
  expect(status).toBe(1);
  expect(stdout).toContain(`${rulebook}:${line}:7 error: `);
  expect(stdout).toContain('Did you mean `ashiatsu`?');
  const explained = run('explain', rulebook, '--answers', 'location=neck');
  expect(explained.status).toBe(1);
  expect(explained.stdout).toContain(`${rulebook}:${line}:7 error: `);
});

test('explain tells what a visitor sees and why', () => {
  const { status, stdout } = run(
    'explain',
    'rules/massage.yaml',
    '--menu',
    'rules/menu.yaml',
    '--lang',
    'en',
    '--answers',
    'location=lower-back,type=knot,duration=months,pressure=firm',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/Best match\n {2}Trigger point therapy/);
  expect(stdout).toContain('[knot +3]');
});

test('explain without answers tells what is asked', () => {
  expect(run('explain', 'rules/massage.yaml')).toMatchObject({ status: 0, stdout: expect.stringContaining('Still asked:\n  location=') });
});

test.each(['--help', '-h'])('%s explains the commands', (flag) => {
  expect(run(flag)).toMatchObject({ status: 0, stdout: expect.stringContaining('massage-finder check RULEBOOK') });
});

test('without a command the help is shown, and it ends with 2', () => {
  expect(run()).toMatchObject({ status: 2, stdout: expect.stringContaining('massage-finder check RULEBOOK') });
});

test.each<[string[], string]>([
  [['chek', 'rules/massage.yaml'], 'There is no command "chek". Commands: check, explain.'],
  [['check'], 'Which rulebook? Try: massage-finder check rules/massage.yaml'],
  [['check', 'rules/none.yaml'], 'rules/none.yaml cannot be read (ENOENT). Is the path right?'],
  [['check', 'rules/massage.yaml', 'rules/menu.yaml'], 'what is rules/menu.yaml? A menu is given with --menu.'],
  [['check', 'rules/massage.yaml', '--menus', 'x'], "Unknown option '--menus'"],
  [['explain', 'rules/massage.yaml', '--answers', 'location'], '"location" is not an answer.'],
  [['explain', 'rules/massage.yaml', '--answers', 'locaton=neck'], 'Did you mean `location`?'],
  [['explain', 'rules/massage.yaml', '--lang', 'fr'], 'has no texts in "fr"'],
])('%j is a mistake in the call: it says how to do better, and ends with 2', (args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('For help: massage-finder --help');
});
