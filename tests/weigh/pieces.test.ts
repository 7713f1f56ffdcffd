import { expect, test } from 'vitest';
import { piecesOf } from './pieces';
import { sharesOf } from './shares';

const TEXTS = `const $texts=["Zurück","Shell words","Where?","Who?",'{"own":1}','{"core":1}'];`;
const STUDIO = '({json:$texts[4],words:{en:$texts[2]}})';
const CORE = '({json:$texts[5],words:{en:$texts[3]},emergency:{numbers:{"911":"US"}}})';
const SHELLS = '({en:$texts[1].split("\\n"),de:$texts[0].split("\\n")})';
const DRAWINGS = '({knot:["M16 2a3 3","M14 20"]})';
const CODE = `var a=${STUDIO},b=${CORE},c=${SHELLS},d=${DRAWINGS},e=":host{color:red}",f=()=>JSON.parse('{"shapes":[]}');`;
const RENDER = 'function render(){return 1}';
const ENGINE = 'function holds(){return 2}';
const SCRIPT = `try{${TEXTS}${CODE}${RENDER}${ENGINE}}catch{}`;

/** A source map of one line: a segment for each begin of a source, none for what has no source. */
function mapOf(...begins: readonly (readonly [column: number, source: string | undefined])[]): string {
  const sources = [...new Set(begins.flatMap(([, source]) => source ?? []))];
  let [column, index] = [0, 0];
  const segments = begins.map(([at, source]) => {
    const moved = digits(at - column);
    column = at;
    if (!source) return moved;
    const to = digits(sources.indexOf(source) - index);
    index = sources.indexOf(source);
    return `${moved}${to}AA`;
  });
  return JSON.stringify({ version: 3, sources, names: [], mappings: segments.join(',') });
}

/** A number as source maps write it. */
function digits(value: number): string {
  let bits = value < 0 ? -value * 2 + 1 : value * 2;
  let text = '';
  do {
    const digit = bits & 31;
    bits >>= 5;
    text += 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[digit + (bits > 0 ? 32 : 0)];
  } while (bits > 0);
  return text;
}

const at = (part: string): number => SCRIPT.indexOf(part);
const MAP = mapOf([at(CODE), 'embed/studio.ts'], [at(RENDER), 'node_modules/preact/src/render.js'], [at(ENGINE), 'src/engine/holds.ts'], [at('}catch'), undefined]);

const pieces = piecesOf(SCRIPT, MAP);
const textOf = (group: string, name: string): string | undefined =>
  pieces
    .find((piece) => piece.group === group && piece.name === name)
    ?.stretches.map(([from, to]) => SCRIPT.slice(from, to))
    .join('…');

test('every character of a script is in one piece', () => {
  const stretches = pieces.flatMap((piece) => piece.stretches).sort(([a], [b]) => a - b);
  expect(stretches[0]?.[0]).toBe(0);
  for (const [place, [, to]] of stretches.entries()) expect(to).toBe(stretches[place + 1]?.[0] ?? SCRIPT.length);
});

test('code belongs to its source, grouped', () => {
  expect(textOf('preact', 'node_modules/preact/src/render.js')).toBe(RENDER);
  expect(textOf('engine', 'src/engine/holds.ts')).toBe(ENGINE);
  expect(textOf('the build', 'what stands between the sources')).toBe('try{const $texts=[…,…,…,…,…,…];…}catch{}');
});

test.each([
  ['rules', 'rulebook and menu, JSON', `'{"own":1}'`],
  ['texts', 'rulebook and menu, en', '"Where?"'],
  ['safety core', 'safety core, JSON', `'{"core":1}'`],
  ['texts', 'safety core, en', '"Who?"'],
  ['safety core', 'emergency numbers', '{numbers:{"911":"US"}}'],
  ['texts', 'the shell, en', '"Shell words"'],
  ['texts', 'the shell, de', '"Zurück"'],
  ['drawings', 'src/ui/pictures/drawings.ts', '{knot:["M16 2a3 3","M14 20"]}'],
  ['styles', 'src/ui/finder.css', '":host{color:red}"'],
  ['schema', 'shapes of rulebook and menu', `'{"shapes":[]}'`],
])('what was put in is told by its literal: %s, %s', (group, name, text) => {
  expect(textOf(group, name)).toBe(text);
});

test('bytes and shares make up the whole', async () => {
  const weighed = await sharesOf(SCRIPT, pieces);
  const sum = (what: 'bytes' | 'brotli') => weighed.reduce((all, one) => all + one[what], 0);
  expect(sum('bytes')).toBe(Buffer.byteLength(SCRIPT));
  expect(sum('brotli')).toBeGreaterThan(100);
  expect(sum('brotli')).toBeLessThan(sum('bytes'));
});
