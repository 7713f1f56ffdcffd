/** Markup that is safe to put into a page. */
export type Html = { readonly html: string };

type Part = Html | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Builds markup. Whatever is filled in is text and is escaped, unless it is markup built in the same way; undefined is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((text, index) => (index === 0 ? text : written(parts[index - 1]) + text)).join(''),
});

/** Markup that a file of ours holds already, such as the style sheet. Never for words of a rulebook. */
export const ours = (markup: string): Html => ({ html: markup });

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
  return 'html' in part ? part.html : part.map(written).join('');
}
