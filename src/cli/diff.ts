import { load } from '../language/load';
import { type Colours, PLAIN } from './colours';
import type { Told } from './command';
import { diffText } from './diff-text';
import { differenceOf, type LoadedVersion } from './difference';
import { type StudioFiles, safetyCore } from './files';
import { findingPrinter } from './print-finding';

/**
 * `massage-finder diff`: what an edit changes for visitors, safety first. Ends with 0 whether anything changed or not, and
 * with 1 where one of the two versions has errors: those are named, because such a version means nothing.
 */
export function diff(older: StudioFiles, newer: StudioFiles, { json = false, colours = PLAIN }: { json?: boolean; colours?: Colours } = {}): Told {
  const [before, after] = [loadVersion(older), loadVersion(newer)];
  const difference = differenceOf(before, after);
  if (difference) return { text: json ? inJson(difference) : diffText(difference, colours), exitCode: 0 };
  const errors = [before, after].flatMap(({ loaded }) => loaded.findings).filter(({ severity }) => severity === 'error');
  return { text: json ? inJson({ errors }) : [...errors.map(findingPrinter(colours)), 'Only versions without errors can be compared.'].join('\n'), exitCode: 1 };
}

const loadVersion = ({ rulebook, menu }: StudioFiles): LoadedVersion => ({ name: rulebook.name, loaded: load(rulebook, menu, safetyCore()) });

/** Counts are written as text: they may be larger than the numbers of JSON. */
const inJson = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part), 2);
