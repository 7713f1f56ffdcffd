import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Has Chromium compile every function as the script arrives, beside the page's own work. Compiled one by one, each at its
 * first call, they take a third of what starting takes on the page's thread. Other browsers read over it.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/**
 * Makes the finished script small, what is put around it included: a few hundred bytes less than the default minifier, or
 * terser where vite runs it. The placeholders and all that is read by its name are left as they are; only what preact
 * keeps for itself, under names that start with `_`, is renamed: not what Matomo leaves on the page.
 */
export const minifyScript: Plugin = {
  name: 'massage-finder:minify-script',
  async generateBundle(_, files) {
    for (const file of Object.values(files)) {
      const map = files[`${file.fileName}.map`];
      if (file.type !== 'chunk' || map?.type !== 'asset') continue;
      const made = await minify(file.code, {
        ecma: 2020,
        toplevel: true,
        sourceMap: { content: String(map.source) },
        // "Unsafe" is only what a page that changed String, Array or RegExp would notice. Nothing is read for what its reading does.
        compress: { passes: 6, keep_fargs: false, inline: 1, unsafe: true, pure_getters: true },
        format: { preamble: COMPILE_AT_ONCE },
        mangle: { properties: { regex: /^_[a-z]/i, reserved: ['_paq'] } },
      });
      file.code = made.code as string;
      map.source = made.map as string;
    }
  },
};
