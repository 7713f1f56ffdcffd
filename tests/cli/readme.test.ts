import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAnswers } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import { explain } from '../../src/cli/explain';
import { checkFiles, loadFiles, readFiles } from '../../src/cli/files';
import { editedFiles } from '../builders/edited-files';

const RULEBOOK = 'rules/massage.yaml';

/** What the page shows of the command line: the call, where it shows one, and what came of it. `…` stands for lines left out. */
const shown = [...readFileSync('README.md', 'utf8').matchAll(/^```console\n(?:\$ (.+)\n)?([\s\S]*?)^```$/gm)].map(([, call, text]) => ({ call, text: String(text) }));

/** What the page shows of a call. */
function shownOf(call: RegExp): { call: string; text: string } {
  const [found, ...more] = shown.filter((block) => call.test(block.call ?? ''));
  if (found?.call === undefined || more.length > 0) throw new Error(`README.md shows ${found ? 'several calls' : 'no call'} like ${call}.`);
  return { call: found.call, text: found.text };
}

/** Whole lines of a text, as the page shows them. */
function expectExcerpt(excerpt: string, text: string): void {
  const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  expect(`${text}\n`).toMatch(new RegExp(`^${excerpt.split(/^…\n/m).map(escaped).join('(?:.*\\n)+')}$`));
}

const checked = (name: string) => check(name, checkFiles(readFiles(name, undefined))).text;

test('the page shows what the check of the shipped rulebook says', () => {
  expectExcerpt(shownOf(/ check rules\/massage\.yaml$/).text, checked(RULEBOOK));
});

test('the page shows how a visitor is explained', () => {
  const { call, text } = shownOf(/ explain rules\/massage\.yaml /);
  const { rulebook, menu } = loadFiles(RULEBOOK, undefined);
  if (!rulebook || !menu) throw new Error('The shipped rulebook has errors.');
  expectExcerpt(text, explain(rulebook, menu, parseAnswers(String(/ --answers (\S+)$/.exec(call)?.[1])), 'en'));
});

test('the page shows how a misspelt technique is named', () => {
  const { rulebook } = editedFiles([['type: deep-ache\n    suggest:\n      deep-tissue: strongly', 'type: deep-ache\n    suggest:\n      deep-tisue: strongly']]);
  const [misspelt, ...more] = shown.filter(({ call }) => call === undefined);
  expect(more).toEqual([]);
  expectExcerpt(String(misspelt?.text), checked(rulebook).split(rulebook).join(RULEBOOK));
});
