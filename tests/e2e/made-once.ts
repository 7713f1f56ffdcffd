import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'test-results/made-once';

/** The text of something that takes long to make and is the same in every browser: made by the first test of a run that asks for it. */
export async function madeOnce(name: string, make: () => string | Promise<string>): Promise<string> {
  const file = path.join(FOLDER, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const text = await make();
  mkdirSync(FOLDER, { recursive: true });
  // Under its name it is whole, also for a test that asks meanwhile.
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return text;
}

/** Before a run: what an earlier one has made is of what was built then. */
export const forgetMade = (): void => rmSync(FOLDER, { recursive: true, force: true });
