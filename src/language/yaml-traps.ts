import { type Document, isMap, isScalar, isSeq, type Node, type Range, Scalar, visit } from 'yaml';
import type { Fault } from './issue';

/** Characters of a text, the end not included. */
export type Span = readonly [start: number, end: number];

/**
 * A fault of YAML, and what it spoils: nothing around it; the `value` that goes on to the end of its line, in the place
 * of which any other would do; or the shape of the whole `file`, so that checks after this one make no sense.
 */
export type Placed = { fault: Fault; span: Span; spoils?: 'value' | 'file' };

/** What a look through a document finds. */
export type Scanned = {
  traps: Placed[];
  /** What ends at a character: quoted texts, aliases, and what stands in brackets, the outermost of several. */
  ends: Map<number, Node>;
  /** What stands in brackets. */
  flows: Span[];
  /** The whole file stands in brackets. */
  json: boolean;
};

/**
 * Looks for text cut by a comment, by a comma in braces or by a colon, and for anchors, aliases and tags. Aliases become
 * the text that they are written as: no file means one, and a chain of them could be made to grow without end.
 */
export function scan(document: Document.Parsed, text: string): Scanned {
  const traps: Placed[] = [];
  const ends = new Map<number, Node>();
  const flows: Span[] = [];
  const add = (fault: Fault, [start, end]: Span) => traps.push({ fault, span: [start, Math.max(end, start + 1)] });

  function addEnd(node: Node): void {
    const [, end] = rangeOf(node);
    if (!ends.has(end)) ends.set(end, node);
  }

  function addProperties(node: Node & { anchor?: string }): void {
    const [start, end] = rangeOf(node);
    if (!node.anchor && !node.tag) return;
    const sign = text.lastIndexOf(node.anchor ? '&' : '!', start);
    const from = Math.max(text.lastIndexOf(' ', sign), text.lastIndexOf('\n', sign)) + 1;
    add({ code: node.anchor ? 'yaml-anchor' : 'yaml-reserved' }, [from, end]);
  }

  visit(document, {
    Alias(_, node) {
      add({ code: 'yaml-anchor' }, rangeOf(node));
      addEnd(node);
      const written = new Scalar(`*${node.source}`);
      written.range = node.range as Range;
      return written;
    },
    Seq(_, node) {
      addProperties(node);
      if (!node.flow) return;
      addEnd(node);
      flows.push(rangeOf(node));
    },
    Map(_, node, path) {
      addProperties(node);
      const [pair] = node.items;
      if (node.flow) {
        addEnd(node);
        flows.push(rangeOf(node));
        for (const { key, value } of node.items) if (value === null) add({ code: 'yaml-braces' }, rangeOf(key as Node));
      } else if (pair && node.items.length === 1 && isScalar(pair.key) && pair.key.type === 'PLAIN' && isScalar(pair.value)) {
        const key = text.slice(...rangeOf(pair.key));
        if (/^\S+ .+$/.test(key) || (isSeq(path[path.length - 1]) && /^\p{Lu}/u.test(key))) add({ code: 'yaml-colon' }, rangeOf(pair.key));
      }
    },
    Scalar(_, node) {
      addProperties(node);
      const [start, end] = rangeOf(node);
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') addEnd(node);
      const rest = /^([ \t]*)(#.*)/.exec(text.slice(end));
      if (node.type === 'PLAIN' && /^[“”„].*[“”]$/s.test(text.slice(start, end))) add({ code: 'curly-quotes' }, [start, end]);
      if (node.type !== 'PLAIN' || !rest) return;
      const [, gap, lost] = rest as unknown as [string, string, string];
      const kept = typeof node.value === 'string' ? node.value : '';
      const cut = kept === '' ? start === end : gap.length === 1 && (/^#\S/.test(lost) || kept.includes(' '));
      if (cut) add({ code: 'text-cut', kept, lost: lost.trimEnd() }, [start, end]);
    },
  });
  return { traps, ends, flows, json: isMap(document.contents) && document.contents.flow === true };
}

/** Where a node stands, what follows it on its line not included. */
export function rangeOf(node: Node): Span {
  const [start, end] = node.range as [number, number, number];
  return [start, end];
}
