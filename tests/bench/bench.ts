// What a visitor waits for, and what an owner waits for:
//   npm run bench -- [--only page,steps,result,host,memory,rules,proofs] [--runs 5] [--limit 60] [--json FILE]
//   npm run bench -- --readme [--json FILE]    writes the tables of the last results into README.md
// After `npm run build`. Each part is measured in one go, so that what is compared has seen the same machine; figures of
// different parts or days are not to be compared. Results are kept in FILE, each part's last.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { inBrowser } from './page/in-browser';
import { proofs } from './proofs';
import { inReadme } from './readme';
import { keepResults, LAST, type Result, readResults, resultOf, type Tell } from './results';
import { rulesAtSize } from './rules/rules-at-size';
import { asText } from './table';

const PAGE_PARTS = ['page', 'steps', 'result', 'host', 'memory'] as const;
const PARTS: readonly string[] = [...PAGE_PARTS, 'rules', 'proofs'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: PARTS.join() },
    runs: { type: 'string', default: '5' },
    limit: { type: 'string', default: '60' },
    json: { type: 'string', default: LAST },
    readme: { type: 'boolean', default: false },
  },
});
const wanted = values.only.split(',');
const runs = Number(values.runs);
const limit = Number(values.limit);
if (!(runs >= 1 && limit > 0)) throw new Error('--runs and --limit are numbers above zero.');
const unknown = wanted.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) throw new Error(`--only takes ${PARTS.join(', ')}, with commas; not ${unknown.join(', ')}.`);

const NODE = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;

async function run(name: string, machine: string, part: (tell: Tell) => Promise<void>): Promise<void> {
  // What stays in memory is the same each time.
  const result: Result = await resultOf(name === 'memory' ? 1 : runs, machine, ({ title, rows }) => console.log(`\n${title}\n${asText(rows)}`), part);
  console.log(`(load ${result.load.join(' to ')})`);
  keepResults(values.json, { [name]: result });
}

if (values.readme) writeFileSync('README.md', inReadme(readFileSync('README.md', 'utf8'), readResults(values.json)));
else {
  console.log(`${NODE}, medians of ${runs} runs`);
  if (PAGE_PARTS.some((name) => wanted.includes(name))) {
    await inBrowser(runs, async (parts, browser) => {
      for (const name of PAGE_PARTS) if (wanted.includes(name)) await run(name, `Chromium ${browser}, ${NODE}`, parts[name]);
    });
  }
  if (wanted.includes('rules')) await run('rules', NODE, (tell) => rulesAtSize(runs, tell));
  if (wanted.includes('proofs')) await run('proofs', NODE, (tell) => proofs(runs, limit, tell));
}
