import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './site';

const sizeOf = (png: string) => {
  const bytes = readFileSync(png);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

test('the command makes every picture of the README, as large as the one shown there @chromium', () => {
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]{40,}\]\((demo\/pictures\/\S+\.png)\)/g)].map(([, file]) => file as string);
  expect(shown.length).toBeGreaterThan(0);
  execFileSync('npm', ['run', '--silent', 'pictures', 'test-results/pictures'], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const file of shown) expect(sizeOf(path.join('test-results/pictures', path.basename(file))), file).toEqual(sizeOf(file));
});
