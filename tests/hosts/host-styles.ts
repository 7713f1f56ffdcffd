/** What a page brings that could change how the widget looks. */
export type HostStyles = {
  /** Style sheets, as paths that the test's server answers. */
  sheets?: readonly string[];
  css?: string;
  /** How the boxes around the three elements lay them out; as blocks when left out. */
  around?: readonly [string, string, string];
  /** A style attribute on the element itself. */
  inline?: string;
};

const sheet = (file: string): HostStyles => ({ sheets: [`/node_modules/${file}`] });

/** Everything that a page can say about words, so that whatever comes through is seen. Lines drawn through all that is in a box are the box's own, and do. */
const HOSTILE = [
  'color: red',
  'font: italic small-caps 900 23px / 3 monospace',
  'letter-spacing: 0.3em',
  'word-spacing: 1em',
  'text-transform: uppercase',
  'text-indent: 3em',
  'text-align: right',
  'text-shadow: 2px 2px red',
  'white-space: pre',
  'word-break: break-all',
  'hyphens: auto',
  'tab-size: 9',
  'quotes: "x" "y"',
  'list-style: square inside',
  'font-feature-settings: "smcp", "zero"',
  'font-stretch: condensed',
  'font-size-adjust: 0.9',
  'font-kerning: none',
  '-webkit-text-stroke: 1px red',
  '-webkit-text-fill-color: red',
  '-webkit-font-smoothing: antialiased',
  '-webkit-text-size-adjust: 200%',
  'cursor: crosshair',
  'caret-color: red',
  'accent-color: red',
  'fill: red',
  'stroke: red',
  'stroke-width: 5px',
  'border-collapse: collapse',
  'border-spacing: 9px',
  'caption-side: bottom',
  'orphans: 9',
  'image-rendering: pixelated',
  'text-rendering: geometricPrecision',
  'line-break: anywhere',
  'user-select: none',
];

/** What would move or hide the box itself, or all that is in it. */
const HOSTILE_BOX = [
  'display: flex',
  'flex-direction: row-reverse',
  'visibility: hidden',
  'pointer-events: none',
  'opacity: 0.3',
  'filter: blur(3px)',
  'transform: rotate(9deg)',
  'translate: 9px',
  'scale: 1.5',
  'zoom: 1.5',
  'perspective: 90px',
  'clip-path: circle(30%)',
  'mask-image: linear-gradient(red, transparent)',
  'mix-blend-mode: difference',
  'position: absolute',
  'inset: 9px',
  'z-index: -1',
  'float: right',
  'width: 150px',
  'max-width: 150px',
  'height: 90px',
  'max-height: 90px',
  'margin: 30px',
  'padding: 30px',
  'border: 9px solid red',
  'outline: 9px solid red',
  'box-shadow: 0 0 9px red',
  'background: red',
  'box-sizing: content-box',
  'overflow: hidden',
  'columns: 2',
  'contain: strict',
  'container-type: size',
  'content-visibility: hidden',
  'writing-mode: vertical-rl',
  'text-orientation: upright',
  'color-scheme: dark',
  'will-change: transform',
];

const all = (declarations: readonly string[], importance = ''): string => declarations.map((each) => `${each}${importance};`).join('');
const IMPORTANT = ' !important';
const RESTYLED = all([...HOSTILE, ...HOSTILE_BOX], IMPORTANT);

/** The classes inside the widget, which a page may well use too. */
const OWN_CLASSES =
  '.root, .finder, .screen, .top, .back, .progress, .progress svg, .question, .title, .help, .options, .option, .option-words, .chosen, .map, .labels, .figure, .body, .region, .bottom, .primary, .link, .result, .best, .fold, .care-card, .steps, .status';
/** Its custom properties likewise. */
const OWN_PROPERTIES = 'look own-accent host-font wished-accent wished-surface radius density way mirror surface accent on-accent strong tint ink soft line hair error care'.split(
  ' ',
);

/** The pages, each with a name. */
export const HOSTS: Readonly<Record<string, HostStyles>> = {
  bootstrap: sheet('bootstrap/dist/css/bootstrap.min.css'),
  bulma: sheet('bulma/css/bulma.min.css'),
  'foundation-sites': sheet('foundation-sites/dist/css/foundation.min.css'),
  '@picocss/pico': sheet('@picocss/pico/css/pico.min.css'),
  tachyons: sheet('tachyons/css/tachyons.min.css'),
  milligram: sheet('milligram/dist/milligram.min.css'),
  purecss: sheet('purecss/build/pure-min.css'),
  'water.css': sheet('water.css/out/water.min.css'),
  'sakura.css': sheet('sakura.css/css/sakura.css'),
  'spectre.css': sheet('spectre.css/dist/spectre.min.css'),
  "tailwind's preflight": { sheets: ['/tailwind.css'] },
  'all: unset on everything': { css: '* { all: unset !important }' },
  'a root of 62.5 %': { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  'a root of 40 px': { css: 'html { font-size: 40px !important }' },
  'words inherited': { css: `body { ${all(HOSTILE)} }` },
  'words on everything': { css: `*, *:not(b) { ${all(HOSTILE, IMPORTANT)} }` },
  'the other direction': { css: '*:not(html) { direction: rtl !important; unicode-bidi: bidi-override !important; text-align: left !important }' },
  'all moves': {
    css: '* { transition: all 3s !important; animation: host 3s infinite !important } @keyframes host { from, to { color: red; letter-spacing: 9px; word-spacing: 9px } }',
  },
  'a dark root': { css: ':root { color-scheme: dark; accent-color: red; background: #111; color: #eee }' },
  'the element restyled, by its name, in a layer and by its attribute': {
    css: `massage-finder:not(#x) { ${RESTYLED} } @layer host { massage-finder:not(#x) { ${RESTYLED} } }`,
    inline: RESTYLED,
  },
  'tags, classes, roles and drawings restyled': {
    css: `[class], [id] > *, [role], div, button, input, label, fieldset, legend, h1, h2, h3, p, ul, ol, li, a, summary, ${OWN_CLASSES} { color: red !important; font: 9px / 3 monospace !important; text-transform: uppercase !important; letter-spacing: 9px !important }
svg, svg *, path { display: block !important; width: 90px !important; height: auto !important; fill: red !important; stroke: none !important }
*, *::before, *::after { box-sizing: content-box !important }`,
  },
  'stars before and after': { css: '*::before, *::after { content: "★" !important; display: block !important; font: 40px / 1 monospace !important; color: red !important }' },
  'first lines and letters': {
    css: '*::first-line { color: red !important; font-size: 30px !important } *::first-letter { color: red !important; font-size: 50px !important; float: left !important }',
  },
  'its own custom properties': { css: `* { ${OWN_PROPERTIES.map((name) => `--${name}: red !important;`).join('')} }` },
  'a row, a centred grid and a centred column around it': {
    around: ['display: flex', 'display: grid; place-items: center', 'display: flex; flex-direction: column; align-items: center'],
  },
};
