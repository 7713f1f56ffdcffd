import { CAPS } from '../../../src/language/caps';

/** What a preview link carries: both files as JSON. */
export type Shared = { readonly rules: string; readonly menu: string };

/** Characters after the `#` at most: longer links are cut by mail and chat programs, and by some browsers. */
const LONGEST = 30_000;

/** The form of the link, so that an older page can say that it does not know a newer one. */
const FORM = '1.';

/** Packs both files into the fragment of a link; undefined where that would be longer than links can be. */
export async function packLink(shared: Shared): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const packed = await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const fragment = FORM + text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return fragment.length > LONGEST ? undefined : fragment;
}

/**
 * Unpacks the fragment of a link. What is inside is not checked: it is to be read like any rules from outside.
 *
 * @throws Error with words for the reader, where the link is damaged, newer than this page, or too much
 */
export async function unpackLink(fragment: string): Promise<Shared> {
  if (!fragment.startsWith(FORM)) throw new Error('This link is not complete, or was made by a newer studio.');
  let text: string;
  try {
    const packed = Uint8Array.from(atob(fragment.slice(FORM.length).replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
    const bytes = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), 2 * CAPS.source);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('This link is damaged. Ask for it again, and copy all of it.');
  }
  const { rules, menu } = (JSON.parse(text) ?? {}) as Partial<Record<string, unknown>>;
  if (typeof rules !== 'string' || typeof menu !== 'string') throw new Error('This link holds no rules.');
  return { rules, menu };
}

/** Reads a stream to its end, or throws past a number of bytes: a short link can unpack to a very long text. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new Error('too long');
    }
    parts.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
