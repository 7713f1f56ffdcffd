import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLACEHOLDERS } from '../../embed/build/fill-script';
import { editedFiles, folder } from '../builders/edited-files';
import { shipped } from '../builders/source';

const built = mkdtempSync(path.join(tmpdir(), 'massage-finder-cli-'));

/** The command as it is installed: built, and run by Node alone. */
beforeAll(() => {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'cli', '--outDir', built, '--logLevel', 'error'], { stdio: 'pipe' });
  writeFileSync(path.join(built, 'package.json'), '{"type":"module"}');
}, 120_000);

afterAll(() => rmSync(built, { recursive: true }));

/** Calls the command in a pipe. What the tests themselves are told about colours is not passed on. */
function runWith(environment: Record<string, string>, ...args: string[]) {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(built, 'massage-finder.js'), ...args], { encoding: 'utf8', env: { ...inherited, ...environment } });
  return { status, stdout, stderr };
}

const run = (...args: string[]) => runWith({}, ...args);

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

test.each([['--help'], ['-h'], ['help'], ['help', '--help']])('%s %s explains the commands, with an example and the exit codes', (...flags) => {
  const { status, stdout } = run(...flags.filter(Boolean));
  expect(status).toBe(0);
  for (const usage of ['check RULEBOOK', 'explain RULEBOOK', 'build RULEBOOK -o FILE', 'build --generic -o FILE', 'schema [--of-menu] [-o FILE]'])
    expect(stdout).toContain(`massage-finder ${usage}`);
  expect(stdout).toContain('      massage-finder build rules/massage.yaml -o massage-finder.js\n');
  expect(stdout).toMatch(/Exit codes: 0 .*, 1 .*, 2 .*\.\n$/);
});

test('without a command the help is shown, and it ends with 2', () => {
  expect(run()).toMatchObject({ status: 2, stdout: expect.stringContaining('massage-finder check RULEBOOK') });
});

