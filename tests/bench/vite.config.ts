import path from 'node:path';
import { defineConfig } from 'vite';
import { compileKernel } from '../../src/verify/build/compile-kernel';

const here = import.meta.dirname;

/** The benchmark and its workers, and what weighs a script by its sources, bundled so that they run on Node alone. */
export default defineConfig({
  root: path.join(here, '../..'),
  publicDir: false,
  plugins: [compileKernel()],
  build: {
    target: 'node20',
    ssr: true,
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        'weigh-map': path.join(here, '../weigh/weigh-map.ts'),
        bench: path.join(here, 'bench.ts'),
        'counting-worker': path.join(here, 'counting-worker.ts'),
        'checking-worker': path.join(here, 'checking-worker.ts'),
      },
      // All in one folder: what starts a worker may stand in a chunk.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  // Vite bundles the pages that are measured, Playwright drives them, and json-rules-engine runs as it is published.
  ssr: { noExternal: true, external: ['vite', '@playwright/test', 'json-rules-engine'] },
});
