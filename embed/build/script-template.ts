import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const MODULE = 'virtual:script-templates';
const ROOT = path.join(import.meta.dirname, '../..');
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js');

/** The file that `vite build --mode template` writes, and `--mode marketing-template`. */
export const TEMPLATE_FILE = 'template/massage-finder.js';

/** The script with placeholders, and the source map of it as JSON. */
export type Template = {
  readonly script: string;
  readonly map: string;
  /** It has in it what marketers use. */
  readonly marketing: boolean;
};

/** What scripts are filled from: without what marketers use, and with it. */
export type Templates = { readonly plain: Template; readonly marketing: Template };

/** Hands out the templates of the script as a module, so that the command line and pages carry ones that fit them. */
export function scriptTemplates(): Plugin {
  return {
    name: 'massage-finder:script-templates',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      return id === `\0${MODULE}` ? `export default ${JSON.stringify(await buildTemplates())};` : undefined;
    },
  };
}

/** Builds both templates from the sources as they stand. */
export async function buildTemplates(): Promise<Templates> {
  const [plain, marketing] = await Promise.all([buildTemplate(false), buildTemplate(true)]);
  return { plain, marketing };
}

/** Builds a template. In a process of its own: this one may serve pages or run tests, and a script is built for production. */
export async function buildTemplate(marketing: boolean): Promise<Template> {
  const folder = mkdtempSync(path.join(tmpdir(), 'massage-finder-template-'));
  try {
    const options = ['build', '--mode', marketing ? 'marketing-template' : 'template', '--outDir', folder, '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, [VITE, ...options], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
    const built = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    return { script: built(TEMPLATE_FILE), map: withPlainSources(built(`${TEMPLATE_FILE}.map`)), marketing };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A map whose sources are named from the project's folder, wherever it was built. */
function withPlainSources(map: string): string {
  const { sources, ...rest } = JSON.parse(map) as { sources: string[] };
  return JSON.stringify({ ...rest, sources: sources.map((source) => source.replace(/^.*?(?=(?:node_modules|src|embed)\/)/, '')) });
}
