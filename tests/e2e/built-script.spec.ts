import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madeOnce } from './made-once';
import { expect, test } from './site';

const QUESTION = 'Where do you feel it most?';
const EDITED = 'Where shall we </script> begin, $& and "how"?';

type Built = { status: number | null; told: string; script: string };

/** Builds the script with the command line from the shipped rulebook with another first question; the menu is the shipped one. */
function buildEdited(): Built {
  const text = readFileSync('rules/massage.yaml', 'utf8');
  const from = `"${QUESTION}"`;
  expect(text.split(from)).toHaveLength(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-built-'));
  const [rulebook, output] = [path.join(folder, 'massage.yaml'), path.join(folder, 'massage-finder.js')];
  writeFileSync(rulebook, text.split(from).join(JSON.stringify(EDITED)));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/massage-finder.js', 'build', rulebook, '--menu', 'rules/menu.yaml', '-o', output], {
    encoding: 'utf8',
  });
  const script = status === 0 ? readFileSync(output, 'utf8') : '';
  rmSync(folder, { recursive: true });
  return { status, told: stdout + stderr, script };
}

let built: Built;
test.beforeAll(async () => {
  built = JSON.parse(await madeOnce('built-from-edited.json', () => JSON.stringify(buildEdited())));
});

test('a script built from an edited rulebook asks the edited question in an empty page, and leads to a result', async ({ finder, site }) => {
  const { status, told, script } = built;
  expect({ status, told }).toEqual({ status: 0, told: expect.stringContaining('is written') });
  site.serve('/massage-finder.js', { body: script, type: 'text/javascript' });
  await finder.open();
  await expect(finder.heading(EDITED)).toBeVisible();
  await expect(finder.root.getByText(QUESTION)).toHaveCount(0);
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect(finder.errors).toEqual([]);
  expect(site.requests).toEqual(['/', '/massage-finder.js']);
});

test('the same script written into the page itself asks the same', async ({ finder }) => {
  await finder.open(`<massage-finder></massage-finder><script>${built.script}</script>`);
  await expect(finder.heading(EDITED)).toBeVisible();
  expect(finder.errors).toEqual([]);
});
