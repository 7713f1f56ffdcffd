import { expect } from '../../e2e/site';
import { element, type Group, OWN_CONTENT, page, type Row, script, snippet } from '../row';
import type { Visit } from '../run-row';

const STORAGE_THROWS = `['localStorage', 'sessionStorage'].forEach(function (name) {
  Object.defineProperty(window, name, { configurable: true, get: function () { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
});`;

const INNER = page(`${script()}\n${element('remember="tab"')}`);

/** The element inside something that hears clicks, which the page counts. */
const inside = (id: string, hazard: string, open: string, close: string): Row => ({
  id,
  hazard,
  page: page(
    `<script>window.activated = 0;</script>${open}<span id="place"></span>${close}${script()}
     <script>document.getElementById('place').innerHTML = '${element()}';</script>`,
  ),
  allowed: ['works'],
  visit: async (visit) => {
    await visit.answer();
    await visit.until('activated === 0 && location.hash === ""');
  },
});

const keysStayInside = async (visit: Visit): Promise<void> => {
  await visit.answer();
  await visit.tab.key('2');
  await visit.until("__probe.root(0).querySelectorAll('.question input')[1].checked");
  await visit.tab.key('Enter');
  await visit.untilQuestion('How much pressure');
  await visit.until('heard.length === 0');
};

