/** What makes a link lead where it does. */
const LEADS = ['href', 'target', 'rel'];

/**
 * Follows a pressed link through a bare one that stands beside the screens, in the page: a closed shadow root hides its links
 * from the page's own tools, and those that take a visitor's id along to a booking system put it into a link when it is pressed.
 * Only a plain press, which would leave the page from here: what opens a tab, a window or a menu is the browser's own.
 */
export function handOff(press: MouseEvent, link: HTMLAnchorElement, host: HTMLElement): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = press;
  if (button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return;
  // Without words: they would tell the page's tools which technique it is.
  const bare = document.createElement('a');
  for (const name of LEADS) if (link.hasAttribute(name)) bare.setAttribute(name, link.getAttribute(name) as string);
  bare.hidden = true;
  try {
    host.append(bare);
    // Before the click, as a real press has it: some tools act on this one alone.
    bare.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true }));
    press.preventDefault();
    bare.click();
  } catch {
    // A page that has changed how elements work: until it has been stopped, the link is followed as it is.
  }
  // Not remove(), which libraries of the page give another meaning.
  bare.parentNode?.removeChild(bare);
}
