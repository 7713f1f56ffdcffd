/** Tells the page's developer what went wrong: one console line, never a throw. */
export function reportError(message: string): void {
  console.error(`massage-finder: ${message}`);
}

/** Tells the page's developer of something set up wrongly that does no harm. */
export function reportWarning(message: string): void {
  console.warn(`massage-finder: ${message}`);
}
