/** Milliseconds after the first answer: the next question is on screen, and nobody has read it yet. */
const WHILE_READING = 300;

/**
 * Has the browser load how languages write numbers and lists, which takes it long, while the visitor reads: so that the result
 * need not wait. Each in a task of its own, and holding nothing of the visit, which may be gone by then.
 */
export function warmUp(language: string): void {
  // What a browser does not have is told when the result asks for it.
  for (const writer of [Intl.NumberFormat, Intl.ListFormat]) setTimeout(() => writer?.supportedLocalesOf(language), WHILE_READING);
}
