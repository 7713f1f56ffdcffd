import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { schemasForScript } from '../../src/language/json-schema';
import { coreFor, load, readSafety, type SourceFile } from '../../src/language/load';
import { withoutCore } from '../../src/language/safety-core';
import type { SafetySource } from '../../src/language/schema';
import { writeCore } from '../../src/language/write-core';

/** The files of a studio; a script built without them holds no studio. */
export type StudioFiles = { rulebook: string; menu: string } | undefined;

const BAKED = 'virtual:baked-rulebook';
const SCHEMAS = 'virtual:source-schemas';
const SAFETY = 'virtual:safety-core';
const LOCALES = 'virtual:locales';
const SOURCES = path.join(import.meta.dirname, '../../src');
const SAFETY_FILE = path.join(SOURCES, 'safety/safety.yaml');

/**
 * Bakes a studio's rulebook and menu, the safety core, the shell's words and the schemas of the source format into the
 * script. A mistake in the rulebook fails the build with its place and a code frame. A studio's script speaks the
 * languages of its rulebook; a generic one all that the safety core does.
 *
 * @param core false leaves the safety core's texts out: such a script works nowhere, and shows what the code alone weighs
 */
export function bakeRulebook(files: StudioFiles, { core = true }: { core?: boolean } = {}): Plugin {
  const file = (name: string): SourceFile => ({ name: path.relative(process.cwd(), name), text: readFileSync(name, 'utf8') });

  function bake(): { studio: object | null; languages: string[]; safety: SafetySource } {
    const safety = readSafety(readFileSync(SAFETY_FILE, 'utf8'));
    if (!files) return { studio: null, languages: core ? Object.keys(safety.emergency.unknown) : ['en'], safety };
    const { findings, source, rulebook, menu } = load(file(files.rulebook), file(files.menu), safety);
    if (!source || !rulebook) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      throw new Error(errors.map(({ file: name, line, column, what, frame, fix }) => `${name}:${line}:${column} ${what}\n${frame}\n  ${fix}`).join('\n\n'));
    }
    const { country, languages } = source.studio;
    return { studio: { own: withoutCore(rulebook, coreFor(source, safety)), country, menu }, languages, safety };
  }

  return {
    name: 'massage-finder:bake-rulebook',
    resolveId: (id) => ([BAKED, SCHEMAS, SAFETY, LOCALES].includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${SCHEMAS}`) return asLateModule(schemasForScript());
      if (![BAKED, SAFETY, LOCALES].some((name) => id === `\0${name}`)) return undefined;
      for (const watched of [SAFETY_FILE, ...(files ? Object.values(files) : [])]) this.addWatchFile(path.resolve(watched));
      const { studio, languages, safety } = bake();
      if (id === `\0${BAKED}`) return asModule(studio);
      if (id === `\0${SAFETY}`) {
        if (!core) return 'export default () => undefined;';
        const { json, emergency } = writeCore(safety, languages);
        return `export default () => ({ json: ${JSON.stringify(json)}, emergency: ${JSON.stringify(emergency)} });`;
      }
      const imports = languages.map((language) => `import { ${language} } from ${JSON.stringify(path.join(SOURCES, 'locales', `${language}.ts`))};`);
      return `${imports.join('\n')}\nexport default { ${languages.join(', ')} };`;
    },
  };
}

/** `JSON.parse` of a string is read faster by engines than the same object as code. */
const asJson = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const asModule = (value: unknown): string => `export default ${asJson(value)};`;

/** A module that gives a function: most pages never need its value. */
const asLateModule = (value: unknown): string => `export default () => ${asJson(value)};`;
