import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/**
 * Makes the finished script small, what is put around it included: a few hundred bytes less than the default minifier, or
 * terser where vite runs it. The placeholders and all that is read by its name are left as they are; only what preact
 * keeps for itself, under names that start with `_`, is renamed.
 */
export const minifyScript: Plugin = {
  name: 'massage-finder:minify-script',
  renderChunk: {
    order: 'post',
    async handler(code) {
      const { code: small, map } = await minify(code, {
        ecma: 2020,
        toplevel: true,
        sourceMap: { asObject: true },
        // "Unsafe" is only what a page that changed String, Array or RegExp would notice.
        compress: { passes: 3, keep_fargs: false, inline: 1, unsafe: true },
        mangle: { properties: { regex: /^_[a-z]/i } },
      });
      return { code: small as string, map: map as Rolldown.SourceMapInput };
    },
  },
};
