/**
 * Opens something by itself, once: at `load`, when the pointer leaves the page at its top (`exit`), when so much of the page
 * is scrolled by (`scroll:60%`), or after a time (`15s`).
 *
 * @returns what calls it off and leaves nothing listening
 */
export function openByItself(triggers: readonly string[], open: () => void): () => void {
  const undoings = triggers.map((trigger) => {
    const amount = Number.parseInt(trigger.replace('scroll:', ''), 10);
    if (trigger === 'load' || trigger.endsWith('s')) {
      const timer = setTimeout(open, 1_000 * (amount || 0));
      return () => clearTimeout(timer);
    }
    const heard = (event: Event) => {
      const { relatedTarget, clientY } = event as MouseEvent;
      if (trigger === 'exit' ? !relatedTarget && clientY <= 0 : scrolled() >= amount) open();
    };
    const type = trigger === 'exit' ? 'mouseout' : 'scroll';
    document.addEventListener(type, heard, true);
    return () => document.removeEventListener(type, heard, true);
  });
  return () => {
    for (const undo of undoings) undo();
  };
}

/** How much of the way down the page is scrolled by, in percent; not a number on a page that does not scroll. */
function scrolled(): number {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  return (100 * Math.ceil(scrollTop)) / (scrollHeight - clientHeight);
}
