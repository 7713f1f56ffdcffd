/** Where an element of the site is kept in the tab's session storage: told by its id, else by where it stands among the others. */
export const keyOf = (host: Element): string => `massage-finder ${host.id || [...document.querySelectorAll(host.localName)].indexOf(host)}`;

/** Does something with storage. A browser that refuses it is as if nothing had been kept. */
export function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    // Storage is off, full or forbidden here. The visit works the same without it.
    return undefined;
  }
}
