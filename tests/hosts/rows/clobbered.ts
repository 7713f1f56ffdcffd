import { element, type Group, page, type Row, script, snippet } from '../row';

const EITHER = ['works', 'fallback'] as const;

const above = (id: string, hazard: string, html: string, allowed: Row['allowed'], more: Partial<Row> = {}): Row => ({ id, hazard, page: snippet('', html), allowed, ...more });

const OTHER_NAMES =
  'documentElement currentScript readyState activeElement head querySelector querySelectorAll addEventListener adoptedStyleSheets defaultView fonts title cookie location'.split(
    ' ',
  );

export const clobberedRows: Group = {
  title: 'Names of the page over names of the browser',
  rows: [
    above('form-create-element', '`<form name="createElement">`', '<form name="createElement"></form>', EITHER),
    above('form-create-text', '`<form name="createTextNode">`, `createElementNS`', '<form name="createTextNode"></form><form name="createElementNS"></form>', EITHER),
    above('img-get-element', '`<img name="getElementById">`', '<img name="getElementById" alt="">', EITHER),
    above('form-body', '`<form name="body">`', '<form name="body"></form>', EITHER),
    above(
      'many-names',
      'images named like a dozen other properties of `document`',
      OTHER_NAMES.filter((name) => name !== 'location')
        .map((name) => `<img name="${name}" alt="">`)
        .join(''),
      EITHER,
      // The page's divs cannot be asked for, and elements can.
      { logs: [/querySelectorAll is not a function/] },
    ),
    {
      id: 'form-fields',
      hazard: 'the element in a form with fields named `parentNode`, `children`, `getAttribute`',
      page: page(
        `<form name="booking" onsubmit="document.title = 'submitted'; return false">${['parentNode', 'children', 'firstChild', 'getAttribute', 'isConnected', 'nodeType']
          .map((name) => `<input type="hidden" name="${name}">`)
          .join('')}${script()}${element()}</form>`,
      ),
      allowed: ['works'],
    },
    above('named-element', 'an element with the id `massageFinder`', '<div id="massageFinder">Ours</div>', ['works']),
    above('named-form', 'a form named `massageFinder`', '<form name="massageFinder" id="massageFinder"><input name="on"></form>', ['works']),
    {
      id: 'queue',
      hazard: 'an array left under `massageFinder` by the snippet for calls that come early',
      page: snippet('<script>(window.massageFinder = window.massageFinder || []).push(["on", "start", function () {}]);</script>'),
      allowed: ['works'],
    },
  ],
};
