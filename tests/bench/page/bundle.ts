import path from 'node:path';
import { build, type Rolldown } from 'vite';

/** A page's script, bundled and minified as a site's builder does, without anything of this project's own builds. */
export async function bundle(name: 'floor' | 'stack'): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2020', lib: { entry: path.resolve(`tests/bench/page/scripts/${name}.ts`), formats: ['iife'], name: 'quiz' } },
  });
  const [{ output }] = made as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return output[0].code;
}
