import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const KERNEL = 'virtual:counting-kernel';
const SOURCES = path.join(import.meta.dirname, '../kernel/assembly');

/** What was compiled, by its sources: a page and its workers are built in one go, and compiling takes a second. */
const known = new Map<string, Promise<Uint8Array>>();

/** Gives the counting kernel, compiled from its AssemblyScript, as the bytes of a WebAssembly module. */
export function compileKernel(): Plugin {
  return {
    name: 'massage-finder:compile-kernel',
    resolveId: (id) => (id === KERNEL ? `\0${KERNEL}` : undefined),
    async load(id) {
      if (id !== `\0${KERNEL}`) return undefined;
      const sources = new Map(readdirSync(SOURCES).map((file) => [file, readFileSync(path.join(SOURCES, file), 'utf8')]));
      for (const file of sources.keys()) this.addWatchFile(path.join(SOURCES, file));
      const key = JSON.stringify([...sources]);
      const wasm = known.get(key) ?? compiled(sources);
      known.set(key, wasm);
      const text = Buffer.from(await wasm).toString('base64');
      return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (letter) => letter.charCodeAt(0));`;
    },
  };
}

async function compiled(sources: ReadonlyMap<string, string>): Promise<Uint8Array> {
  // Only what counts needs the compiler, which takes a moment to load.
  const { default: asc } = await import('assemblyscript/asc');
  let wasm: Uint8Array | undefined;
  // No runtime and no `abort`: the kernel allocates nothing and imports nothing.
  const { error, stderr } = await asc.main(['kernel.ts', '--outFile', 'kernel.wasm', '-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--use', 'abort='], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') wasm = contents;
    },
    listFiles: () => [],
  });
  if (error || !wasm) throw new Error(`The counting kernel does not compile.\n${stderr}`);
  return wasm;
}
