/** A script as a page names it. */
export type ScriptSource = {
  /** Its address; may be an expression of the platform's own template language. */
  readonly src: string;
  /** `sha384-…`: a browser runs no other bytes. */
  readonly integrity?: string | undefined;
};

/** Text as markup: of HTML, of JSX and of a template of Vue, where braces are code. */
const escaped = (text: string): string => text.replace(/[&"<{}]/g, (character) => `&#${character.charCodeAt(0)};`);

const attributesOf = (attributes: Readonly<Record<string, string | true | undefined>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');

/** The element that loads the script. With an integrity hash, it asks for it as browsers demand of other hosts. */
export const scriptElement = ({ src, integrity }: ScriptSource, nonce?: string): string =>
  `<script${attributesOf({ nonce, src, integrity, crossorigin: integrity === undefined ? undefined : 'anonymous', async: true })}></script>`;

/** A value as a script's own: nothing in it can end the element. */
export const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** Statements of ES5 that load the script, as {@link scriptElement} does. */
export const loadInCode = ({ src, integrity }: ScriptSource): string[] => [
  "var script = document.createElement('script');",
  `script.src = ${inScript(src)};`,
  ...(integrity === undefined ? [] : [`script.integrity = '${integrity}';`, "script.crossOrigin = 'anonymous';"]),
  'document.head.appendChild(script);',
];

/** Loads the script once the element before it is less than a screen away from what the visitor sees. */
export const nearElement = (source: ScriptSource, nonce?: string): string =>
  [
    `<script${attributesOf({ nonce })}>`,
    '(function (place) {',
    '  function load() {',
    ...loadInCode(source).map((line) => `    ${line}`),
    '  }',
    '  if (!window.IntersectionObserver) return load();',
    '  new IntersectionObserver(function (seen, watch) {',
    '    if (!seen[0].isIntersecting) return;',
    '    watch.disconnect();',
    '    load();',
    "  }, { rootMargin: '100%' }).observe(place);",
    '})(document.currentScript.previousElementSibling);',
    '</script>',
  ].join('\n');

/** Rules or a menu in a page: nothing in the JSON can end the element. */
export const dataElement = (id: string, json: string): string => `<script type="application/json" id="${id}">${json.replace(/</g, '\\u003c')}</script>`;

/**
 * The finder's own element.
 *
 * @param inside HTML that shows until the script takes over, and whenever it fails
 */
export const finderElement = (attributes: Readonly<Record<string, string | undefined>>, inside: string): string =>
  `<massage-finder${attributesOf(attributes)}>${inside}</massage-finder>`;

export const link = (href: string, words: string): string => `<a href="${escaped(href)}">${escaped(words)}</a>`;

/** What a page shows where the script does not run: styles that hold the finder's place, and what stands inside the element. Both are HTML. */
export type Fallback = { readonly styles: string; readonly inside: string };

/** The element with a fallback in it, in a box that holds its place. */
export const placeElement = (attributes: Readonly<Record<string, string | undefined>>, { styles, inside }: Fallback): string =>
  `${styles}\n<div class="massage-finder-place">\n${finderElement(attributes, `\n${inside}\n`)}\n</div>`;
