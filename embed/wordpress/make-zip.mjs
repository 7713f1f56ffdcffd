// Packs the WordPress plugin: node embed/wordpress/make-zip.mjs. The same sources give the same bytes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const root = path.join(import.meta.dirname, '../..');
const plugin = path.join(import.meta.dirname, 'plugin');
const ZIP = 'dist/massage-finder-wordpress.zip';
/** In the ZIP every file is of this day: the day of the build would make other bytes. A ZIP holds local time. */
const MADE = new Date(2026, 0, 1);

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const files = {
  LICENSE: 'LICENSE',
  'massage-finder-generic.js': 'dist/massage-finder-generic.js',
  'settings/checker.js': 'dist/wordpress/checker.js',
};
for (const [, file] of Object.entries(files)) {
  if (existsSync(path.join(root, file))) continue;
  console.error(`${file} is missing, and it goes into the plugin. Run "npm run build", then "npm run build:wordpress".`);
  process.exit(1);
}

const contents = new Map(Object.entries(files).map(([name, file]) => [name, readFileSync(path.join(root, file))]));
for (const entry of readdirSync(plugin, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath, entry.name);
  contents.set(path.relative(plugin, file).replaceAll(path.sep, '/'), Buffer.from(readFileSync(file, 'utf8').replaceAll('@version@', version)));
}

const tree = Object.fromEntries([...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [`massage-finder/${name}`, bytes]));
const zip = zipSync(tree, { level: 9, mtime: MADE });
writeFileSync(path.join(root, ZIP), zip);
console.log(`${ZIP} is written: ${zip.length.toLocaleString('en')} bytes, ${contents.size} files.`);
