// The script of the shipped rules as an owner builds it who declares other languages: node tests/build-in-languages.mjs FILE LANGUAGE…
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds `file` from the shipped rules with these languages declared; texts that they lack fall back on English. */
export function buildInLanguages(file, languages) {
  const folder = path.join(path.dirname(file), `rules-${languages.join('-')}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync('rules/menu.yaml', path.join(folder, 'menu.yaml'));
  const declared = /(?<=\n {2}languages:\n)(?: {4}- \w+\n)+/;
  const shipped = readFileSync('rules/massage.yaml', 'utf8');
  if (!declared.test(shipped)) throw new Error('rules/massage.yaml lists no languages where they are looked for.');
  writeFileSync(path.join(folder, 'massage.yaml'), shipped.replace(declared, languages.map((language) => `    - ${language}\n`).join('')));
  execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'build', path.join(folder, 'massage.yaml'), '-o', file], { stdio: ['ignore', 'ignore', 'inherit'] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildInLanguages(process.argv[2], process.argv.slice(3));