export const surroundedRows: Group = {
  title: 'Where it stands',
  rows: [
    {
      id: 'storage-throws',
      hazard: 'storage whose getters throw, with `remember="tab"`',
      page: snippet(`<script>${STORAGE_THROWS}</script>`, '', 'remember="tab"'),
      allowed: ['works'],
      visit: (visit) => visit.finish(),
    },
    {
      id: 'no-storage',
      hazard: 'an in-app browser without storage, with `remember="tab"`',
      page: snippet(
        `<script>['localStorage', 'sessionStorage', 'indexedDB'].forEach(function (name) { Object.defineProperty(window, name, { value: null }); });</script>`,
        '',
        'remember="tab"',
      ),
      allowed: ['works'],
    },
    {
      id: 'sandboxed',
      hazard: 'a frame with `sandbox="allow-scripts"` alone: address and phone number are printed as text',
      page: '<!doctype html><title>Around</title><body style="margin: 0"><iframe src="/inner" sandbox="allow-scripts" style="border: 0; width: 100%; height: 100vh"></iframe>',
      files: () => ({ '/inner': { body: INNER } }),
      framed: true,
      allowed: ['works'],
      visit: async (visit) => {
        await visit.finish();
        const words = await visit.words();
        expect(words).toContain('503 555 0100');
        expect(words).toContain('book.willowandstone.example');
      },
    },
    {
      id: 'framed',
      hazard: 'a frame without a sandbox',
      page: '<!doctype html><title>Around</title><body style="margin: 0"><iframe src="/inner" style="border: 0; width: 100%; height: 100vh"></iframe>',
      files: () => ({ '/inner': { body: INNER } }),
      framed: true,
      allowed: ['works'],
    },
    { id: 'quirks', hazard: 'quirks mode: a page without a doctype', page: page(`${script()}${element()}`, { doctype: '' }), allowed: ['works'], visit: (visit) => visit.finish() },
    {
      id: 'xhtml',
      hazard: 'a page in XHTML',
      page: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title><script src="/probe.js"></script></head><body><script src="/before.js"></script><script src="/massage-finder.js" async="async"></script>${element()}</body></html>`,
      headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
      allowed: ['works'],
    },
    {
      id: 'insecure',
      hazard: 'an insecure context without `crypto.randomUUID`',
      page: snippet('<script>delete Crypto.prototype.randomUUID; delete window.isSecureContext; window.isSecureContext = false; delete Navigator.prototype.clipboard;</script>'),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.until('crypto.randomUUID === undefined');
        await visit.finish();
      },
    },
    {
      id: 'base',
      hazard: '`<base href>` of another site',
      page: page(`${script()}${element()}<script>document.head.insertAdjacentHTML('afterbegin', '<base href="https://elsewhere.example/">');</script>`),
      allowed: ['works'],
    },
    {
      id: 'right-to-left',
      hazard: 'a page from right to left',
      page: page(`${script()}${element()}`, { html: 'lang="he" dir="rtl"' }),
      allowed: ['works'],
    },
    {
      id: 'hotkeys',
      hazard: 'hotkeys of the page: keys typed inside stay inside',
      page: snippet(
        "<script>window.heard = []; ['keydown', 'keyup', 'keypress'].forEach(function (type) { [document, window].forEach(function (each) { each.addEventListener(type, function (event) { heard.push(event.key); event.preventDefault(); }); }); });</script>",
      ),
      allowed: ['works'],
      visit: async (visit) => {
        await keysStayInside(visit);
        await visit.act("document.body.tabIndex = -1; document.body.focus(); document.querySelector('massage-finder').blur()");
        await visit.tab.key('2');
        await visit.until('heard.length > 0');
      },
    },
    {
      id: 'focus-trap-around',
      hazard: 'inside a dialog of the page with a focus trap',
      page: page(
        `<script>window.heard = [];</script><div id="dialog" role="dialog"><button>Close</button>${script()}${element()}<button>Last</button></div><a href="#out">Outside</a>
         <script>document.addEventListener('focusin', function (event) { if (!dialog.contains(event.target)) dialog.querySelector('button').focus(); });
         document.addEventListener('keydown', function (event) { if (event.key === 'Tab') { event.preventDefault(); heard.push('Tab'); } });</script>`,
      ),
      allowed: ['works'],
      visit: keysStayInside,
    },
    {
      id: 'focus-trap-elsewhere',
      hazard: 'a focus trap elsewhere on the page takes focus back each time',
      page: page(
        `<div id="dialog"><button>Cookies</button></div>${script()}${element()}
         <script>window.taken = 0; document.addEventListener('focusin', function (event) { if (!dialog.contains(event.target)) { taken += 1; dialog.querySelector('button').focus(); } });</script>`,
      ),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.finish();
        await visit.until('taken < 40');
      },
    },
    {
      id: 'sticky-header',
      hazard: 'a sticky header: it does not cover the next question',
      page: page(
        `<header style="position: sticky; top: 0; height: 90px; background: #ddd; z-index: 2147483647">Studio</header><div style="height: 700px">Intro</div>
         ${script()}${element()}<div style="height: 1200px">More</div>`,
      ),
      allowed: ['works'],
      visit: async (visit) => {
        for (let step = 0; step < 3; step += 1) {
          await visit.answer(step, step + 1);
          await expect.poll(async () => (await visit.shown()).clear).toBe(true);
        }
      },
    },
    {
      id: 'z-index',
      hazard: 'z-index wars: chat bubbles and bars over the page',
      page: page(
        `${['top: 0; left: 0; right: 0; height: 40px', 'bottom: 0; left: 0; right: 0; height: 60px', 'bottom: 80px; right: 10px; width: 60px; height: 60px']
          .map((place) => `<div style="position: fixed; ${place}; background: #fcc; z-index: 2147483647"></div>`)
          .join(
            '',
          )}<div style="position: relative; z-index: -1; height: 300px"></div><div style="transform: scale(1); isolation: isolate">${script()}${element()}</div><div style="height: 900px"></div>`,
      ),
      allowed: ['works'],
      visit: (visit) => visit.finish(),
    },
    {
      id: 'resets',
      hazard: 'style sheets that hide unknown elements and reset everything with `!important`',
      page: snippet(
        '<style>* { all: unset !important; } massage-finder, body > :not(div) { display: none !important; opacity: 0 !important; visibility: hidden !important; } html, body { display: block !important; }</style>',
      ),
      allowed: ['works'],
    },
    {
      id: 'no-copying',
      hazard: 'a page that forbids selecting, dragging and the context menu',
      page: snippet(
        "<script>['contextmenu', 'selectstart', 'dragstart', 'copy', 'mousedown'].forEach(function (type) { document.addEventListener(type, function (event) { event.preventDefault(); }, true); });</script>",
      ),
      allowed: ['works'],
    },
    { id: 'content-editable', hazard: 'inside something editable', page: page(`<div contenteditable="true">${script()}${element()}</div>`), allowed: ['works'], visit: keysOnly },
    inside('in-form', 'inside a form: nothing is sent', '<form action="#sent" onsubmit="activated += 1; return false"><input name="mail">', '<button>Send</button></form>'),
    inside('in-link', 'inside a link: it is not followed', '<a href="#followed">', '</a>'),
    inside('in-label', 'inside a label: its box is not ticked', '<label><input type="checkbox" onchange="activated += 1">', '</label>'),
    inside('in-button', 'inside `<summary>`: it does not fold', '<details open ontoggle="activated += this.open ? 0 : 1"><summary>', '</summary></details>'),
    {
      id: 'in-a-paragraph',
      hazard: 'inside `<p>` and `<li>`',
      page: page(`<ul><li><p>${script()}${element('', `<span>${OWN_CONTENT}</span>`)}</p></ul>`),
      allowed: ['works'],
    },
    {
      id: 'in-a-table',
      hazard: 'inside a table, whose cell is as wide as what is in it',
      page: page(`<table><tr><td>${script()}${element()}</table>`),
      allowed: ['works'],
    },
  ],
};

async function keysOnly(visit: Visit): Promise<void> {
  await visit.act('window.heard = []');
  await keysStayInside(visit);
}
