import { type Document, isAlias, isScalar, type YAMLError } from 'yaml';
import type { Fault } from './issue';
import { type Placed, rangeOf, type Scanned, scan } from './yaml-traps';

/** More faults of YAML than these help nobody. */
const MOST = 200;

/** Characters that mean something where a text starts. */
const INDICATORS = '>|[]{}?-,:!&';

/** The errors of a document under names of their own, and what YAML accepts and nobody means. */
export function yamlFaults(document: Document.Parsed, text: string): Placed[] {
  const scanned = scan(document, text);
  const { errors } = document;
  const twofold = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  const telling = errors.filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !twofold.has(pos[0]));
  const faults: Placed[] = [];
  for (const error of firstOfEachLine(telling, ({ pos }) => pos[0], text).slice(0, MOST)) {
    const placed = faultOf(error, text, scanned);
    faults.push(placed);
    // After a token that fits nowhere all that follows is an error too.
    if (error.code === 'UNEXPECTED_TOKEN' && (placed.spoils === 'file' || placed.fault.code === 'yaml-reserved')) break;
  }
  // A tab among the spaces puts the lines after it out of line.
  const tabbed = faults.some(({ fault }) => fault.code === 'yaml-tab');
  return [...faults.filter(({ fault }) => !tabbed || fault.code !== 'yaml-indent'), ...scanned.traps];
}

/** The first of each line: those that follow on the same line are its echoes. */
export function firstOfEachLine<T>(items: readonly T[], startOf: (item: T) => number, text: string): T[] {
  let lineEnd = -1;
  return [...items]
    .sort((a, b) => startOf(a) - startOf(b))
    .filter((item) => {
      if (startOf(item) <= lineEnd) return false;
      lineEnd = endOfLine(text, startOf(item));
      return true;
    });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A fault that ends where it starts still has a character to underline. */
const mark = (fault: Fault, start: number, end: number): Placed => ({ fault, span: [start, Math.max(end, start + 1)] });

const spoiltFile = (code: 'yaml-tab' | 'yaml-quote' | 'yaml-braces' | 'yaml-unclosed', start: number, end: number): Placed => ({ ...mark({ code }, start, end), spoils: 'file' });

/** Marks the rest of a line from a character on, or from the first after it that is not blank. */
function restOfLine(code: 'yaml-colon' | 'yaml-quote' | 'yaml-anchor' | 'yaml-reserved' | 'yaml-indent', text: string, start: number): Placed {
  const rest = text.slice(start, endOfLine(text, start)).trimEnd();
  return mark({ code }, start + rest.length - rest.trimStart().length, start + rest.length);
}

const spoiltValue = (code: 'yaml-colon' | 'yaml-quote' | 'yaml-anchor' | 'yaml-reserved', text: string, start: number): Placed => ({
  ...restOfLine(code, text, start),
  spoils: 'value',
});

const outOfLine = (text: string, start: number): Placed => ({ ...restOfLine('yaml-indent', text, start), spoils: 'file' });

function faultOf(error: YAMLError, text: string, scanned: Scanned): Placed {
  const [start, end] = error.pos;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return spoiltFile('yaml-tab', start, end);
    case 'DUPLICATE_KEY': {
      const [whole, double, single] = /^(?:"([^"\n]*)"|'([^'\n]*)'|[^:\s]*)/.exec(text.slice(start, start + 100)) as unknown as [string, string?, string?];
      return mark({ code: 'yaml-twice', key: double ?? single ?? whole }, start, start + whole.length);
    }
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return mark({ code: 'yaml-anchor' }, start, end);
    case 'BAD_SCALAR_START':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return mark({ code: 'yaml-reserved' }, start, end);
    case 'BLOCK_IN_FLOW':
      return scanned.json ? spoiltFile('yaml-braces', start, end) : mark({ code: 'yaml-braces' }, start, end);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return misplacedKey(error, text, scanned);
    case 'UNEXPECTED_TOKEN':
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return misplacedToken(error, text, scanned);
    default:
      return { ...mark({ code: 'yaml', reason: error.message }, start, end), ...(error.code !== 'BAD_DQ_ESCAPE' && { spoils: 'file' }) };
  }
}

const isQuote = (character: string): boolean => character === '"' || character === "'";
const isInside = (scanned: Scanned, at: number): boolean => scanned.flows.some(([from, to]) => from < at && at < to);

function misplacedKey({ code, pos: [start, end] }: YAMLError, text: string, scanned: Scanned): Placed {
  const sign = text.charAt(start);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const startsLine = /^[\s-]*$/.test(before);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    if (startsLine) return outOfLine(text, start);
    if (isQuote(sign)) return spoiltValue('yaml-quote', text, start);
    return spoiltValue(INDICATORS.includes(sign) ? 'yaml-reserved' : 'yaml-colon', text, start);
  }
  if (isInside(scanned, start)) return spoiltFile('yaml-braces', start, end);
  if (isQuote(sign)) return spoiltFile('yaml-quote', start, end);
  // Where the key starts its line, that line lacks its colon. Elsewhere a text goes on as far as the line at fault.
  if (startsLine) return outOfLine(text, start);
  const key = text.slice(start, end).replace(/^[\s\S]*\n\s*/, '');
  return /\s/.test(key) ? spoiltValue('yaml-colon', text, end - key.length) : outOfLine(text, end - key.length);
}

function misplacedToken({ code, message, pos: [start, end] }: YAMLError, text: string, scanned: Scanned): Placed {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const node = scanned.ends.get(start) ?? scanned.ends.get(lineStart + text.slice(lineStart, start).trimEnd().length);
  const inside = isInside(scanned, start);
  if (node && (isScalar(node) || isAlias(node) || code === 'UNEXPECTED_TOKEN')) {
    const [from, to] = rangeOf(node);
    if (inside) return spoiltFile('yaml-braces', from, to);
    return spoiltValue(isScalar(node) ? 'yaml-quote' : isAlias(node) ? 'yaml-anchor' : 'yaml-reserved', text, from);
  }
  const unclosed = scanned.flows.filter(([, to]) => to === start).pop();
  if (unclosed) return spoiltFile('yaml-unclosed', unclosed[0], unclosed[0] + 1);
  if (inside) return spoiltFile('yaml-braces', start, end);
  if (code !== 'UNEXPECTED_TOKEN') return outOfLine(text, start);
  const [lead] = /^\s*(?:- +)*(?:[\p{L}"'][^:\n]*:[ \t]+)?/u.exec(text.slice(lineStart, lineStart + 1_000)) as RegExpExecArray;
  if (INDICATORS.includes(text.charAt(lineStart + lead.length))) return spoiltValue('yaml-reserved', text, lineStart + lead.length);
  return lineStart + lead.length === start ? outOfLine(text, start) : { ...mark({ code: 'yaml', reason: message }, start, end), spoils: 'file' };
}
