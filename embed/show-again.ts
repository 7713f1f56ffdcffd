const KEY = 'massage-finder shown';

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * Whether a finder may open by itself, and keeps that it did where the owner wants it to be rare. A browser that refuses
 * storage cannot tell, and the finder may.
 *
 * @param again `page`: on each page, and nothing is kept; `tab`: once in a tab; `30d`: again after so many days; `never`
 */
export function mayOpenByItself(again: string): boolean {
  if (again === 'page') return true;
  try {
    const storage = again === 'tab' ? sessionStorage : localStorage;
    const shown = Number(storage.getItem(KEY));
    if (shown && !(Date.now() - shown > Number.parseInt(again, 10) * DAY)) return false;
    storage.setItem(KEY, String(Date.now()));
  } catch {
    // Storage is off, full or forbidden here.
  }
  return true;
}
