import { type Group, type Row, snippet } from '../row';

const EITHER = ['works', 'fallback'] as const;
/** For what is called again at each screen, or only at the last. */
const TO_THE_RESULT: Partial<Row> = { visit: (visit) => visit.finish() };

/** Parts of what Prototype.js 1.6 does to the language, written down from memory. */
const PROTOTYPE_JS = {
  toJSON: `
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
    Object.defineProperty(Object.prototype, 'toJSON', { value: function () { return 'an object'; }, configurable: true, writable: true });`,
  from: `
    Array.from = function (iterable) {
      var length = (iterable && iterable.length) || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };`,
  reduce: 'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };',
  bind: `
    Function.prototype.bind = function (object) {
      var method = this;
      return function () { return method.call(object); };
    };`,
  elements: `
    ['remove', 'replace', 'update', 'show', 'hide', 'toggle', 'insert', 'select', 'observe', 'fire', 'wrap', 'clone', 'visible'].forEach(function (name) {
      HTMLElement.prototype[name] = function () { return this; };
    });
    window.$ = function (id) { return document.getElementById(id); };
    window.$$ = function (query) { return [].slice.call(document.querySelectorAll(query)); };`,
};

const MOOTOOLS = `
  Function.prototype.bind = function (bind, args) {
    var self = this;
    return function () { return self.apply(bind, args === undefined ? [] : [].concat(args)); };
  };
  Function.prototype.delay = function (ms) { return setTimeout(this, ms); };
  Array.from = function (item) { return item == null ? [] : typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item]; };
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.include = function (item) { if (this.indexOf(item) < 0) this.push(item); return this; };
  Array.prototype.contains = Array.prototype.empty = Array.prototype.combine = Array.prototype.link = function () { return this; };
  String.prototype.contains = function (part) { return this.indexOf(part) > -1; };
  Element.prototype.set = Element.prototype.get = Element.prototype.grab = Element.prototype.inject = function () { return this; };
  window.typeOf = function (item) { return typeof item; };`;

const FREEZE = `
  Object.getOwnPropertyNames(window).forEach(function (name) {
    var value = Object.getOwnPropertyDescriptor(window, name).value;
    if (typeof value !== 'function' || !/^[A-Z]/.test(name)) return;
    if (value.prototype) Object.freeze(value.prototype);
    Object.freeze(value);
  });
  [Math, JSON, Reflect, Intl, [][Symbol.iterator]().__proto__, (function* () {}).constructor.prototype, (async function () {}).constructor.prototype].forEach(Object.freeze);`;

const LOCK = `
  Object.getOwnPropertyNames(window).forEach(function (name) {
    var property = Object.getOwnPropertyDescriptor(window, name);
    if (!property.configurable || name === 'massageFinder') return;
    Object.defineProperty(window, name, 'value' in property ? { writable: false, configurable: false } : { configurable: false });
  });`;

const patched = (id: string, hazard: string, code: string, allowed: Row['allowed'], more: Partial<Row> = {}): Row => ({
  id,
  hazard,
  page: snippet(`<script>${code}</script>`),
  allowed,
  ...more,
});

export const patchedRows: Group = {
  title: 'The language, patched',
  rows: [
    patched('prototype-js', 'Prototype.js: all of the next five', Object.values(PROTOTYPE_JS).join('\n'), ['works'], TO_THE_RESULT),
    patched('to-json', '`toJSON` on strings, arrays and objects', PROTOTYPE_JS.toJSON, EITHER),
    patched('array-from', '`Array.from` replaced, without its second argument', PROTOTYPE_JS.from, ['works'], TO_THE_RESULT),
    patched('reduce', '`reduce` of arrays means something else', PROTOTYPE_JS.reduce, EITHER),
    patched('bind', '`bind` drops arguments', PROTOTYPE_JS.bind, EITHER),
    patched('elements-extended', 'elements have `remove`, `show`, `select`, … of their own', PROTOTYPE_JS.elements, EITHER),
    patched('mootools', 'MooTools', MOOTOOLS, ['works'], TO_THE_RESULT),
    patched('enumerable-object', 'an enumerable key on `Object.prototype`', 'Object.prototype.extend = function () { return this; };', EITHER),
    patched('enumerable-array', 'an enumerable key on `Array.prototype`', 'Array.prototype.has = function (item) { return this.indexOf(item) >= 0; };', EITHER),
    patched('frozen', 'frozen primordials: every constructor and prototype', FREEZE, ['works'], TO_THE_RESULT),
    patched('locked', 'locked globals: none can be changed', LOCK, ['works']),
    patched(
      'zone',
      'Zone.js: listeners and timers are wrapped',
      `var add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener, tasks = new WeakMap();
       EventTarget.prototype.addEventListener = function (type, heard, options) {
         if (!heard) return;
         var task = tasks.get(heard) || function (event) { return typeof heard === 'function' ? heard.call(this, event) : heard.handleEvent(event); };
         tasks.set(heard, task);
         return add.call(this, type, task, options);
       };
       EventTarget.prototype.removeEventListener = function (type, heard, options) { return remove.call(this, type, tasks.get(heard) || heard, options); };
       var later = window.setTimeout;
       window.setTimeout = function (task, ms) { return later(function () { task(); }, ms); };`,
      ['works'],
    ),
    patched(
      'attach-shadow-wrapped',
      '`attachShadow` and `customElements.define` wrapped by a monitor',
      `var attach = Element.prototype.attachShadow, define = customElements.define;
       Element.prototype.attachShadow = function () { return attach.apply(this, arguments); };
       customElements.define = function (name, made, options) { return define.call(customElements, name, made, options); };`,
      ['works'],
    ),
    patched(
      'promise-replaced',
      'another `Promise`, and `fetch` wrapped',
      `var Native = Promise, ask = window.fetch;
       window.Promise = class Promise extends Native {};
       window.fetch = function () { return Promise.resolve(ask.apply(window, arguments)); };`,
      ['works'],
    ),
    patched(
      'no-new-things',
      'a browser without `adoptedStyleSheets`, `ResizeObserver`, `structuredClone` and `matchMedia`',
      `delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets; delete window.ResizeObserver; delete window.IntersectionObserver; delete window.structuredClone; window.matchMedia = undefined;`,
      EITHER,
    ),
  ],
};
