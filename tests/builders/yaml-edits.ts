import fc from 'fast-check';

/** What a slip of the hand, or malice, puts into a file. */
const BITS = [
  ...['#', ' #', ': ', ':', '- ', '-', '"', "'", '&', '*', '!', '{', '}', '[', ']', ',', '? ', '|', '>', '@', '`', '%', '<<: ', '~', '=', '\\'],
  ...['\t', '\n', '\r', '\r\n', '  ', '\n\n', ' \n', '---\n', '\n---\n', '...\n', '%YAML 1.1\n---\n', '%x\n'],
  ...['&a ', '*a', '*a: ', '!x ', '!!set ', '!!binary ', '!!omap ', '!!int ', '{a, b: c: d', '[a, , b', '"a', "'a'b", '? [a]\n', 'null', '.nan', '.inf', '0x1F', '1e400'],
  ...['__proto__: 1\n', 'constructor: 1\n', '\u0000', '\u0001', '\u0002', '\u0018', '\u001f', '\u0085', '\u00a0', '\u2028', '\ufeff', '😀', '\ud800', 'x'.repeat(1_100)],
];

const edit = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  how: fc.constantFrom('insert', 'remove', 'drop-line', 'repeat-line', 'move-line', 'indent', 'outdent', 'tab', 'unquote', 'replace'),
  bit: fc.constantFrom(...BITS),
  size: fc.integer({ min: 1, max: 12 }),
});

type TextEdit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** One to five slips. */
export const textEdits: fc.Arbitrary<TextEdit[]> = fc.array(edit, { minLength: 1, maxLength: 5 });

/** Text made of nothing but what means something in YAML. */
export const yamlLike: fc.Arbitrary<string> = fc.array(fc.constantFrom(...BITS, 'a', 'id', 'questions:\n', '  - id: a\n'), { maxLength: 40 }).map((bits) => bits.join(''));

/** A text with slips in it. */
export const withEdits = (text: string, edits: readonly TextEdit[]): string => edits.reduce(applied, text);

function applied(text: string, { at, how, bit, size }: TextEdit): string {
  const place = at % (text.length + 1);
  if (how === 'insert') return text.slice(0, place) + bit + text.slice(place);
  if (how === 'remove') return text.slice(0, place) + text.slice(place + size);
  if (how === 'replace') return text.slice(0, place) + bit + text.slice(place + size);
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const put = (...instead: string[]) => [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n');
  if (how === 'drop-line') return put();
  if (how === 'repeat-line') return put(line, line);
  if (how === 'move-line') return put(lines[(index + size) % lines.length] ?? '', line);
  if (how === 'indent') return put(' '.repeat(size % 4) + line);
  if (how === 'outdent') return put(line.slice(size % 4));
  if (how === 'tab') return put(`\t${line.trimStart()}`);
  return put(line.replace(/["']/g, ''));
}
