/** Does something behind the frame that is being made, in a task of its own. */
export function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
