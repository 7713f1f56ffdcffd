// Tests the WordPress plugin in a WordPress that is made for it and is gone afterwards.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers } from '../browsers.mjs';
import { Missing, startWordpress } from './wordpress.mjs';

// Playwright takes it as from the folder of its settings, unless it is whole.
const results = path.resolve('test-results/wordpress.json');
const zip = 'dist/massage-finder-wordpress.zip';
const totals = { passed: 0, failed: 0 };
const run = (command, args, env = {}) => spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0;

function count(title, ok, passed = ok ? 1 : 0, failed = ok ? 0 : 1) {
  totals.passed += passed;
  totals.failed += !ok && failed === 0 ? 1 : failed;
  console.log(`${ok ? '✓' : '✗'} ${title}`);
}

function lint(plugin) {
  const files = readdirSync(plugin, { recursive: true }).filter((file) => file.endsWith('.php'));
  const faulty = files.filter((file) => spawnSync('php', ['-l', path.join(plugin, file)], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0);
  count(`PHP reads ${files.length} files`, files.length > 0 && faulty.length === 0, files.length - faulty.length, faulty.length);
}

function drive({ env }) {
  const ok = run('npx', ['playwright', 'test', '--config', 'tests/wordpress/playwright.config.ts'], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: results });
  const stats = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).stats : undefined;
  // A test that only passed when tried again, or that was skipped, has not passed.
  const failed = stats ? stats.unexpected + stats.flaky + stats.skipped : 1;
  count('browser tests', ok && failed === 0 && stats?.expected > 0, stats?.expected ?? 0, failed);
}

rmSync(results, { force: true });
mkdirSync(path.dirname(results), { recursive: true });
let wordpress;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    wordpress?.stop();
    process.exit(1);
  });
}
try {
  const advice = await ensureBrowsers();
  if (advice) throw new Missing(advice);
  const scripts = existsSync('dist/massage-finder-generic.js') && existsSync('dist/cli/massage-finder.js');
  const built = (scripts || run('npm', ['run', '--silent', 'build'])) && run('npm', ['run', '--silent', 'build:wordpress']);
  count('build of the plugin', built);
  if (built) {
    wordpress = await startWordpress(zip);
    console.log(wordpress.about);
    lint(wordpress.plugin);
    drive(wordpress);
  }
} catch (error) {
  console.error(error instanceof Missing ? error.message : error);
  count('WordPress', false);
} finally {
  wordpress?.stop();
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
