// The test command: types, lint, dead code, unit tests with coverage, the build with its budgets, browsers.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';

const results = 'test-results';
const totals = { passed: 0, failed: 0 };

/** How many of the thousand browser tests may need a second try before the run fails. */
const TRIED_AGAIN_AT_MOST = 2;

function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  return status === 0;
}

/** Runs steps beside each other, as each by itself leaves a processor idle; what they say comes out one step after another. */
async function runTogether(steps) {
  const ends = steps.map(
    ([title, command, ...args]) =>
      new Promise((resolve) => {
        const said = [];
        const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
        child.on('error', (error) => said.push(Buffer.from(`${error}\n`)));
        child.on('close', (status) => resolve({ title, ok: status === 0, said: Buffer.concat(said) }));
      }),
  );
  for (const end of ends) {
    const { title, said } = await end;
    console.log(`\n── ${title}`);
    process.stdout.write(said);
  }
  return (await Promise.all(ends)).map(({ ok }) => ok);
}

function count(title, ok, passed = ok ? 1 : 0, failed = ok ? 0 : 1) {
  totals.passed += passed;
  // A runner that fails without naming a test (a coverage threshold, a crash) is a failure of its own.
  totals.failed += !ok && failed === 0 ? 1 : failed;
  console.log(`${ok ? '✓' : '✗'} ${title}`);
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const ofSources = [
  ['types', 'npx', 'tsc'],
  ['lint, format and layers', 'npx', 'biome', 'ci', '.'],
  ['dead code', 'npx', 'knip'],
];
const sound = await runTogether(ofSources);
for (const [place, [title]] of ofSources.entries()) count(title, sound[place]);

const unit = run('unit tests', 'npx', ['vitest', 'run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`]);
const unitResults = readJson(`${results}/unit.json`);
count('unit tests and coverage', unit && unitResults?.numPassedTests > 0, unitResults?.numPassedTests ?? 0, unitResults?.numFailedTests ?? 1);

const [scripts, site] = await runTogether([
  ['build', 'npm', 'run', '--silent', 'build'],
  ['site', 'npm', 'run', '--silent', 'site'],
]);
const built = scripts && site;
count('build', built);
const ofScripts = [
  ['types of the package', 'npx', 'tsc', '-p', 'tests/types'],
  ['package', 'npx', 'publint', '--strict', '--pack', 'false'],
  ['budgets', 'npm', 'run', '--silent', 'weigh'],
];
const fit = built ? await runTogether(ofScripts) : [];
for (const [place, [title]] of ofScripts.entries()) count(title, fit[place] === true);

const advice = await ensureBrowsers();
if (advice) console.error(advice);
const browser = !advice && built && run('browser tests', 'npx', ['playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/browser.json` });
const { expected, unexpected, flaky, skipped } = readJson(`${results}/browser.json`)?.stats ?? { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
// A browser's driver loses a message now and then, so a few may be tried again, and stand above by name; a test that was skipped has not passed.
const unsteady = flaky > TRIED_AGAIN_AT_MOST;
count('browser tests', browser && expected > 0 && skipped === 0 && !unsteady, expected + (unsteady ? 0 : flaky), unexpected + skipped + (unsteady ? flaky : 0));

count('the README tells what became of the host pages', browser && run('host pages', process.execPath, ['tests/hosts/table.mjs']));

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
