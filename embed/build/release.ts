import { createHash } from 'node:crypto';
import { packageTypes } from './package-types';

/** A script with its source map, and what it was made from. */
export type Made = {
  readonly script: string;
  readonly map: string;
  /** The version of the code. */
  readonly version: string;
  /** The version of the rules in it; undefined for a generic one. */
  readonly rules?: string | undefined;
};

/** A file to write: its name, beside the script, and what is in it. */
export type ReleaseFile = { readonly name: string; readonly text: string };

/** What a page may demand of a script: a browser that gets other bytes does not run them. */
export const integrityOf = (script: string): string => `sha384-${createHash('sha384').update(script).digest('base64')}`;

/**
 * The name of a script that never changes what is in it. The version alone would not do: a studio's rules change without a
 * new one. So a piece of the script's own hash is in it.
 *
 * @param name of the script whose bytes may change: `massage-finder.js`
 */
const versionedName = (name: string, script: string, version: string): string =>
  `${withoutEnding(name)}-${version}-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;

/** Everything that is handed out beside a script: the versioned copy, the module for bundlers, its types, the source map, and a page of facts for programs. */
export function releaseBeside(name: string, { script, map, version, rules }: Made): readonly ReleaseFile[] {
  const base = withoutEnding(name);
  const versioned = versionedName(name, script, version);
  const facts = { version, ...(rules !== undefined && { rules }), file: versioned, integrity: integrityOf(script), bytes: Buffer.byteLength(script) };
  return [
    { name: versioned, text: script },
    { name: `${base}.mjs`, text: asModule(script) },
    { name: `${base}.d.ts`, text: packageTypes() },
    { name: `${base}.js.map`, text: JSON.stringify({ ...JSON.parse(map), file: name }) },
    { name: `${base}.release.json`, text: `${JSON.stringify(facts, null, 2)}\n` },
  ];
}

/** The same script for bundlers. It does what the script does: it defines the element, and nothing where there is no page. */
const asModule = (script: string): string => `${script.trimEnd()}\nexport const massageFinder = globalThis.massageFinder;\nexport default massageFinder;\n`;

const withoutEnding = (name: string): string => name.replace(/\.js$/, '');
