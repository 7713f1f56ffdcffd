import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit, type YAMLError } from 'yaml';
import { CAPS } from './caps';
import type { Fault, Issue, Path, SourceName } from './issue';

/** A parsed file: its value, what is wrong with its YAML, and where each part of the value stands. */
export type Reading = {
  /** Plain data; undefined where the file is too broken to go on. */
  value: unknown;
  issues: Issue[];
  /** The characters that a path covers; those of its nearest ancestor where it does not exist. */
  locate: (path: Path, on?: 'key') => readonly [start: number, end: number];
  /** Line and column, from 1, of a character. */
  position: (offset: number) => { line: number; column: number };
};

/** Faults that leave the shape of the file as it was meant, so that the checks after them still make sense. */
const LOCAL: ReadonlySet<Fault['code']> = new Set(['yaml-colon', 'yaml-anchor', 'yaml-reserved', 'yaml-braces', 'yaml-twice', 'text-cut']);

/**
 * Reads YAML 1.2, of which JSON is a part. Never throws: what is wrong comes back as issues, those of YAML that trip
 * people who do not program (a `#`, a colon, a comma, an ampersand in plain text) under codes of their own.
 */
export function readYaml(text: string, source: SourceName): Reading {
  const lines = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (text.length > CAPS.source) {
    const issue: Issue = { source, path: [], span: [0, 1], code: 'too-big', bound: CAPS.source };
    return { value: undefined, issues: [issue], locate: () => [0, 1], position: () => ({ line: 1, column: 1 }) };
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors.map((error) => faultOf(error, text)), ...traps(document, text)];
  const issues = oneALine(faults, position).map(({ fault, span }): Issue => ({ ...fault, source, path: [], span }));
  const readable = issues.every(({ code }) => LOCAL.has(code));
  return { value: readable ? document.toJS() : undefined, issues, locate: (path, on) => locate(document, path, on), position };
}

type Placed = { fault: Fault; span: readonly [number, number] };

function faultOf(error: YAMLError, text: string): Placed {
  const [start, end] = error.pos;
  const line = lineAt(text, start);
  const span = [start, Math.max(end, start + 1)] as const;
  const placed = (fault: Fault): Placed => ({ fault, span });
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return placed({ code: 'yaml-tab', text: line });
    case 'DUPLICATE_KEY':
      return placed({ code: 'yaml-twice', key: /^[^:\s]+/.exec(text.slice(start))?.[0] ?? '' });
    case 'MULTIPLE_DOCS':
      return placed({ code: 'yaml-many-documents' });
    case 'BAD_ALIAS':
      return placed({ code: 'yaml-anchor', text: line });
    case 'BAD_SCALAR_START':
      return placed({ code: 'yaml-reserved', text: line });
    case 'BLOCK_IN_FLOW':
      return placed({ code: 'yaml-braces', text: line });
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return placed({ code: /^\s*(?:- +)?[\w-]+: +[^'"\s].*?:(?: |$)/.test(line) ? 'yaml-colon' : 'yaml-indent', text: line });
    case 'UNEXPECTED_TOKEN':
      return placed({ code: /: +\*/.test(line) ? 'yaml-anchor' : /: +[>|[]/.test(line) ? 'yaml-reserved' : 'yaml-quote', text: line });
    case 'MISSING_CHAR':
      return placed({ code: error.message.includes('quote') ? 'yaml-quote' : 'yaml-braces', text: line });
    default:
      return placed({ code: 'yaml', reason: error.message });
  }
}

/** What YAML accepts and nobody means: text cut by a comment or by a comma in braces, anchors, aliases and tags. */
function traps(document: Document, text: string): Placed[] {
  const found: Placed[] = [];
  const add = (node: Node, fault: Fault) => {
    const [start, end] = node.range as [number, number, number];
    found.push({ fault, span: [start, Math.max(end, start + 1)] });
  };
  visit(document, {
    Alias(_, node) {
      add(node, { code: 'yaml-anchor', text: lineAt(text, (node.range as [number, number, number])[0]) });
    },
    Node(_, node) {
      const start = (node.range as [number, number, number])[0];
      if ('anchor' in node && node.anchor) add(node, { code: 'yaml-anchor', text: lineAt(text, start) });
      else if (node.tag?.startsWith('!')) add(node, { code: 'yaml-reserved', text: lineAt(text, start) });
    },
    Map(_, node) {
      if (!node.flow) return;
      for (const pair of node.items)
        if (isNode(pair.key) && pair.value === null) add(pair.key, { code: 'yaml-braces', text: lineAt(text, (pair.key.range as [number, number, number])[0]) });
    },
    Scalar(_, node) {
      const end = (node.range as [number, number, number])[1];
      const rest = /^( +)(#[^\n]*)/.exec(text.slice(end));
      if (node.type !== 'PLAIN' || !rest || typeof node.value !== 'string') return;
      const [, gap, lost] = rest as unknown as [string, string, string];
      if (/^#\S/.test(lost) || (gap.length === 1 && node.value.includes(' '))) add(node, { code: 'text-cut', kept: node.value, lost: lost.trimEnd() });
    },
  });
  return found;
}

/** The first fault of each line: those that follow on the same line are its echoes. */
function oneALine(faults: readonly Placed[], position: Reading['position']): Placed[] {
  const seen = new Set<number>();
  return [...faults]
    .sort((a, b) => a.span[0] - b.span[0])
    .filter(({ span }) => {
      const { line } = position(span[0]);
      return !seen.has(line) && seen.add(line);
    });
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

function locate(document: Document, path: Path, on?: 'key'): readonly [number, number] {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of path) {
    const pair: Pair | undefined = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step)) : undefined;
    const child: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (pair === undefined && child === undefined) break;
    key = isPair(pair) ? pair.key : undefined;
    node = child ?? key;
  }
  const meant = on === 'key' && isNode(key) ? key : node;
  const range = isNode(meant) ? meant.range : undefined;
  return range ? [range[0], Math.max(range[1], range[0] + 1)] : [0, 1];
}
