import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair } from 'yaml';
import { CAPS } from './caps';
import { errorsOf, type Fault, type Issue, type Path, type SourceName } from './issue';
import { parseYaml } from './parse-yaml';
import { firstOfEachLine, yamlFaults } from './yaml-faults';
import type { Placed } from './yaml-traps';

/** A parsed file: its value, what is wrong with its YAML, and where each part of the value stands. */
export type Reading = {
  /** Plain data; undefined where the file is too broken to go on. */
  value: unknown;
  issues: Issue[];
  /** The characters that a path covers; those of its nearest ancestor where it does not exist. */
  locate: (path: Path, on?: 'key') => readonly [start: number, end: number];
  /** Line and column, from 1, of a character. */
  position: (offset: number) => { line: number; column: number };
  /** Lines with a fault of YAML: what else is found there is its echo. None in JSON, where all may stand on one line. */
  broken: ReadonlySet<number>;
};

const TOP = [0, 1] as const;

/** How often a file is read again with what YAML stumbled over out of the way, to find what is wrong beyond it. */
const ROUNDS = 10;

/**
 * Reads YAML 1.2, of which JSON is a part. Never throws: what is wrong comes back as issues, those of YAML that trip
 * people who do not program (a `#`, a colon, a comma, an ampersand in plain text) under codes of their own.
 */
export function readYaml(text: string, source: SourceName): Reading {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  const position = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
  const issueOf = ({ fault, span }: Pick<Placed, 'fault' | 'span'>): Issue => ({ ...fault, source, path: [], span });
  const refused = (fault: Fault, span: Placed['span']): Reading => ({ value: undefined, issues: [issueOf({ fault, span })], locate: () => span, position, broken: new Set() });

  if (text.length > CAPS.source) return refused({ code: 'too-big', bound: CAPS.source }, TOP);
  const mended: Placed[] = [];
  let clean = text;
  for (let round = 0; ; round += 1) {
    const parsed = parseYaml(clean);
    if ('tooDeepAt' in parsed) return refused({ code: 'too-deep', bound: CAPS.depth }, [parsed.tooDeepAt, parsed.tooDeepAt + 1]);
    const { document, second } = parsed;
    const faults = yamlFaults(document, clean);
    const spoilt = faults.filter(({ spoils }) => spoils === 'value');
    if (spoilt.length > 0 && round < ROUNDS) {
      mended.push(...spoilt);
      clean = spoilt.reduce((before, { span: [start, end] }) => before.slice(0, start) + 'x'.repeat(end - start) + before.slice(end), clean);
      continue;
    }
    faults.unshift(...mended);
    if (second) faults.push({ fault: { code: 'yaml-many-documents' }, span: [second.range[0], second.range[0] + 3], spoils: 'file' });
    const issues = firstOfEachLine(faults, ({ span }) => span[0], text).map(issueOf);
    const atFault = isFlow(document.contents) ? [] : errorsOf(issues);
    const readable = faults.every((fault) => fault.spoils === undefined || mended.includes(fault));
    return {
      value: readable ? plain(document.contents, clean) : undefined,
      issues,
      locate: (path, on) => locate(document, path, clean, on),
      position,
      broken: new Set(atFault.map(({ span }) => position((span as Placed['span'])[0]).line)),
    };
  }
}

const isFlow = (node: unknown): boolean => isMap(node) && node.flow === true;

/** The data of a node. Keys are text, whatever YAML takes them for, and none reaches a prototype. */
function plain(node: unknown, text: string): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyOf(key, text), plain(value, text)]));
  if (isSeq(node)) return node.items.map((item) => plain(item, text));
  return isScalar(node) ? node.value : null;
}

function keyOf(key: unknown, text: string): string {
  if (isScalar(key)) return String(key.value);
  const [start, end] = (key as Node).range as [number, number, number];
  return text.slice(start, end).trim();
}

function locate(document: Document, path: Path, text: string, on?: 'key'): readonly [number, number] {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of path) {
    const pair: Pair | undefined = isMap(node) ? node.items.find((item) => keyOf(item.key, text) === String(step)) : undefined;
    const child: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (pair === undefined && child === undefined) break;
    key = pair?.key;
    node = child ?? key;
  }
  const meant = on === 'key' && isNode(key) ? key : node;
  const range = isNode(meant) ? meant.range : undefined;
  return range ? [range[0], Math.max(range[1], range[0] + 1)] : TOP;
}
