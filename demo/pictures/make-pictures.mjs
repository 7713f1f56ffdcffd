// The pictures of the README, made from dist/massage-finder.js: node demo/pictures/make-pictures.mjs [FOLDER]
import { mkdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { systemBrowser } from '../../tests/browsers.mjs';

const folder = process.argv[2] ?? import.meta.dirname;
const FOUR = ['Lower back', 'A deep, knotted ache', 'Three months to a year', 'Firm'];

/** Each picture: frames side by side, what is pressed in each, and how it is embedded. */
const PICTURES = {
  finder: {
    width: 375,
    height: 680,
    frames: [
      { press: ['Lower back'], attributes: 'advance="button"' },
      { press: [...FOUR, 'None of these', 'Continue', 'None of these', 'Continue'] },
      { press: [...FOUR, /^Numbness between the legs/, 'Continue'] },
    ],
  },
  looks: {
    width: 340,
    height: 705,
    across: 3,
    frames: ['light', 'dark'].flatMap((mode) =>
      ['willow', 'clay', 'slate'].map((look) => ({
        press: [mode === 'dark' ? 'Hombros' : 'Lower back'],
        attributes: `theme="${look} ${mode}" advance="button" lang="${mode === 'dark' ? 'es' : 'en'}"`,
      })),
    ),
  },
};

const FONT = [400, 600, 700].map((weight) => `@font-face{font-family:"Noto Sans";src:url(/noto-sans-latin-${weight}-normal.woff2);font-weight:${weight}}`).join('');
const html = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A picture</title>${head}<body>${body}</body></html>`;
const framePage = (attributes = '') =>
  html(
    `<style>${FONT}body{margin:0;font-family:"Noto Sans"}body:has([theme*=dark]){background:#1a1e1f}body:has([theme="clay light"]){background:#fffaf4}</style>`,
    `<script src="massage-finder.js"></script><massage-finder ${attributes}></massage-finder>`,
  );
const picturePage = ({ width, height, frames, across = frames.length }) =>
  html(
    `<style>body{display:grid;grid-template-columns:repeat(${across},${width}px);gap:28px;width:max-content;margin:0;padding:28px;background:#e9e4da}
    iframe{width:100%;height:${height}px;border:0;border-radius:20px;background:#fff;box-shadow:0 2px 14px #0003}</style>`,
    frames.map((_, index) => `<iframe src="${index}"></iframe>`).join(''),
  );

let picture;
const server = http.createServer((request, response) => {
  const name = request.url.slice(1);
  if (name === 'massage-finder.js') return response.setHeader('content-type', 'text/javascript; charset=utf-8').end(readFileSync('dist/massage-finder.js'));
  if (name.endsWith('.woff2')) return response.end(readFileSync(path.join('node_modules/@fontsource/noto-sans/files', name)));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(name === '' ? picturePage(picture) : framePage(picture.frames[Number(name)]?.attributes));
});
await new Promise((resolve) => server.listen(0, resolve));

const executablePath = systemBrowser('chromium');
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath && { executablePath }) });
const tab = await browser.newPage({ deviceScaleFactor: 1.5, reducedMotion: 'reduce', colorScheme: 'light', viewport: { width: 1280, height: 800 } });
// The shadow root is closed to pages; here it is to be pressed in.
await tab.addInitScript(() => {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
});

mkdirSync(folder, { recursive: true });
for (const [name, each] of Object.entries(PICTURES)) {
  picture = each;
  await tab.goto(`http://localhost:${server.address().port}/`);
  for (const [index, { press }] of each.frames.entries()) {
    const finder = tab.frameLocator('iframe').nth(index).locator('massage-finder');
    for (const label of press) {
      const exact = typeof label === 'string';
      await finder
        .getByRole('radio', { name: label, exact })
        .or(finder.getByRole('checkbox', { name: label, exact }))
        .or(finder.getByRole('button', { name: label, exact }))
        .first()
        .click();
    }
    await finder.evaluate((host) => host.shadowRoot.activeElement?.blur());
  }
  for (const frame of tab.frames()) {
    await frame.evaluate(() => document.fonts.ready.then(() => window.scrollTo(0, 0)));
  }
  await tab.mouse.move(0, 0);
  const file = path.join(folder, `${name}.png`);
  await tab.screenshot({ path: file, fullPage: true, clip: await tab.locator('body').boundingBox() });
  console.log(`${file} is written.`);
}
await browser.close();
server.close();
