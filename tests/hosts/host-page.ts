import type { HostStyles } from './host-styles';

/** A widget on the page, by the id of its element: where a visit stands, and the box that it is given. */
type Place = { at: string; answers: Readonly<Record<string, string | readonly string[]>>; left: number; width: number };

const TOLD = { location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm' };

/** The three widgets of each page: the first question, a safety screen, and the last question, from which one press leads to the result. */
const PLACES: Readonly<Record<string, Place>> = {
  'body-map': { at: 'location', answers: { location: 'lower-back' }, left: 0, width: 390 },
  safety: { at: 'signs', answers: { ...TOLD, signs: ['nerves', 'sudden'] }, left: 400, width: 600 },
  result: { at: 'health', answers: { ...TOLD, signs: ['none'], health: ['none'] }, left: 1_010, width: 930 },
};

/** The page is as large as the window, so that nothing is scrolled. */
export const WINDOW = { width: 1_940, height: 1_560 };

const style = (declarations: Readonly<Record<string, string | number>>): string =>
  Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');

/** Only what puts each column where it is on every page; what is inherited comes through. */
const column = (left: number, width: number): string =>
  style({
    display: 'block',
    position: 'absolute',
    left: `${left}px`,
    top: 0,
    width: `${width}px`,
    margin: 0,
    padding: 0,
    border: 0,
    background: '#fff',
    'box-sizing': 'border-box',
    'max-width': 'none',
    'min-width': 0,
  });

const BLOCKS = ['display: block', 'display: block', 'display: block'] as const;

/** Cuts off what does not fit the window, which would scroll on some pages. */
const WHOLE = style({
  display: 'block',
  position: 'absolute',
  inset: 0,
  margin: 0,
  padding: 0,
  border: 0,
  overflow: 'clip',
  width: `${WINDOW.width}px`,
  height: `${WINDOW.height}px`,
  'max-width': 'none',
});

/** Something of everything that a page has. */
const CONTENT = `<article><h1>Our studio</h1><p>We are <b>open</b> <em>daily</em>: <a href="#top">come by</a>.</p><ul><li>Swedish</li><li>Deep tissue</li></ul>
<form><fieldset><legend>Write to us</legend><label>Name <input type="text" value="Ada"></label> <select><option>One hour</option></select> <button type="button" class="btn button primary">Send</button></fieldset></form>
<table><tr><th>Day</th><td>Hours</td></tr></table><blockquote>Lovely.</blockquote><svg width="24" height="24"><path d="M2 2h20v20z"/></svg><hr></article>`;

/** A page with the three elements, each an empty block of a height until the script comes. */
export function hostPage(
  { sheets = [], css = '', around = BLOCKS }: HostStyles,
  direction: { html: string },
  head: string,
  version: string,
  sizes: Readonly<Record<string, { height: number }>>,
): string {
  const keep = Object.entries(PLACES).map(([id, { at, answers }]) => [`massage-finder ${id}`, JSON.stringify({ answers, at, told: 0, rules: version })]);
  const columns = Object.entries(PLACES).map(
    ([id, { left, width }], index) =>
      `<section style="${column(left, width)}"><div style='${around[index]?.replace(/(?=;|$)/g, '!important')};--mf-font:"Same Everywhere"'><massage-finder id="${id}" remember="tab" style="${style({ all: 'initial', display: 'block', width: '100%', height: `${sizes[id]?.height ?? 0}px`, overflow: 'hidden' })}"></massage-finder></div>${index === 0 ? CONTENT : '<p>More of <a href="#top">us</a>.</p>'}</section>`,
  );
  return `<!doctype html><html ${direction.html} style="overflow:hidden!important"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A studio</title>${head}
${sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}<style>${css}</style>
<script>for (const [key, value] of ${JSON.stringify(keep)}) sessionStorage.setItem(key, value);</script></head><body><main style="${WHOLE}">${columns.join('\n')}</main></body></html>`;
}
