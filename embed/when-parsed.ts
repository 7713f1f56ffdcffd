/** Calls when the whole page is there to be found: now, unless it is still arriving. */
export function whenParsed(call: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', call, { once: true });
  else call();
}
