import { defineConfig } from 'vitest/config';
import { bakeRulebook } from './embed/build/bake-rulebook';
import { compileKernel } from './src/verify/build/compile-kernel';

const shipped = { rulebook: 'rules/massage.yaml', menu: 'rules/menu.yaml' };

/** Files that put another module in the place of one: each needs modules of its own. The others share them, which saves a quarter of the time. */
const mocking = ['tests/verify/kernel-limits.test.ts'];

const onNode = { environment: 'node', testTimeout: 60_000 } as const;

export default defineConfig({
  define: { __MARKETING__: 'true' },
  test: {
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/language/**', 'src/engine/**', 'src/machine/**'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      {
        extends: true,
        plugins: [compileKernel()],
        test: { ...onNode, name: 'node', include: ['tests/{language,engine,safety,verify,cli,recipes,studio,bench,weigh}/**/*.test.ts'], exclude: mocking, isolate: false },
      },
      {
        extends: true,
        plugins: [compileKernel()],
        test: { ...onNode, name: 'mocking', include: ['tests/machine/**/*.test.ts', ...mocking] },
      },
      {
        extends: true,
        plugins: [bakeRulebook(shipped), compileKernel()],
        test: { name: 'dom', environment: 'jsdom', include: ['tests/{ui,embed,check,progress,tracking}/**/*.test.{ts,tsx}'], setupFiles: ['tests/ui/setup.ts'] },
      },
    ],
  },
});
