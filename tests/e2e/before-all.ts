import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'test-results/scripts';

/** Builds the script that speaks Arabic too, as an owner who adds it does: the tests from right to left run it. */
export default function buildArabicScript(): void {
  mkdirSync(`${FOLDER}/rules`, { recursive: true });
  copyFileSync('rules/menu.yaml', `${FOLDER}/rules/menu.yaml`);
  const rules = readFileSync('rules/massage.yaml', 'utf8').replace('    - es\n', '    - es\n    - ar\n');
  writeFileSync(`${FOLDER}/rules/massage.yaml`, rules);
  execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'build', `${FOLDER}/rules/massage.yaml`, '-o', `${FOLDER}/massage-finder-ar.js`]);
}
