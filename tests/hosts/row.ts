import type { Answer } from '../e2e/site';
import type { Visit } from './run-row';

/** The engines that every row is opened in. */
export type Engine = 'chromium' | 'firefox' | 'webkitgtk';

/** `works`: the questions are asked. `fallback`: the page's own content stands in the element, and the console has one error. */
export type Outcome = 'works' | 'fallback';

/** A page that embeds the script, what it does to it, and what must become of that. */
export type Row = {
  /** Names the row: words and dashes. */
  id: string;
  /** What the page does, for the table. */
  hazard: string;
  /** The page itself. */
  page: string;
  headers?: Record<string, string>;
  /** What else the page asks for, by path. */
  files?: () => Record<string, Answer>;
  /** What may become of it. */
  allowed: readonly Outcome[];
  /** The element is in the frame of the page, which stands in its upper left corner. */
  framed?: true;
  /** Console errors of the script, in order. None when it works and one of any words when it falls back, unless given. */
  logs?: readonly RegExp[];
  /** What the visitor does so that the first question shows; nothing when left out. */
  arrive?: (visit: Visit) => Promise<void>;
  /** What the visitor does once the first question shows; two answers when left out. */
  visit?: (visit: Visit) => Promise<void>;
  /** Chromium's engine without a browser around it cannot show this. */
  whole?: true;
  /** The page hides the element at first. */
  unseen?: true;
  /** Engines that cannot show this, and why. */
  notShown?: Partial<Record<Engine, string>>;
};

/** Rows under one heading of the table. */
export type Group = { title: string; rows: readonly Row[] };

export const OWN_CONTENT = '<a href="https://book.example/">Book a massage</a>';

export const element = (attributes = '', content = OWN_CONTENT): string => `<massage-finder ${attributes}>${content}</massage-finder>`;

/** The script's tag, after the one that notes what the page's globals are until then. */
export const script = (attributes = 'async', address = '/massage-finder.js'): string => `<script src="/before.js"></script>\n<script src="${address}" ${attributes}></script>`;

type Parts = { head?: string; html?: string; doctype?: string; probe?: string };

/** A page around a body; its first script is the probe. */
export const page = (body: string, { head = '', html = 'lang="en"', doctype = '<!doctype html>', probe = '<script src="/probe.js"></script>' }: Parts = {}): string =>
  `${doctype}<html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>\n${probe}\n${head}</head><body>\n${body}\n</body></html>`;

/** The two lines that a site pastes, on a page with something in its head and above them. */
export const snippet = (head = '', above = '', attributes = ''): string => page(`${above}\n${script()}\n${element(attributes)}`, { head });
