/** A step into a list, whichever entry. */
export const ITEM = '[]';

/** What stands at a place in a text as it is being typed, however broken the text. */
export type YamlContext = {
  /** Keys from the top, {@link ITEM} for an entry of a list. Of a value: with its own key at the end. */
  readonly path: readonly string[];
  /** `word`: a key, or an entry of a list that is words alone; `value`: what stands behind a key. */
  readonly at: 'word' | 'value';
  /** Where the word begins that the place is in or behind. */
  readonly from: number;
  /** Keys beside it, in the same group. */
  readonly siblings: readonly string[];
  /** The column at which keys of this group stand. */
  readonly column: number;
};

/** A line: the column of a dash before it, of its content, and its key. */
type Line = { readonly dash: number | undefined; readonly column: number; readonly key: string | undefined; readonly opens: boolean };

/** Tells what stands at a place by the indentation of the lines before it. */
export function yamlContext(text: string, offset: number): YamlContext | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = text.slice(start, offset);
  const match = /^(\s*)(- +)?(?:([\w-]+):(?: +(["']?[\w-]*))?|([\w-]*))$/.exec(typed);
  if (!match || /^\s*#/.test(typed)) return undefined;
  const [, space = '', dash = '', key, value, word = ''] = match;
  if (key !== undefined && value === undefined) return undefined;
  const column = space.length + dash.length;
  const above = text.slice(0, start).split('\n').slice(0, -1).map(lineOf);
  const below = text.slice(start).split('\n').slice(1).map(lineOf);
  const path = pathAbove(above, dash === '' ? undefined : space.length, column);
  const siblings = [...(dash === '' ? keysAbove([...above].reverse(), column) : []), ...keysBelow(below, column)];
  if (key !== undefined) return { path: [...path, key], at: 'value', from: offset - (value as string).replace(/^["']/, '').length, siblings, column };
  return { path, at: 'word', from: offset - word.length, siblings, column };
}

function lineOf(text: string): Line | undefined {
  const match = /^(\s*)(- +|-$)?(.*)$/.exec(text);
  const [, space = '', dash = '', rest = ''] = match ?? [];
  if ((rest === '' && dash === '') || rest.startsWith('#')) return undefined;
  const pair = /^["']?([\w-]+)["']?:(?:\s+(.*))?$/.exec(rest);
  const opens = pair !== null && /^(?:#.*)?$/.test(pair[2] ?? '');
  return { dash: dash === '' ? undefined : space.length, column: space.length + dash.length, key: pair?.[1], opens };
}

/** The keys above a group whose keys stand at a column, or above an entry whose dash stands at one. */
function pathAbove(lines: readonly (Line | undefined)[], dash: number | undefined, column: number): string[] {
  const path: string[] = [];
  let list = dash;
  let keys = column;
  if (list !== undefined) path.unshift(ITEM);
  for (const line of [...lines].reverse()) {
    if (!line) continue;
    if (list !== undefined) {
      // The key over a list stands no further in than its dashes.
      if (line.column > list || line.dash === list || !line.opens || line.key === undefined) continue;
      path.unshift(line.key);
    } else if (line.dash !== undefined && line.column === keys) {
      // The first key of this very group, behind the dash of its entry.
      path.unshift(ITEM);
      list = line.dash;
      continue;
    } else if (line.column < keys && line.opens && line.key !== undefined) path.unshift(line.key);
    else continue;
    keys = line.column;
    list = line.dash;
    if (list !== undefined) path.unshift(ITEM);
    if (keys === 0) break;
  }
  return path;
}

/** The keys of the same group above, nearest line first: up to the dash that starts their entry. */
function keysAbove(lines: readonly (Line | undefined)[], column: number): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (!line || line.column > column) continue;
    if (line.column < column) break;
    if (line.key !== undefined) found.push(line.key);
    if (line.dash !== undefined) break;
  }
  return found;
}

/** The keys of the same group below: up to the dash of the next entry. */
function keysBelow(lines: readonly (Line | undefined)[], column: number): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (!line || line.column > column) continue;
    if (line.column < column || line.dash !== undefined) break;
    if (line.key !== undefined) found.push(line.key);
  }
  return found;
}
