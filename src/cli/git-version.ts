import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../language/load';
import { UsageError } from './arguments';
import { read, readFiles, type StudioFiles } from './files';

/** Where a version of a file is: on the disk, or in the history of the git repository around `folder`. */
type Place = { readonly file: string; readonly revision?: never } | { readonly file: string; readonly revision: string; readonly folder: string };

/** More than any rulebook may hold. */
const MOST_BYTES = 16_000_000;

/**
 * Reads the two versions that a person names, each with its menu. Each is a file or `REVISION:path`; the older may be a bare
 * revision, such as `HEAD~1`, which means the newer file at that revision.
 *
 * @param menu for both, a file or `REVISION:path`; undefined for the `menu.yaml` beside each, where there is one
 * @throws UsageError where a version cannot be read: no such file, no repository, an unknown revision, no such file there
 */
export function readVersions(older: string, newer: string, menu: string | undefined): { older: StudioFiles; newer: StudioFiles } {
  const now = placeOf(newer);
  if (!now) throw new UsageError(`"${newer}" is neither a file nor REVISION:path. Try: massage-finder diff HEAD~1 rules/massage.yaml`);
  const bare = now.revision === undefined ? { revision: older, file: `./${path.basename(newer)}`, folder: path.dirname(newer) } : { ...now, revision: older };
  const menuPlace = menu === undefined ? undefined : (placeOf(menu) ?? { file: menu });
  const [old, young] = [placeOf(older) ?? bare, now].map((place) => ({ rulebook: readAt(place), menu: menuPlace ? readAt(menuPlace) : menuBeside(place) }));
  return { older: old as StudioFiles, newer: young as StudioFiles };
}

function placeOf(spec: string): Place | undefined {
  if (existsSync(spec)) return { file: spec };
  const colon = spec.indexOf(':');
  return colon > 0 && colon < spec.length - 1 ? { revision: spec.slice(0, colon), file: spec.slice(colon + 1), folder: '.' } : undefined;
}

function readAt(place: Place): SourceFile {
  if (place.revision === undefined) return read(place.file);
  const { revision, file, folder } = place;
  const name = `${revision}:${file}`;
  // Git would take it for one of its options.
  if (revision.startsWith('-')) throw new UsageError(`"${revision}" is not a revision.`);
  mustBeRepository(folder, revision);
  if (git(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`) === undefined)
    throw new UsageError(`Git knows no revision "${revision}", and there is no file of that name. Try: git log --oneline`);
  const text = git(folder, 'cat-file', 'blob', name);
  if (text === undefined)
    throw new UsageError(`There was no file "${file}" at ${revision}. A path after the colon starts at the top of the repository; start it with ./ for this folder.`);
  return { name, text };
}

function menuBeside(place: Place): SourceFile | undefined {
  if (place.revision === undefined) return readFiles(place.file, undefined).menu;
  const beside = place.file.replace(/[^/]*$/, 'menu.yaml');
  const name = `${place.revision}:${beside}`;
  const text = beside === place.file ? undefined : git(place.folder, 'cat-file', 'blob', name);
  return text === undefined ? undefined : { name, text };
}

function mustBeRepository(folder: string, revision: string): void {
  try {
    execFileSync('git', ['rev-parse', '--git-dir'], { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    const why = code === 'ENOENT' ? 'git is not installed' : `git says: ${String(stderr).trim().split('\n')[0]}`;
    throw new UsageError(`There is no file "${revision}", and it cannot be read as a revision: ${why}`);
  }
}

/** What git prints; undefined where it fails. No shell is involved, so that no name can be a command. */
function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: MOST_BYTES });
  } catch {
    return undefined;
  }
}
