/**
 * Opens something by itself: at `load`, when the pointer leaves the page at its top (`exit`), when so much of the page is
 * scrolled by (`scroll:60%`), or after a time (`15s`).
 *
 * @returns what calls it off and leaves nothing listening
 */
export function openByItself(triggers: readonly string[], open: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const listen = (type: string, isDue: (event: MouseEvent) => boolean) =>
    document.addEventListener(type, (event) => isDue(event as MouseEvent) && open(), { capture: true, signal });
  for (const trigger of triggers) {
    const amount = Number.parseInt(trigger.replace('scroll:', ''), 10) || 0;
    if (trigger === 'exit') listen('mouseout', ({ relatedTarget, clientY }) => !relatedTarget && clientY <= 0);
    else if (trigger.endsWith('%')) listen('scroll', () => scrolled() >= amount);
    else setTimeout(() => signal.aborted || open(), 1_000 * amount);
  }
  return () => controller.abort();
}

/** How much of the way down the page is scrolled by, in percent; not a number on a page that does not scroll. */
function scrolled(): number {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement as Element;
  return (100 * Math.ceil(scrollTop)) / (scrollHeight - clientHeight);
}
