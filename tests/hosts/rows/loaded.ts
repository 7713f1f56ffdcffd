import { readFileSync } from 'node:fs';
import { element, type Group, page, type Row, script, snippet } from '../row';

const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** The built script as an earlier release would be. */
const earlier = () => ({ '/earlier/massage-finder.js': { body: readFileSync('dist/massage-finder.js', 'utf8').split(VERSION).join('0.0.1'), type: 'text/javascript' } });

const BEFORE = '<script src="/before.js"></script>';

const INJECT = (more = '') => `var tag = document.createElement('script'); tag.src = '/massage-finder.js'; ${more} document.head.appendChild(tag);`;

const loaded = (id: string, hazard: string, tags: string, more: Partial<Row> = {}): Row => ({
  id,
  hazard,
  page: page(`${BEFORE}${tags}\n${element()}`),
  allowed: ['works'],
  ...more,
});

export const loadedRows: Group = {
  title: 'How the script comes',
  rows: [
    { id: 'plain', hazard: 'the two lines of the snippet, to the result', page: snippet(), allowed: ['works'], visit: (visit) => visit.finish() },
    loaded('module', '`<script type="module">`', '<script type="module" src="/massage-finder.js"></script>'),
    loaded('imported', '`import()` of the script', '<script>import("/massage-finder.js");</script>'),
    loaded('deferred', '`defer`', '<script src="/massage-finder.js" defer></script>'),
    { id: 'in-head', hazard: 'in the head, without `async`', page: page(element(), { head: `${BEFORE}<script src="/massage-finder.js"></script>` }), allowed: ['works'] },
    { id: 'below', hazard: 'below the element', page: page(`${element()}${BEFORE}<script src="/massage-finder.js"></script>`), allowed: ['works'] },
    loaded('tag-manager', 'injected by a tag manager', `<script>${INJECT('tag.async = true;')}</script>`),
    loaded(
      'tag-manager-text',
      'pasted into a tag manager as text',
      `<script>fetch('/massage-finder.js').then(function (got) { return got.text(); }).then(function (text) { var tag = document.createElement('script'); tag.text = text; document.head.appendChild(tag); });</script>`,
    ),
    {
      id: 'stripped',
      hazard: 'a tag manager strips `data-*` from the script: the element carries the options',
      page: page(
        `${BEFORE}<script>${INJECT("tag.setAttribute('data-lang', 'es'); Object.keys(tag.dataset).forEach(function (key) { delete tag.dataset[key]; });")}</script>${element('lang="es"')}`,
      ),
      allowed: ['works'],
      visit: (visit) => visit.untilQuestion('¿'),
    },
    loaded('rocket-loader', 'Rocket Loader: runs after `load`', `<script>addEventListener('load', function () { setTimeout(function () { ${INJECT()} }); });</script>`),
    loaded(
      'wp-rocket',
      'WP Rocket: runs at the first movement, after events of the page were fired again',
      `<script type="rocketlazyloadscript" data-rocket-src="/massage-finder.js"></script>
       <script>addEventListener('load', function () { dispatchEvent(new Event('mousemove')); });
       addEventListener('mousemove', function once() {
         removeEventListener('mousemove', once);
         var waiting = document.querySelector('[type=rocketlazyloadscript]'), tag = document.createElement('script');
         tag.src = waiting.dataset.rocketSrc;
         waiting.replaceWith(tag);
         tag.onload = function () { document.dispatchEvent(new Event('DOMContentLoaded')); dispatchEvent(new Event('load')); };
       });</script>`,
    ),
    loaded('twice', 'the script twice', '<script src="/massage-finder.js"></script><script src="/massage-finder.js" async></script>', {
      visit: async (visit) => {
        await visit.finish();
        await visit.until("document.readyState === 'complete'");
        const { events } = await visit.told();
        for (const name of ['start', 'complete']) if (events.filter((each) => each === name).length !== 1) throw new Error(`Told ${events.join(', ')}.`);
      },
    }),
    loaded('two-versions', 'two versions of the script', '<script src="/earlier/massage-finder.js"></script><script src="/massage-finder.js"></script>', {
      files: earlier,
      visit: async (visit) => {
        await visit.answer();
        const { events } = await visit.told();
        if (events.filter((each) => each === 'start').length !== 1) throw new Error(`Told ${events.join(', ')}.`);
      },
    }),
    {
      id: 'two-widgets',
      hazard: 'two widgets',
      page: page(`${script()}${element('id="one"')}<p>Between</p>${element('id="two" lang="es"')}`),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer(0, 2, 0);
        await visit.untilQuestion('¿Dónde', 1);
        await visit.press('Espalda baja', 1);
        await visit.until('!/Dónde/.test(__probe.shown(1))');
        await visit.untilQuestion('How long', 0);
        const { events } = await visit.told();
        if (events.filter((each) => each === 'start').length !== 2) throw new Error(`Told ${events.join(', ')}.`);
      },
    },
    {
      id: 'modules-of-the-page',
      hazard: 'AMD `define`, CommonJS `require`, `module` and `exports` on the page',
      page: snippet(
        `<script>var defined = 0, module = { exports: {} }, exports = module.exports, required = 0;
         function define() { defined += 1; } define.amd = {};
         function require() { required += 1; throw new Error('not here'); }</script>`,
      ),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.until('defined === 0 && required === 0 && module.exports === exports && Object.keys(exports).length === 0');
      },
    },
    loaded('late-write', '`document.write` of the page beside it', `<script src="/massage-finder.js"></script><script>document.write('<p>Written</p>');</script>`),
    {
      id: 'added-later',
      hazard: 'the element comes long after the script',
      page: page(
        `${script('')}<div id="app"></div><script>addEventListener('load', function () { setTimeout(function () { document.getElementById('app').innerHTML = '${element()}'; }, 50); });</script>`,
      ),
      allowed: ['works'],
    },
  ],
};
