import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export function folder(): string {
  const name = mkdtempSync(path.join(tmpdir(), 'massage-finder-'));
  onTestFinished(() => rmSync(name, { recursive: true }));
  return name;
}

type Edit = readonly [from: string, to: string];

function edited(file: string, edits: readonly Edit[]): { text: string; line: number } {
  let text = readFileSync(file, 'utf8');
  let line = 0;
  for (const [from, to] of edits) {
    const at = text.indexOf(from);
    if (at < 0) throw new Error(`${file} has no "${from}"`);
    const changed = [...from].findIndex((letter, index) => letter !== to[index]);
    line = text.slice(0, at + (changed < 0 ? from.length : changed)).split('\n').length;
    text = text.replace(from, to);
  }
  return { text, line };
}

/** The shipped rulebook and menu in a folder of their own, with edits; `line` is that of the last edit of the rulebook. */
export function editedFiles(rulebookEdits: readonly Edit[], menuEdits: readonly Edit[] = []): { rulebook: string; menu: string; line: number } {
  const inside = folder();
  const book = edited('rules/massage.yaml', rulebookEdits);
  const [rulebook, menu] = [path.join(inside, 'massage.yaml'), path.join(inside, 'menu.yaml')];
  writeFileSync(rulebook, book.text);
  writeFileSync(menu, edited('rules/menu.yaml', menuEdits).text);
  return { rulebook, menu, line: book.line };
}
