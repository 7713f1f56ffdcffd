import { api } from './api';
import { ELEMENT, type FinderElement } from './element';
import { whenParsed } from './when-parsed';

/** The fragment of an address that opens a finder. */
const FRAGMENT = `#${ELEMENT}`;

/**
 * Lets the page open a finder: by a link or button with `data-massage-finder-open`, whose value may be the id of an element,
 * by a link to `#massage-finder`, and by that at the end of the page's address. A link goes where it leads while there is
 * nothing to open.
 */
export function listenForLaunchers(): void {
  document.addEventListener(
    'click',
    (event) => {
      const { target, ctrlKey, metaKey, shiftKey } = event;
      const launcher = !(ctrlKey || metaKey || shiftKey) && (target as Element).closest?.<HTMLElement>(`[data-${ELEMENT}-open],[href="${FRAGMENT}"]`);
      if (launcher && finderFor(document.getElementById(launcher.dataset['massageFinderOpen'] ?? ''))?.open(launcher)) event.preventDefault();
    },
    true,
  );
  window.addEventListener('hashchange', openByAddress);
  whenParsed(openByAddress);
}

function openByAddress(): void {
  if (location.hash === FRAGMENT) finderFor(null)?.open();
}

/** The finder in an element of the page; else the first that opens, the first at all, or one that is made for it. */
function finderFor(place: Element | null): FinderElement | undefined {
  const found = place ?? document.querySelector(`${ELEMENT}[mode]`) ?? document.querySelector(ELEMENT);
  return found ? api.mount(found) : api.mount(document.body, { mode: 'popup' });
}
