import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const MODULE = 'virtual:script-template';
const ROOT = path.join(import.meta.dirname, '../..');
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js');

/** The file that `vite build --mode template` writes. */
export const TEMPLATE_FILE = 'template/massage-finder.js';

/** Hands out the template of the script as a module, so that the command line and pages carry one that fits them. */
export function scriptTemplate(): Plugin {
  return {
    name: 'massage-finder:script-template',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(await buildTemplate())};` : undefined),
  };
}

/** Builds the template from the sources as they stand. In a process of its own: this one may serve pages or run tests, and a script is built for production. */
export async function buildTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-template-'));
  try {
    const options = ['build', '--mode', 'template', '--outDir', folder, '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, [VITE, ...options], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
    return readFileSync(path.join(folder, TEMPLATE_FILE), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
