import { type Document, isCollection, isSeq, type ParsedNode, Scalar } from 'yaml';
import { parseYaml } from '../../../src/language/parse-yaml';

/** Where a field of the menu stands: keys and list positions from the top. */
export type FieldPath = readonly (string | number)[];

/** What a field of the menu holds. */
export type FieldValue = string | number | readonly string[] | { readonly [language: string]: string };

/** An entry for a list of the menu. */
export type Entry = { readonly [key: string]: FieldValue };

/** Words that read the same with and without quotes. */
const BARE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Writes one field. Everything else in the text stays as it is, comments too. */
export function setField(text: string, path: FieldPath, value: FieldValue): string {
  return edit(text, (document) => {
    const before = document.getIn(path, true);
    // A scalar that is changed in place keeps the comment behind it, and its quotes.
    if (before instanceof Scalar && (typeof value === 'string' || typeof value === 'number')) {
      if (typeof value !== typeof before.value) delete before.source;
      before.type = typeof value === 'string' ? (before.type === Scalar.QUOTE_SINGLE ? Scalar.QUOTE_SINGLE : quoting(value)) : Scalar.PLAIN;
      before.value = value;
    } else document.setIn(path, nodeOf(document, value));
  });
}

/** Takes a field away; with the last of a list or group its key goes too, as an empty one may not stand. */
export function removeField(text: string, path: FieldPath): string {
  return edit(text, (document) => {
    document.deleteIn(path);
    const parent = path.slice(0, -1);
    const left = parent.length > 0 ? document.getIn(parent, true) : undefined;
    if (isCollection(left) && left.items.length === 0) document.deleteIn(parent);
  });
}

/** Adds an entry to a list: at a place, or at the end. */
export function addEntry(text: string, path: FieldPath, entry: Entry | string, at?: number): string {
  return edit(text, (document) => {
    const list = document.getIn(path, true);
    const node = nodeOf(document, entry);
    if (!isSeq(list)) document.setIn(path, document.createNode([node]));
    else list.items.splice(at ?? list.items.length, 0, node as ParsedNode);
  });
}

/** Puts entries of a list, in their order, before another one. Comments go with the entries that they stand above. */
export function moveEntries(text: string, path: FieldPath, places: readonly number[], before: number): string {
  return edit(text, (document) => {
    const list = document.getIn(path, true);
    if (!isSeq(list)) return;
    const moved = list.items.filter((_, index) => places.includes(index));
    const target = list.items[before];
    const rest = list.items.filter((_, index) => !places.includes(index));
    rest.splice(rest.indexOf(target), 0, ...moved);
    list.items = rest;
  });
}

function edit(text: string, change: (document: Document) => void): string {
  const parsed = parseYaml(text);
  if ('tooDeepAt' in parsed) return text;
  change(parsed.document);
  return parsed.document.toString({ lineWidth: 0 });
}

const quoting = (words: string) => (BARE.test(words) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE);

function nodeOf(document: Document, value: FieldValue | Entry): unknown {
  if (typeof value === 'string') return Object.assign(new Scalar(value), { type: quoting(value) });
  if (Array.isArray(value)) return document.createNode(value.map((part: string) => nodeOf(document, part)));
  if (typeof value === 'object') return document.createNode(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nodeOf(document, part as FieldValue)])));
  return document.createNode(value);
}
