import type { Plugin } from 'vite';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // Browsers write a style of their own into text that is typed over coloured text.
  "style-src-attr 'unsafe-inline'",
  // A rulebook may show pictures that the owner hosts elsewhere.
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Has the built pages of the studio and of the inspector refuse whatever is not their own file. */
export function strictPages(): Plugin {
  return {
    name: 'massage-finder:strict-pages',
    apply: 'build',
    transformIndexHtml: (_, { filename }) =>
      /\/(?:studio|tracking)\//.test(filename) ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }] : [],
  };
}
