import { readFileSync } from 'node:fs';
import { type Checked, checkRulebook } from '../../src/check/check-rulebook';
import type { Finding } from '../../src/language/load';
import type { Version } from '../../src/verify/impact';
import { allFindings } from '../builders/faulty-files';
import type { OwnersFiles } from '../builders/recipes';
import { safety } from '../builders/source';

/** The page that the studio owner reads. */
export const page = readFileSync('rules/README.md', 'utf8');

/** The two files as they ship. */
export const files: OwnersFiles = { 'massage.yaml': readFileSync('rules/massage.yaml', 'utf8'), 'menu.yaml': readFileSync('rules/menu.yaml', 'utf8') };

const known = new Map<string, Checked>();

/** All that the check finds in files, its proofs over every possible visitor included: that takes a second or more, so the same files are checked once. */
export function check(given: OwnersFiles): Checked {
  const key = JSON.stringify(given);
  const checked = known.get(key) ?? checkRulebook({ name: 'massage.yaml', text: given['massage.yaml'] }, { name: 'menu.yaml', text: given['menu.yaml'] }, safety);
  known.set(key, checked);
  return checked;
}

/** The same without the proofs. */
export const findings = (given: OwnersFiles): Finding[] => allFindings(given['massage.yaml'], given['menu.yaml']);

/** What was checked, and found to be without an error. */
export type Sound = Version & { readonly checked: Checked };

/** Files without an error, as visitors get them. Throws with what was found otherwise. */
export function sound(given: OwnersFiles): Sound {
  const checked = check(given);
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  const { rulebook, menu } = checked.loaded;
  if (errors.length > 0 || !rulebook || !menu) throw new Error(errors.map(({ file, line, what }) => `${file}:${line} ${what}`).join('\n'));
  return { rulebook, menu, checked };
}