test.each(['check', 'explain', 'build', 'report', 'fallback', 'schema', 'json'])(
  '%s has help of its own, whichever way it is asked for, and its examples are calls that work',
  (name) => {
    const { status, stdout } = run('help', name);
    expect(status).toBe(0);
    for (const call of [
      [name, '--help'],
      [name, 'rules/massage.yaml', '-h'],
      ['help', name, '--help'],
    ])
      expect(run(...call)).toEqual({ status: 0, stdout, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^  massage-finder ${name} `));
    expect(stdout).toMatch(/Exit codes: 0 .*, 1 .*, 2 .*\.\n$/);
    const examples = [...(stdout.split('For example:')[1] ?? '').matchAll(/^ {2}massage-finder (.*?)(?: > .*)?$/gm)].map(([, call]) => String(call).split(' '));
    expect(examples.length).toBeGreaterThan(0);
    const elsewhere = folder();
    for (const call of examples) {
      const here = call.map((arg, index) => (call[index - 1] === '-o' ? path.join(elsewhere, arg) : arg === 'rules/winter-menu.yaml' ? 'rules/menu.yaml' : arg));
      expect(run(...here)).toMatchObject({ status: 0, stderr: '' });
    }
  },
);

test('check --json tells programs the same, and never in colours', () => {
  const sound = runWith({ FORCE_COLOR: '1' }, 'check', 'rules/massage.yaml', '--json');
  expect(sound.status).toBe(0);
  expect(JSON.parse(sound.stdout)).toMatchObject({ file: 'rules/massage.yaml', sound: true, errors: 0, pausedExamples: [] });
  const { rulebook, line } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  const broken = run('check', rulebook, '--json');
  expect(broken.status).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({
    file: rulebook,
    sound: false,
    errors: 1,
    findings: [{ severity: 'error', code: 'unknown-id', file: rulebook, line, column: 7, fix: 'Did you mean `ashiatsu`?' }],
  });
});

test('colours come when forced, and not in a pipe', () => {
  const { rulebook } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  for (const args of [
    ['check', rulebook],
    ['explain', rulebook],
    ['build', rulebook, '-o', path.join(folder(), 'out.js')],
  ]) {
    expect(runWith({ FORCE_COLOR: '1' }, ...args).stdout).toContain('\u001B[31merror:\u001B[39m');
    expect(run(...args).stdout).not.toContain('\u001B');
  }
});

test('build writes the script for a studio, with everything in it', () => {
  const output = path.join(folder(), 'massage-finder.js');
  const { status, stdout, stderr } = run('build', 'rules/massage.yaml', '--menu', 'rules/menu.yaml', '-o', output);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`Rules version ${shipped().rulebook.version}.`);
  const script = readFileSync(output, 'utf8');
  expect(script).toContain('Where do you feel it most?');
  for (const mark of Object.values(PLACEHOLDERS)) expect(script).not.toContain(mark);
});

test('build --generic writes one that holds no studio', () => {
  const output = path.join(folder(), 'generic.js');
  expect(run('build', '--generic', '-o', output)).toMatchObject({ status: 0, stderr: '' });
  const script = readFileSync(output, 'utf8');
  expect(script).not.toContain('Where do you feel it most?');
  for (const mark of Object.values(PLACEHOLDERS)) expect(script).not.toContain(mark);
});

test('schema prints what stands beside the rules, or writes it', () => {
  const committed = readFileSync('rules/rulebook.schema.json', 'utf8');
  expect(run('schema')).toEqual({ status: 0, stdout: committed, stderr: '' });
  const output = path.join(folder(), 'rulebook.schema.json');
  expect(run('schema', '-o', output).status).toBe(0);
  expect(readFileSync(output, 'utf8')).toBe(committed);
  expect(run('schema', '--of-menu')).toEqual({ status: 0, stdout: readFileSync('rules/menu.schema.json', 'utf8'), stderr: '' });
});

test('diff tells what an edit changes, and report writes one page', () => {
  const { rulebook } = editedFiles([
    ['ashiatsu: slightly\n    because:\n      en: "You like firm pressure."', 'ashiatsu: strongly\n    because:\n      en: "You like firm pressure."'],
  ]);
  const compared = run('diff', 'rules/massage.yaml', rulebook);
  expect({ status: compared.status, stderr: compared.stderr }).toEqual({ status: 0, stderr: '' });
  expect(compared.stdout).toMatch(/Deep tissue massage +→ Ashiatsu +[\d,]+ answer sets/);
  const output = path.join(folder(), 'report.html');
  expect(run('report', 'rules/massage.yaml', '-o', output)).toEqual({ status: 0, stdout: `${output} is written.\nrules/massage.yaml is sound.\n`, stderr: '' });
  expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<style>[\s\S]+<\/html>\n$/);
});

test.each<[string[], string, string]>([
  [['chek', 'rules/massage.yaml'], 'There is no command "chek". Did you mean check?', '--help'],
  [['rules/massage.yaml'], 'There is no command "rules/massage.yaml". Commands: check, explain, ', '--help'],
  [['help', 'bulid'], 'There is no command "bulid". Did you mean build?', '--help'],
  [['check'], 'Which rulebook? Try: massage-finder check rules/massage.yaml', 'help check'],
  [['check', 'rules/none.yaml'], 'rules/none.yaml cannot be read (ENOENT). Is the path right?', 'help check'],
  [['check', 'rules/massage.yaml', 'rules/menu.yaml'], 'what is rules/menu.yaml? A menu is given with --menu.', 'help check'],
  [['check', 'rules/massage.yaml', '--menus', 'x'], "Unknown option '--menus'", 'help check'],
  [['explain', 'rules/massage.yaml', '--answers', 'location'], '"location" is not an answer.', 'help explain'],
  [['explain', 'rules/massage.yaml', '--answers', 'locaton=neck'], 'Did you mean `location`?', 'help explain'],
  [['explain', 'rules/massage.yaml', '--lang', 'fr'], 'has no texts in "fr"', 'help explain'],
  [['build', '-o', 'out.js'], 'Which rulebook? Try: massage-finder build rules/massage.yaml', 'help build'],
  [['build', 'rules/massage.yaml'], 'Which file should it write? Add -o massage-finder.js', 'help build'],
  [['build', 'rules/massage.yaml', '-o', 'rules/massage.yaml'], 'rules/massage.yaml is what it would be made from', 'help build'],
  [['build', 'rules/massage.yaml', '-o', 'rules/menu.yaml'], 'rules/menu.yaml is what it would be made from', 'help build'],
  [['build', 'rules/massage.yaml', '-o', 'rules/none/out.js'], 'rules/none/out.js cannot be written (ENOENT)', 'help build'],
  [['build', 'rules/massage.yaml', '--generic', '-o', 'out.js'], 'A generic script holds no rulebook and no menu.', 'help build'],
  [['diff', 'rules/massage.yaml'], 'Which two versions? Try: massage-finder diff HEAD~1 rules/massage.yaml', 'help diff'],
  [['diff', 'rules/none.yaml:x', 'rules/massage.yaml'], 'Git knows no revision "rules/none.yaml"', 'help diff'],
  [['report', 'rules/massage.yaml'], 'Which file should it write? Add -o report.html', 'help report'],
  [['report', 'rules/massage.yaml', '-o', 'rules/menu.yaml'], 'rules/menu.yaml is what it would be made from', 'help report'],
  [['schema', 'rules/massage.yaml'], "Unexpected argument 'rules/massage.yaml'", 'help schema'],
])('%j is a mistake in the call: it says how to do better, and ends with 2', (args, message, help) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain(`For help: massage-finder ${help}\n`);
});
