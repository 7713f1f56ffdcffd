import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Checked, type CheckedFinding, checkRulebook, type ToldWitness } from '../../src/check/check-rulebook';
import type { Menu, Rulebook } from '../../src/engine/rulebook';
import type { RulebookSource } from '../../src/language/schema';
import { type Played, playWitness } from './play-witness';
import { safety } from './source';

const FOLDER = 'tests/broken';

/** The rulebooks of the folder, by name. */
export const brokenFiles = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.menu.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));

/** A rulebook of the folder, checked with its menu where there is one. `here` are the lines that its comments mark. */
export type BrokenFile = Checked & { readonly here: readonly number[]; readonly source: RulebookSource; readonly rulebook: Rulebook; readonly menu: Menu };

const known = new Map<string, BrokenFile>();

/** Reads and checks a rulebook of the folder, once. */
export function checkBroken(name: string): BrokenFile {
  const file = known.get(name) ?? checked(name);
  known.set(name, file);
  return file;
}

function checked(name: string): BrokenFile {
  const read = (file: string) => ({ name: file, text: readFileSync(file, 'utf8') });
  const file = read(`${FOLDER}/${name}.yaml`);
  const menuFile = `${FOLDER}/${name}.menu.yaml`;
  const found = checkRulebook(file, existsSync(menuFile) ? read(menuFile) : undefined, safety);
  const { source, rulebook, menu } = found.loaded;
  if (!source || !rulebook || !menu) throw new Error(found.findings.map(({ line, what }) => `${name}:${line} ${what}`).join('\n'));
  const here = file.text.split('\n').flatMap((line, index) => (/# here$/.test(line) ? [index + 1] : []));
  return { ...found, here, source, rulebook, menu };
}

/** The visitor who shows a finding. */
function witnessOf({ what, witness }: CheckedFinding): ToldWitness {
  if (!witness) throw new Error(`no witness: ${what}`);
  return witness;
}

/** A finding of a file, with its visitor played through the widget. */
export type PlayedFinding = { readonly finding: CheckedFinding; readonly witness: ToldWitness; readonly played: Played };

/** Plays the visitor of each finding of a file. */
export async function playFindings({ findings, rulebook, menu }: BrokenFile): Promise<PlayedFinding[]> {
  const all: PlayedFinding[] = [];
  for (const finding of findings) {
    const witness = witnessOf(finding);
    all.push({ finding, witness, played: await playWitness(rulebook, menu, witness.answers) });
  }
  return all;
}
