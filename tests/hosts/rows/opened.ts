import { readFileSync } from 'node:fs';
import { expect } from '../../e2e/site';
import { element, type Group, OWN_CONTENT, page, type Row, script, snippet } from '../row';
import type { Visit } from '../run-row';

const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
const HOST = "document.querySelector('massage-finder')";
const OPENER = '<button id="opener" data-massage-finder-open>Find my massage</button>';

const pressOpener = async (visit: Visit): Promise<void> => {
  await visit.until(`window.massageFinder && massageFinder.version && document.readyState === 'complete'`);
  await visit.pressOn('#opener');
};

/** The window is closed, and the page can be pressed again. */
const closes = async (visit: Visit): Promise<void> => {
  await visit.tab.key('Escape');
  await visit.until("!__probe.root(0).querySelector('dialog').open");
  await visit.act("window.heard = ''; document.getElementById('opener').addEventListener('click', () => { heard = 'opener'; })");
  await visit.pressOn('#opener');
  await visit.until("heard === 'opener' && __probe.root(0).querySelector('dialog').open");
};

const opened = (id: string, hazard: string, body: string, more: Partial<Row> = {}): Row => ({
  id,
  hazard,
  page: page(`${OPENER}\n${script()}\n${body}`),
  allowed: ['works'],
  arrive: pressOpener,
  ...more,
});

const POPUP = element('mode="popup"');

