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

/** The script with placeholders, and the source map of it as JSON. */
export type Template = { readonly script: string; readonly map: string };

/** Hands out the template of the script as a module, so that the command line and pages carry one that fits them. */
export function scriptTemplate(): Plugin {
  return {
    name: 'massage-finder:script-template',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const { script, map } = await buildMappedTemplate();
      return `export default ${JSON.stringify(script)}; export const map = ${JSON.stringify(map)};`;
    },
  };
}

/** Builds the template from the sources as they stand. */
export const buildTemplate = async (): Promise<string> => (await buildMappedTemplate()).script;

/** The same with its source map. In a process of its own: this one may serve pages or run tests, and a script is built for production. */
export async function buildMappedTemplate(): Promise<Template> {
  const folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-template-'));
  try {
    const options = ['build', '--mode', 'template', '--outDir', folder, '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, [VITE, ...options], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
    const built = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    return { script: built(TEMPLATE_FILE), map: withPlainSources(built(`${TEMPLATE_FILE}.map`)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A map whose sources are named from the project's folder, wherever it was built. */
function withPlainSources(map: string): string {
  const { sources, ...rest } = JSON.parse(map) as { sources: string[] };
  return JSON.stringify({ ...rest, sources: sources.map((source) => source.replace(/^.*?(?=(?:node_modules|src|embed)\/)/, '')) });
}
