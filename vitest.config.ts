import { defineConfig } from 'vitest/config';
import { bakeRulebook } from './embed/build/bake-rulebook';
import { compileKernel } from './src/verify/build/compile-kernel';

const shipped = { rulebook: 'rules/massage.yaml', menu: 'rules/menu.yaml' };

export default defineConfig({
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
        test: { name: 'node', environment: 'node', include: ['tests/{language,engine,safety,verify,machine,cli,recipes,studio}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        plugins: [bakeRulebook(shipped), compileKernel()],
        test: { name: 'dom', environment: 'jsdom', include: ['tests/{ui,embed,check}/**/*.test.{ts,tsx}'], setupFiles: ['tests/ui/setup.ts'] },
      },
    ],
  },
});
