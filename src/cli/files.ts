import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Loaded, load, readSafety, type SourceFile } from '../language/load';
import safetyText from '../safety/safety.yaml?raw';
import { UsageError } from './arguments';

/** Reads a rulebook with its menu: the one named, else `menu.yaml` beside it, where there is one. */
export function loadFiles(rulebook: string, menu: string | undefined): Loaded {
  const beside = path.join(path.dirname(rulebook), 'menu.yaml');
  const menuPath = menu ?? (existsSync(beside) && path.resolve(beside) !== path.resolve(rulebook) ? beside : undefined);
  return load(read(rulebook), menuPath === undefined ? undefined : read(menuPath), readSafety(safetyText));
}

function read(name: string): SourceFile {
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${(error as NodeJS.ErrnoException).code}). Is the path right?`);
  }
}
