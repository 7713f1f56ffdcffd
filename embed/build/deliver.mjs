// Puts into dist/ what a site or a bundler takes: node embed/build/deliver.mjs, after `npm run prepare`.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'dist';

// Versioned copies of an earlier build would stay, for no page names them yet.
for (const name of readdirSync(FOLDER)) if (/^massage-finder[-.]/.test(name)) rmSync(path.join(FOLDER, name));

for (const [rules, file] of [
  ['rules/massage.yaml', 'massage-finder.js'],
  ['--generic', 'massage-finder-generic.js'],
]) {
  execFileSync(process.execPath, [path.join(FOLDER, 'cli/massage-finder.js'), 'build', rules, '--release', '-o', path.join(FOLDER, file)], { stdio: 'inherit' });
}
