import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { syntheticRulebook } from '../../builders/synthetic-rulebook';
import { bundle } from './bundle';
import { hostPage } from './host-page';

/** The pages that ask questions, by what they are called in a table. */
export const PAGES = { floor: 'floor.html', stack: 'stack.html', widget: 'widget.html', 'in English alone': 'english.html', '60 questions, 500 rules': 'large.html' } as const;

export type PageName = keyof typeof PAGES;

/** As many questions as a rulebook may have, those of the safety core not counted. */
const LARGE = { questions: 60, options: 6, rules: 500, techniques: 6, seed: 3 };

/** What the README says to paste. */
const SNIPPET = '<script src="massage-finder.js" async></script>\n<massage-finder><a href="https://book.example/">Book a massage</a></massage-finder>';

/** The script of a studio that has the shipped rules in English alone. */
const ENGLISH = 'node_modules/.cache/bench/english.js';

export type Site = { readonly url: (page: string) => string; readonly close: () => void };

/** Serves the pages on this machine, brotli on the wire, for no browser to keep. */
export async function openSite(): Promise<Site> {
  execFileSync(process.execPath, ['tests/build-in-languages.mjs', ENGLISH, 'en']);
  const rules = JSON.stringify(syntheticRulebook(LARGE)).replace(/</g, '\\u003c');
  const quiz = (name: string) => page(`<div id="root" style="height:600px"></div><script src="${name}.js" defer></script>`);
  const files: Readonly<Record<string, string | Buffer>> = {
    'floor.html': quiz('floor'),
    'floor.js': await bundle('floor'),
    'stack.html': quiz('stack'),
    'stack.js': await bundle('stack'),
    'widget.html': page(SNIPPET),
    'english.html': page(SNIPPET.replace('massage-finder.js', 'english.js')),
    'large.html': page(
      `<script src="massage-finder-generic.js" async></script><script type="application/json" id="rules">${rules}</script><massage-finder rules="#rules"></massage-finder>`,
    ),
    'without.html': hostPage(''),
    'with.html': hostPage(SNIPPET),
    'memory.html': page(SNIPPET.replace('<massage-finder>', '<massage-finder advance="button">')),
    'english.js': readFileSync(ENGLISH),
    'massage-finder.js': readFileSync('dist/massage-finder.js'),
    'massage-finder-generic.js': readFileSync('dist/massage-finder-generic.js'),
  };
  const onTheWire = new Map(Object.entries(files).map(([name, body]) => [`/${name}`, brotliCompressSync(body)]));
  const server = http.createServer(({ url = '/' }, response) => {
    const body = onTheWire.get(url);
    if (!body) return response.writeHead(404).end();
    const type = path.extname(url) === '.html' ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br', 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with nothing on it but what is measured. The icon keeps the browser from asking for one. */
const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,">${body}`;
