/** An expression that stands in data as it is. */
export class Code {
  constructor(readonly code: string) {}
}

/** Plain data, as JSON has it. */
type Data = string | number | boolean | null | undefined | Code | readonly string[] | { readonly [key: string]: Data };

/**
 * A string literal that stands safely in any script, also one written into a page: no end of a script element, no comment
 * of HTML, no line end that older browsers refuse within a string. The quote that needs fewer escapes is used.
 */
function asStringCode(text: string): string {
  const double = JSON.stringify(text).replace(/[<\u2028\u2029]/g, (letter) => (letter === '<' ? '\\x3c' : `\\u${letter.charCodeAt(0).toString(16)}`));
  if (text.split('"').length <= text.split("'").length) return double;
  const inside = double.slice(1, -1).replace(/\\.|'/g, (part) => (part === '\\"' ? '"' : part === "'" ? "\\'" : part));
  return `'${inside}'`;
}

/** Data as an expression that can stand wherever one can. */
export function asCode(data: Data): string {
  return typeof data === 'object' && data !== null ? `(${literal(data)})` : literal(data);
}

function literal(data: Data): string {
  if (typeof data === 'string') return asStringCode(data);
  if (data instanceof Code) return data.code;
  if (typeof data !== 'object' || data === null) return String(data);
  if (Array.isArray(data)) return `[${data.map(asStringCode)}]`;
  return `{${Object.entries(data)
    .map(([key, value]) => `${/^[A-Za-z]\w*$/.test(key) ? key : asStringCode(key)}:${literal(value)}`)
    .join(',')}}`;
}

/** An expression that parses JSON at run time: engines read that faster than the same object as code. */
export const asParsedJson = (value: unknown): string => `JSON.parse(${asStringCode(JSON.stringify(value))})`;
