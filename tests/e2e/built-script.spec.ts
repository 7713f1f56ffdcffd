import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './site';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-built-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** Builds the script with the command line from the shipped rulebook with an edit; the menu is the shipped one. */
function buildEdited(from: string, to: string): { status: number | null; told: string; script: () => string } {
  const text = readFileSync('rules/massage.yaml', 'utf8');
  expect(text.split(from)).toHaveLength(2);
  const [rulebook, output] = [path.join(folder, 'massage.yaml'), path.join(folder, 'massage-finder.js')];
  writeFileSync(rulebook, text.split(from).join(to));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/massage-finder.js', 'build', rulebook, '--menu', 'rules/menu.yaml', '-o', output], {
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr, script: () => readFileSync(output, 'utf8') };
}

const QUESTION = 'Where do you feel it most?';
const EDITED = 'Where shall we </script> begin, $& and "how"?';

test('a script built from an edited rulebook asks the edited question in an empty page, and leads to a result', async ({ finder, site }) => {
  const { status, told, script } = buildEdited(`"${QUESTION}"`, JSON.stringify(EDITED));
  expect({ status, told }).toEqual({ status: 0, told: expect.stringContaining('is written') });
  site.serve('/massage-finder.js', { body: script(), type: 'text/javascript' });
  await finder.open();
  await expect(finder.heading(EDITED)).toBeVisible();
  await expect(finder.root.getByText(QUESTION)).toHaveCount(0);
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect(finder.errors).toEqual([]);
  expect(site.requests).toEqual(['/', '/massage-finder.js']);
});

test('the same script written into the page itself asks the same', async ({ finder }) => {
  const { script } = buildEdited(`"${QUESTION}"`, JSON.stringify(EDITED));
  await finder.open(`<massage-finder></massage-finder><script>${script()}</script>`);
  await expect(finder.heading(EDITED)).toBeVisible();
  expect(finder.errors).toEqual([]);
});
