import { expect } from '../../e2e/site';
import { element, type Group, page, script, snippet } from '../row';

const HOST = "document.querySelector('massage-finder')";
const THIRD = 'How long have you had it?';

export const livedRows: Group = {
  title: 'The page changes around it',
  rows: [
    {
      id: 'removed',
      hazard: 'a single-page app removes it: no listener is left on the window, the document or a media query',
      page: snippet('', '<script>window.before = 0;</script>'),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.act(`${HOST}.remove()`);
        await expect.poll(async () => (await visit.told()).listening.filter((each) => !/^(?:click|hashchange) on/.test(each))).toEqual([]);
      },
    },
    {
      id: 'moved',
      hazard: 'a single-page app moves it: the answers stay',
      page: page(`${script()}<main>${element()}</main><aside id="other"></aside>`),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.act(`document.getElementById('other').append(${HOST})`);
        await visit.untilQuestion(THIRD);
        await visit.answer(2, 3);
      },
    },
    {
      id: 're-inserted',
      hazard: 'it is taken out and put back later: the answers stay',
      page: snippet(),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.act(`window.taken = ${HOST}; taken.remove()`);
        await visit.act('document.body.append(taken)');
        await visit.untilQuestion(THIRD);
        await visit.answer(2, 3);
        expect((await visit.told()).events.filter((each) => each === 'start')).toHaveLength(1);
      },
    },
    {
      id: 'router',
      hazard: 'a router writes the page anew',
      page: page(`${script()}<main>${element()}</main>`),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.act(`document.querySelector('main').innerHTML = '${element()}'`);
        await visit.answer();
      },
    },
    {
      id: 'cloned',
      hazard: 'a carousel clones it',
      page: snippet(),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        await visit.act(`document.body.append(${HOST}.cloneNode(true))`);
        await visit.answer(0, 1, 1);
        await visit.untilQuestion(THIRD);
      },
    },
    {
      id: 'cleaned',
      hazard: 'a cleaner removes unknown elements and puts them back',
      page: page(
        `<script>new MutationObserver(function (records) {
          records.forEach(function (record) { record.addedNodes.forEach(function (node) {
            if (node.localName !== 'massage-finder' || node.seen) return;
            node.seen = true;
            var parent = node.parentNode, next = node.nextSibling;
            node.remove();
            parent.insertBefore(node, next);
          }); });
        }).observe(document.documentElement, { childList: true, subtree: true });</script>${script()}${element()}`,
      ),
      allowed: ['works'],
    },
    {
      id: 'leaks',
      hazard: '200 mounts and removals leave no listener and no node on the heap',
      page: page(`${script('')}${element()}`),
      allowed: ['works'],
      notShown: { firefox: 'no driver tells what is on the heap', webkitgtk: 'no driver tells what is on the heap' },
      visit: async (visit) => {
        const mounts = (times: number) =>
          visit.act(`for (let time = 0; time < ${times}; time += 1) {
            const host = document.createElement('massage-finder');
            document.body.append(host);
            const root = __probe.root(1);
            root.querySelector('.question input').click();
            host.remove();
          }`);
        if (!visit.tab.heap) throw new Error('This engine does not tell what is on the heap.');
        await mounts(20);
        const before = await visit.tab.heap();
        await mounts(200);
        expect(await visit.tab.heap()).toEqual(before);
      },
    },
    {
      id: 'hidden',
      hazard: '`hidden` on the element: hidden, until it is taken away',
      page: snippet('', '', 'hidden'),
      allowed: ['works'],
      unseen: true,
      visit: async (visit) => {
        expect((await visit.shown()).visible).toBe(false);
        await visit.act(`${HOST}.hidden = false`);
        await visit.answer();
        await visit.act(`${HOST}.hidden = true`);
        expect((await visit.shown()).visible).toBe(false);
      },
    },
    {
      id: 'in-hidden',
      hazard: 'in a box with `display: none` that opens later',
      page: page(`${script()}<div id="tab" style="display: none">${element()}</div>`),
      allowed: ['works'],
      unseen: true,
      visit: async (visit) => {
        await visit.act("document.getElementById('tab').style.display = ''");
        await visit.answer();
      },
    },
    {
      id: 'back-forward-cache',
      whole: true,
      hazard: 'left and come back to by the back-forward cache: nothing fires again, the answers stay',
      // The page itself tells what it is like when it comes back, since drivers lose a page that does.
      page: snippet(
        `<script>addEventListener('pageshow', function (event) {
          if (event.persisted) setTimeout(function () { fetch('/restored/' + encodeURIComponent(__probe.shown(0) + __probe.told())); }, 200);
        });</script>`,
      ),
      files: () => ({
        '/elsewhere': { body: "<!doctype html><title>Elsewhere</title><script>addEventListener('load', function () { setTimeout(function () { history.back(); }); });</script>" },
      }),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.answer();
        // That it was seen is told after a second, which may else end between here and the page that is left.
        await visit.until("JSON.parse(__probe.told()).events.indexOf('view') >= 0");
        const { events } = await visit.told();
        await visit.act("setTimeout(() => { location.href = '/elsewhere'; })");
        const restored = () => decodeURIComponent(visit.site.requests.find((each) => each.startsWith('/restored/')) ?? '');
        await expect.poll(restored, { timeout: 8_000 }).toContain(THIRD);
        expect(restored()).toContain(`"events":${JSON.stringify(events)}`);
        await visit.tab.open(`${visit.site.url}/`);
      },
    },
    {
      id: 'translated',
      hazard: 'a translator rewrites every text node at each step: the question on screen is the right one',
      page: snippet(
        `<script>
          function translate(node) {
            if (node.nodeType === 3) {
              if (!node.data.trim() || (node.parentNode && node.parentNode.localName === 'font')) return;
              var outer = document.createElement('font'), inner = document.createElement('font');
              inner.textContent = node.data;
              outer.append(inner);
              node.replaceWith(outer);
            } else if (node.localName !== 'style') [].slice.call(node.childNodes).forEach(translate);
          }
          function translateAtEachStep() {
            var root = __probe.root(0);
            if (!root) return void setTimeout(translateAtEachStep, 5);
            translate(root);
            new MutationObserver(function () { translate(root); }).observe(root, { childList: true, subtree: true, characterData: true });
          }
          translateAtEachStep();
        </script>`,
      ),
      allowed: ['works'],
      visit: async (visit) => {
        await visit.finish();
        expect(Number(await visit.tab.ask("String(__probe.root(0).querySelectorAll('font').length)"))).toBeGreaterThan(20);
        await visit.act(`${HOST}.restart()`);
        await visit.answer();
      },
    },
    {
      id: 'extension',
      hazard: 'an extension puts nodes of its own in at each step, and takes some away',
      page: snippet(
        `<script>
          function meddle() {
            var root = __probe.root(0);
            if (!root) return void setTimeout(meddle, 5);
            new MutationObserver(function (records, observer) {
              root.querySelectorAll('legend, label').forEach(function (each) { if (!each.querySelector('i')) each.append(document.createElement('i')); });
              var note = root.querySelector('.how');
              if (note) note.remove();
              observer.takeRecords();
            }).observe(root, { childList: true, subtree: true });
          }
          meddle();
        </script>`,
      ),
      allowed: ['works'],
      visit: (visit) => visit.answer(0, 3),
    },
  ],
};
