import { whenParsed } from './when-parsed';

/** Why rules or a menu from outside could not be read. */
export class SourceError extends Error {}

/** Milliseconds that a visitor waits for rules before the page's own content stays. */
const PATIENCE = 3_000;

/**
 * Reads the text of a rulebook or menu that the page names.
 *
 * @param where a URL, or `#id` of a script element with JSON in it
 * @throws SourceError when it is not there, not in time, or not JSON at all
 */
export async function readOutsideSource(where: string): Promise<string> {
  if (where.startsWith('#')) {
    const read = () => document.getElementById(where.slice(1))?.textContent?.trim();
    // The element may stand further down in a page that is still arriving.
    if (!read()) await new Promise<void>(whenParsed);
    const text = read();
    if (!text) throw new SourceError(`there is no JSON in an element with id "${where.slice(1)}"`);
    return text;
  }
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(where, { credentials: 'omit', signal: controller.signal });
    if (!response.ok) throw new SourceError(`${where} answered ${response.status}`);
    return await response.text();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(controller.signal.aborted ? `${where} did not arrive within 3 seconds` : `${where} could not be fetched`);
  } finally {
    clearTimeout(timer);
  }
}
