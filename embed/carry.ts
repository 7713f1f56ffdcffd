import type { FinderOptions } from './options';

/** The parameters of the page's address when the script ran: a page's own router may drop them before a finder is there. */
const LANDED = globalThis.location?.search ?? '';

/**
 * Makes what copies parameters of the page's address to a link that is booked by. Nothing of a visit is among them.
 *
 * @param pass names them, as it is when a link is drawn
 */
export function createCarry(pass: () => FinderOptions['pass']): (href: string) => string {
  /** The last address that had any: a page that drops them goes on with the same visitor. */
  let from = LANDED;
  const wanted = (search: string) => [...new URLSearchParams(search)].filter(([name]) => pass().some((word) => (word === 'utm' ? name.startsWith('utm_') : word === name)));
  const carried = () => {
    if (wanted(location.search).length > 0) from = location.search;
    return wanted(from);
  };
  // A page may drop them between now and the first link.
  carried();
  return (href) => {
    if (!href.startsWith('https://')) return href;
    const end = href.search(/#|$/);
    const address = href.slice(0, end);
    const [, query] = /\?(.*)/.exec(address) ?? [];
    // What the owner has put into a link is meant so.
    const own = new URLSearchParams(query);
    const added = new URLSearchParams(carried().filter(([name]) => !own.has(name))).toString();
    return added ? `${address}${query === undefined ? '?' : '&'}${added}${href.slice(end)}` : href;
  };
}
