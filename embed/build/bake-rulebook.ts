import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { schemasForScript } from '../../src/language/json-schema';
import { load, readSafety, type SourceFile } from '../../src/language/load';
import { asParsedJson } from './as-code';
import { type Baked, bake } from './bake';
import { contentsAsModules, PLACEHOLDERS } from './fill-script';

/** The files of a studio. */
export type StudioFiles = { rulebook: string; menu: string };

const SCHEMAS = 'virtual:source-schemas';

/** The modules that a script takes what it holds from. */
const MODULES: Readonly<Record<string, keyof Baked>> = {
  'virtual:baked-rulebook': 'studio',
  'virtual:safety-core': 'core',
  'virtual:locales': 'shells',
  'virtual:drawings': 'drawings',
};

const SAFETY_FILE = path.join(import.meta.dirname, '../../src/safety/safety.yaml');

/**
 * Gives the sources a studio to stand on while they are served or tested, the same that a script built for it holds. A
 * mistake in the rulebook is an error with its place and a code frame.
 */
export function bakeRulebook(files: StudioFiles): Plugin {
  const file = (name: string): SourceFile => ({ name: path.relative(process.cwd(), name), text: readFileSync(name, 'utf8') });
  return scriptModules((part, watch) => {
    for (const watched of [SAFETY_FILE, ...Object.values(files)]) watch(path.resolve(watched));
    const safety = readSafety(readFileSync(SAFETY_FILE, 'utf8'));
    const { findings, source, rulebook, menu } = load(file(files.rulebook), file(files.menu), safety);
    if (!source || !rulebook || !menu) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      throw new Error(errors.map(({ file: name, line, column, what, frame, fix }) => `${name}:${line}:${column} ${what}\n${frame}\n  ${fix}`).join('\n\n'));
    }
    return contentsAsModules(bake({ source, rulebook, menu }, safety))[part];
  });
}

/** Leaves a placeholder for each thing that a script holds: what is built so is the template that scripts are filled from. */
export function leavePlaceholders(): Plugin {
  return scriptModules((part) => PLACEHOLDERS[part]);
}

function scriptModules(contents: (part: keyof Baked, watch: (file: string) => void) => string): Plugin {
  return {
    name: 'massage-finder:bake-rulebook',
    resolveId: (id) => (id === SCHEMAS || id in MODULES ? `\0${id}` : undefined),
    load(id) {
      // A function: most pages never need the schemas.
      if (id === `\0${SCHEMAS}`) return `export default () => ${asParsedJson(schemasForScript())};`;
      const part = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      return part && `export default ${contents(part, (file) => this.addWatchFile(file))};`;
    },
  };
}