export const openedRows: Group = {
  title: 'Windows, openers and calls',
  rows: [
    opened('popup', 'a button of the page opens a popup; Escape closes it, answers stay', POPUP, {
      visit: async (visit) => {
        await visit.answer();
        await closes(visit);
        await visit.untilQuestion('How long');
        await visit.finish(2);
      },
    }),
    opened('popup-without-element', 'a button, and no element on the page', '<p>No element here</p>'),
    opened('slider', 'a slider', element('mode="slider"')),
    {
      id: 'tab',
      hazard: "a tab at the page's edge, among bars and bubbles",
      page: page(
        `<div style="position: fixed; inset: 0 0 auto 0; height: 60px; background: #fcc; z-index: 2147483647"></div><div style="position: fixed; right: 0; bottom: 0; width: 60px; height: 60px; background: #fcc; z-index: 2147483647"></div><p style="height: 2000px">Words</p>${script()}${element('mode="tab"')}`,
      ),
      allowed: ['works'],
      arrive: async (visit) => {
        await visit.until("__probe.root(0) && __probe.root(0).querySelector('.launcher')");
        const [x, y] = JSON.parse(
          await visit.tab.ask(
            "(() => { const box = __probe.root(0).querySelector('.launcher').getBoundingClientRect(); return '[' + (box.x + box.width / 2) + ',' + (box.y + box.height / 2) + ']'; })()",
          ),
        );
        await visit.tab.press(x, y);
      },
    },
    {
      id: 'popup-in-hidden',
      hazard: '`showModal` under a hidden ancestor: no throw, no window of no width',
      page: page(`${OPENER}${script()}<div id="tab" style="display: none">${POPUP}</div>`),
      allowed: ['works'],
      arrive: async (visit) => {
        await pressOpener(visit);
        await visit.act(`${HOST}.open()`);
        expect((await visit.shown()).visible).toBe(false);
        await visit.until("!__probe.root(0).querySelector('dialog').open");
        await visit.act("document.getElementById('tab').style.display = ''");
        await visit.pressOn('#opener');
      },
    },
    {
      id: 'popup-hidden',
      hazard: '`hidden` on the element of a popup',
      page: page(`${OPENER}${script()}${element('mode="popup" hidden')}`),
      allowed: ['works'],
      arrive: async (visit) => {
        await pressOpener(visit);
        await visit.until("!__probe.root(0).querySelector('dialog').open");
        await visit.act(`${HOST}.hidden = false`);
        await visit.pressOn('#opener');
      },
    },
    opened(
      'popup-z-index',
      'z-index wars: a popup under transforms, filters and `overflow: hidden`',
      `<div style="position: fixed; inset: 100px 0 0 0; background: #fcc; z-index: 2147483647"></div>
       <div style="transform: scale(0.5); filter: blur(1px); overflow: hidden; width: 100px; height: 20px; position: relative; z-index: -1; contain: layout">${POPUP}</div>`,
    ),
    opened(
      'popup-focus-trap',
      'a focus trap elsewhere on the page, and a popup',
      `${POPUP}<div id="trap"><button>Cookies</button></div>
       <script>window.taken = 0; document.addEventListener('focusin', function (event) { if (event.target.id === 'opener' || trap.contains(event.target)) return; taken += 1; trap.querySelector('button').focus(); });</script>`,
      {
        visit: async (visit) => {
          await visit.answer();
          await visit.until('taken < 20');
        },
      },
    ),
    opened(
      'popup-hotkeys',
      'hotkeys of the page, Escape among them, and a popup',
      `${POPUP}<script>window.heard = []; document.addEventListener('keydown', function (event) { heard.push(event.key); });</script>`,
      {
        visit: async (visit) => {
          await visit.answer();
          await visit.tab.key('2');
          await visit.until("__probe.root(0).querySelectorAll('.question input')[1].checked && heard.length === 0");
          await visit.tab.key('Escape');
          await visit.until("!__probe.root(0).querySelector('dialog').open && heard.indexOf('Escape') < 0");
        },
      },
    ),
    opened('popup-removed', 'a single-page app removes an open popup: the page can be pressed again', POPUP, {
      visit: async (visit) => {
        await visit.answer();
        await visit.act(
          `window.heard = ''; ${HOST}.remove(); document.getElementById('opener').removeAttribute('data-massage-finder-open'); document.getElementById('opener').addEventListener('click', () => { heard = 'opener'; })`,
        );
        await visit.pressOn('#opener');
        await visit.until("heard === 'opener' && getComputedStyle(document.documentElement).overflow !== 'hidden'");
      },
    }),
    {
      id: 'popup-in-dialog',
      hazard: "a popup opened from within a dialog of the page's own",
      page: page(`<dialog id="own">${OPENER}${POPUP}</dialog>${script()}<script>document.getElementById('own').showModal();</script>`),
      allowed: ['works'],
      arrive: pressOpener,
    },
    {
      id: 'stand-in',
      hazard: 'a site that strips unknown tags: `<div data-massage-finder>`',
      page: page(`${script()}<div data-massage-finder data-lang="es">${OWN_CONTENT}</div>`),
      allowed: ['works'],
      visit: (visit) => visit.untilQuestion('¿'),
    },
    {
      id: 'queue',
      hazard: 'an array left under `massageFinder` by the snippet for calls that come early',
      page: snippet(
        "<script>window.heard = []; function started() { heard.push('by name'); } (window.massageFinder = window.massageFinder || []).push(['on', 'start', function () { heard.push('by function'); }]); massageFinder.push(['on', 'start', 'started']);</script>",
      ),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.until("heard.join() === 'by function,by name' && typeof massageFinder.mount === 'function'");
      },
    },
    {
      id: 'mounted-twice',
      hazard: '`attachShadow` a second time: mounted twice, and by two versions of the script',
      page: page(
        `${script('')}<script src="/earlier/massage-finder.js"></script><div id="place"></div><script>massageFinder.mount('#place', { lang: 'es' }); massageFinder.mount('#place', { lang: 'en' }); massageFinder.mount(document.querySelector('massage-finder'));</script>`,
      ),
      files: () => ({ '/earlier/massage-finder.js': { body: readFileSync('dist/massage-finder.js', 'utf8').split(VERSION).join('0.0.1'), type: 'text/javascript' } }),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.until(`document.querySelectorAll('massage-finder').length === 1 && massageFinder.version === '${VERSION}'`);
      },
    },
    {
      id: 'popup-policy',
      hazard: "a popup under `default-src 'none'; script-src 'self'`, trusted types and `style-src 'none'`",
      page: page(`${OPENER}${script()}${POPUP}`),
      headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
      allowed: ['works'],
      arrive: pressOpener,
    },
  ],
};
