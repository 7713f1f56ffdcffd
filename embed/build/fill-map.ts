import { type Contents, placesIn } from './fill-script';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The source map of a template, for the script that is filled from it. What is put in has no line ends, so it moves what
 * follows in its line, and nothing else. Columns are told from one segment to the next: only the first one behind each
 * place changes.
 */
export function fillMap(map: string, template: string, contents: Contents): string {
  const { mappings, ...rest } = JSON.parse(map) as { mappings: string };
  const lines = mappings.split(';');
  for (const { part, start, end } of placesIn(template)) {
    const line = template.slice(0, end).split('\n').length - 1;
    const column = end - (template.lastIndexOf('\n', end - 1) + 1);
    lines[line] = moveFrom(column, contents[part].length - (end - start), lines[line] ?? '', movedBefore(line, template, contents, start));
  }
  return JSON.stringify({ ...rest, mappings: lines.join(';') });
}

/** How far what was put in before, in the same line, has moved a place already. */
function movedBefore(line: number, template: string, contents: Contents, before: number): number {
  const lengths = placesIn(template).map(({ part, start, end }) =>
    start < before && template.slice(0, end).split('\n').length - 1 === line ? contents[part].length - (end - start) : 0,
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** The segments of a line, those from a column on moved. */
function moveFrom(column: number, by: number, line: string, moved: number): string {
  let at = 0;
  let done = false;
  const segments = line.split(',').map((segment) => {
    const { value, rest } = readNumber(segment);
    at += value;
    if (done || at < column + moved) return segment;
    done = true;
    return `${writeNumber(value + by)}${rest}`;
  });
  return segments.join(',');
}

/** The first number of a segment (base 64, six bits a digit, the lowest bit first for the sign). */
function readNumber(segment: string): { value: number; rest: string } {
  let bits = 0;
  let length = 0;
  let digit: number;
  do {
    digit = DIGITS.indexOf(segment[length] ?? 'A');
    bits += (digit & 31) * 2 ** (5 * length);
    length += 1;
  } while (digit & 32);
  return { value: bits % 2 === 1 ? -(bits - 1) / 2 : bits / 2, rest: segment.slice(length) };
}

function writeNumber(value: number): string {
  let bits = value < 0 ? -value * 2 + 1 : value * 2;
  let text = '';
  do {
    const digit = bits % 32;
    bits = Math.floor(bits / 32);
    text += DIGITS[digit + (bits > 0 ? 32 : 0)];
  } while (bits > 0);
  return text;
}
