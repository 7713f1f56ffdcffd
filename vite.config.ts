import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { scriptFiles } from './demo/studio/build/script-files';
import { strictPages } from './demo/studio/build/strict-pages';
import { bakeRulebook, leavePlaceholders } from './embed/build/bake-rulebook';
import { contentsWithNothing, putIn } from './embed/build/fill-script';
import { minifyScript } from './embed/build/minify-script';
import { numberWords } from './embed/build/number-words';
import { scriptTemplates, TEMPLATE_FILE } from './embed/build/script-template';
import { slimPreact } from './embed/build/slim-preact';
import { en } from './src/locales/en';
import { compileKernel } from './src/verify/build/compile-kernel';

const root = import.meta.dirname;

/** What every script for pages has in common: one file, for the same browsers, in a guard for the page. */
const forPages = (entry: string, fileName: string): NonNullable<UserConfig['build']> => ({
  target: 'es2020',
  // The first with all of the logical properties that the styles use; without this they are written out for older ones.
  cssTarget: ['chrome88', 'firefox78', 'safari14.1'],
  outDir: 'dist',
  emptyOutDir: false,
  modulePreload: false,
  minify: 'oxc',
  cssMinify: true,
  // Beside the script, which does not name it.
  sourcemap: 'hidden',
  // Whatever fails while the script loads, the page hears of it in one line and keeps its own content.
  rolldownOptions: { output: { banner: 'try {', footer: '} catch (error) { console.error("massage-finder: " + error.message); }' } },
  lib: { entry: path.join(root, entry), formats: ['iife'], name: 'massageFinderScript', fileName: () => fileName },
});

/** What marketers use is in a script, or not. */
const withMarketing = (marketing: boolean) => ({ __MARKETING__: String(marketing) });

/** One script, everything in it but a studio, the safety core and the shell's words: those are put in by `massage-finder build`. */
function script(fileName: string, marketing: boolean, ...plugins: Plugin[]): UserConfig {
  return {
    root,
    publicDir: false,
    define: withMarketing(marketing),
    plugins: [leavePlaceholders(), numberWords(), slimPreact(), minifyScript, ...plugins],
    // Children as arguments are shorter than children as a property.
    oxc: {
      jsx: { runtime: 'classic', pragma: 'jsxInScript', pragmaFrag: 'FragmentInScript' },
      jsxInject: "import { h as jsxInScript, Fragment as FragmentInScript } from 'preact';",
    },
    // Holds for what is below xstate as well: an import of anything that the runner does not have fails the build.
    resolve: { alias: { xstate: path.join(root, 'src/machine/runner.ts') } },
    build: forPages('embed/script.ts', fileName),
  };
}

/** Fills the template with English alone, without a studio or the safety core's texts: it works nowhere, and shows what the code weighs. */
const withNothing = (marketing: boolean): Plugin => ({
  name: 'with-nothing',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = putIn(file.code, contentsWithNothing('en', en, marketing));
  },
});

/** The command line, bundled so that it runs on Node alone. */
const commandLine: UserConfig = {
  root,
  publicDir: false,
  define: withMarketing(true),
  plugins: [scriptTemplates(), compileKernel()],
  build: {
    target: 'node20',
    ssr: path.join(root, 'src/cli/massage-finder.ts'),
    outDir: 'dist/cli',
    emptyOutDir: true,
    // Making the template takes most of the time, and rolldown would warn of that.
    rolldownOptions: { checks: { pluginTimings: false }, output: { banner: '#!/usr/bin/env node', entryFileNames: 'massage-finder.js' } },
  },
  ssr: { noExternal: true },
};

/** What checks the rules on the settings page of the WordPress plugin: a worker. */
const wordpressChecker: UserConfig = {
  root,
  publicDir: false,
  define: withMarketing(true),
  plugins: [compileKernel()],
  build: {
    target: 'es2020',
    outDir: 'dist/wordpress',
    emptyOutDir: true,
    rolldownOptions: { checks: { pluginTimings: false } },
    lib: { entry: path.join(root, 'embed/wordpress/checker.ts'), formats: ['iife'], name: 'massageFinderChecker', fileName: () => 'checker.js' },
  },
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
  define: withMarketing(true),
  plugins: [bakeRulebook({ rulebook: path.join(root, 'rules/massage.yaml'), menu: path.join(root, 'rules/menu.yaml') }), toDemo, compileKernel(), scriptFiles()],
  worker: { format: 'es', plugins: () => [compileKernel()] },
  server: { open: '/demo/index.html' },
  // Where packages are looked for at the start: one that is first met in the worker has the page loaded anew, and what an owner typed is gone.
  optimizeDeps: { entries: ['demo/**/*.html', 'demo/studio/check/check-worker.ts'] },
};

/** The demo and the rules studio as a static site. */
const pages: UserConfig = {
  root: path.join(root, 'demo'),
  base: './',
  publicDir: false,
  define: withMarketing(true),
  plugins: [bakeRulebook({ rulebook: path.join(root, 'rules/massage.yaml'), menu: path.join(root, 'rules/menu.yaml') }), compileKernel(), scriptFiles(), strictPages()],
  worker: { format: 'es', plugins: () => [compileKernel()] },
  build: {
    outDir: path.join(root, 'dist/site'),
    emptyOutDir: true,
    // The code editor is one large part, and of no use in pieces.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['index.html', 'es/index.html', 'studio/index.html', 'studio/preview.html', 'studio/shared.html', 'tracking/index.html'].map((page) => path.join(root, 'demo', page)),
    },
  },
};

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'template':
      return script(TEMPLATE_FILE, false);
    case 'marketing-template':
      return script(TEMPLATE_FILE, true);
    case 'weigh':
      return script('weigh/code-alone.js', false, withNothing(false));
    case 'weigh-marketing':
      return script('weigh/code-with-marketing.js', true, withNothing(true));
    case 'pages':
      return pages;
    case 'wordpress':
      return wordpressChecker;
    case 'cli':
      return commandLine;
    default:
      return demo;
  }
});
