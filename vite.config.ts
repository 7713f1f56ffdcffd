import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { bakeRulebook } from './embed/build/bake-rulebook';
import { leanXstate } from './embed/build/lean-xstate';

const root = import.meta.dirname;

/** One script, everything in it. */
function script(fileName: string, rules: string | undefined, core = true): UserConfig {
  return {
    root,
    publicDir: false,
    plugins: [
      bakeRulebook(rules === undefined ? undefined : { rulebook: path.join(root, rules, 'massage.yaml'), menu: path.join(root, rules, 'menu.yaml') }, { core }),
      leanXstate(),
    ],
    build: {
      target: 'es2020',
      outDir: 'dist',
      emptyOutDir: false,
      modulePreload: false,
      // A few hundred bytes less than the default minifier.
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 3 }, toplevel: true },
      // Whatever fails while the script loads, the page hears of it in one line and keeps its own content.
      rolldownOptions: { output: { banner: 'try {', footer: '} catch (error) { console.error("massage-finder: " + error.message); }' } },
      lib: { entry: path.join(root, 'embed/script.ts'), formats: ['iife'], name: 'massageFinderScript', fileName: () => fileName },
    },
  };
}

/** The command line, bundled so that it runs on Node alone. */
const commandLine: UserConfig = {
  root,
  publicDir: false,
  build: {
    target: 'node20',
    ssr: path.join(root, 'src/cli/massage-finder.ts'),
    outDir: 'dist/cli',
    emptyOutDir: true,
    rolldownOptions: { output: { banner: '#!/usr/bin/env node', entryFileNames: 'massage-finder.js' } },
  },
  ssr: { noExternal: true },
};

/** Leads from the address that the server prints to the demo. */
const toDemo: Plugin = {
  name: 'to-demo',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') return next();
      response.writeHead(302, { location: '/demo/index.html' }).end();
    });
  },
};

/** The demo pages, served with the widget as the sources stand. */
const demo: UserConfig = {
  root,
  publicDir: false,
  plugins: [bakeRulebook({ rulebook: path.join(root, 'rules/massage.yaml'), menu: path.join(root, 'rules/menu.yaml') }), toDemo],
  server: { open: '/demo/index.html' },
};

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'studio':
      return script('massage-finder.js', 'rules');
    case 'generic':
      return script('massage-finder-generic.js', undefined);
    case 'weigh':
      return script('weigh/code-alone.js', undefined, false);
    case 'cli':
      return commandLine;
    default:
      return demo;
  }
});
