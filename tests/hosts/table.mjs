// The table of what became of the widget on each host page: node tests/hosts/table.mjs [--write], after the browser tests.
// Prints it, and with --write puts it into README.md; without, fails where the README says otherwise.
import { readFileSync, writeFileSync } from 'node:fs';

const [BEGIN, END] = ['<!-- hosts: written by npm run hosts:table -->', '<!-- hosts end -->'];
const ENGINES = { chromium: 'Chromium', firefox: 'Firefox', webkitgtk: 'WebKitGTK' };
const WORDS = { works: 'works', fallback: 'own content' };

/** Every test of a run, whatever it is nested in. */
const testsIn = (suites) => suites.flatMap(({ suites: inner = [], specs }) => [...testsIn(inner), ...specs.flatMap(({ tests }) => tests)]);

const { suites } = JSON.parse(readFileSync('test-results/browser.json', 'utf8'));
const rows = new Map();
// Firefox opens them all in one project, so they are in order there.
const tests = testsIn(suites).sort((a, b) => Number(b.projectName === 'hosts-firefox') - Number(a.projectName === 'hosts-firefox'));
for (const { projectName, status, annotations } of tests) {
  const row = annotations.filter(({ type }) => type === 'row').at(-1);
  if (!row) continue;
  const { group, hazard, outcome, reason } = JSON.parse(row.description);
  const outcomes = rows.get(`${group}\n${hazard}`) ?? {};
  outcomes[projectName.replace(/hosts-|-whole/g, '')] = status === 'unexpected' ? 'FAILS' : reason ? `not shown: ${reason}` : WORDS[outcome];
  rows.set(`${group}\n${hazard}`, outcomes);
}
if (rows.size === 0) throw new Error('The last run of the browser tests had no host pages in it.');

const lines = [`| a page | ${Object.values(ENGINES).join(' | ')} |`, `|---|${'---|'.repeat(Object.keys(ENGINES).length)}`];
let last = '';
for (const [key, outcomes] of rows) {
  const [group, hazard] = key.split('\n');
  if (group !== last) lines.push(`| **${group}** |${' |'.repeat(Object.keys(ENGINES).length)}`);
  last = group;
  lines.push(
    `| ${hazard.replace(/\|/g, '\\|')} | ${Object.keys(ENGINES)
      .map((engine) => outcomes[engine] ?? 'not run')
      .join(' | ')} |`,
  );
}
const table = lines.join('\n');
console.log(table);

const readme = readFileSync('README.md', 'utf8');
const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (start < 0 || end < start) throw new Error(`README.md has no place for the table: it needs the lines ${BEGIN} and ${END}.`);
const written = `${readme.slice(0, start)}${BEGIN}\n${table}\n${readme.slice(end)}`;
if (process.argv.includes('--write')) writeFileSync('README.md', written);
else if (written !== readme) {
  console.error('\nREADME.md has another table. Run "npm run hosts:table" and look at what changed.');
  process.exitCode = 1;
}
