import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { schemasForScript } from '../../src/language/json-schema';
import { load, readSafety, type SourceFile } from '../../src/language/load';

/** The files of a studio; a script built without them holds no studio. */
export type StudioFiles = { rulebook: string; menu: string } | undefined;

const BAKED = 'virtual:baked-rulebook';
const SCHEMAS = 'virtual:source-schemas';
const SAFETY = 'virtual:safety-core';
const SAFETY_FILE = path.join(import.meta.dirname, '../../src/safety/safety.yaml');

/**
 * Bakes a studio's rulebook and menu, the safety core and the schemas of the source format into the script. A mistake in
 * the rulebook fails the build with its place and a code frame.
 */
export function bakeRulebook(files: StudioFiles): Plugin {
  const readSafetyCore = () => readSafety(readFileSync(SAFETY_FILE, 'utf8'));
  const file = (name: string): SourceFile => ({ name: path.relative(process.cwd(), name), text: readFileSync(name, 'utf8') });
  return {
    name: 'massage-finder:bake-rulebook',
    resolveId: (id) => ([BAKED, SCHEMAS, SAFETY].includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${SCHEMAS}`) return asModule(schemasForScript());
      if (id === `\0${SAFETY}`) {
        this.addWatchFile(SAFETY_FILE);
        return asModule(readSafetyCore());
      }
      if (id !== `\0${BAKED}`) return undefined;
      if (!files) return asModule(null);
      for (const watched of [files.rulebook, files.menu, SAFETY_FILE]) this.addWatchFile(watched);
      const { findings, rulebook, menu } = load(file(files.rulebook), file(files.menu), readSafetyCore());
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) {
        this.error(errors.map(({ file: name, line, column, what, frame, fix }) => `${name}:${line}:${column} ${what}\n${frame}\n  ${fix}`).join('\n\n'));
      }
      return asModule({ rulebook, menu });
    },
  };
}

/** `JSON.parse` of a string is read faster by engines than the same object as code. */
const asModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
