import { accessSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkFully } from '../check/check-fully';
import { type Checked, checkRulebook } from '../check/check-rulebook';
import { type Loaded, load, readSafety, type SourceFile } from '../language/load';
import type { SafetySource } from '../language/schema';
import safetyText from '../safety/safety.yaml?raw';
import { UsageError } from './arguments';
import { countWithThreads } from './counting';

/** A rulebook with its menu, where it has one, as they stand on the disk. */
export type StudioFiles = { readonly rulebook: SourceFile; readonly menu: SourceFile | undefined };

/** Reads a rulebook with its menu: the one named, else `menu.yaml` beside it, where there is one. */
export function readFiles(rulebook: string, menu: string | undefined): StudioFiles {
  const beside = path.join(path.dirname(rulebook), 'menu.yaml');
  const menuPath = menu ?? (existsSync(beside) && path.resolve(beside) !== path.resolve(rulebook) ? beside : undefined);
  return { rulebook: read(rulebook), menu: menuPath === undefined ? undefined : read(menuPath) };
}

/** The safety core that every rulebook inherits. */
export const safetyCore = (): SafetySource => readSafety(safetyText);

/** Loads a rulebook with its menu, for commands that only need what they mean. */
export function loadFiles(name: string, menuName: string | undefined): Loaded {
  const { rulebook, menu } = readFiles(name, menuName);
  return load(rulebook, menu, safetyCore());
}

/** Finds everything that is known about a rulebook with its menu, entangled questions counted in further threads. */
export const checkFilesFully = ({ rulebook, menu }: StudioFiles): Promise<Checked> => checkFully(rulebook, menu, safetyCore(), countWithThreads);

/** The same at once, entangled questions left open. */
export const checkFiles = ({ rulebook, menu }: StudioFiles): Checked => checkRulebook(rulebook, menu, safetyCore());

/**
 * Where a command writes what it makes. A place that cannot be written is refused before anything is made: that may take
 * seconds.
 *
 * @param inputs names of the files that it is made from, which are never written over
 */
export function outputTo(name: string, inputs: readonly string[] = []): (text: string) => void {
  const source = inputs.find((input) => path.resolve(input) === path.resolve(name));
  if (source !== undefined) throw new UsageError(`${name} is what it would be made from, so it is left as it is. Name another file with -o.`);
  const orRefuse = (act: () => void) => {
    try {
      act();
    } catch (error) {
      throw new UsageError(`${name} cannot be written (${(error as NodeJS.ErrnoException).code}). Is the path right?`);
    }
  };
  orRefuse(() => accessSync(path.dirname(path.resolve(name))));
  return (text) => orRefuse(() => writeFileSync(name, text));
}

/** Reads a file that a person named. */
export function read(name: string): SourceFile {
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${(error as NodeJS.ErrnoException).code}). Is the path right?`);
  }
}
