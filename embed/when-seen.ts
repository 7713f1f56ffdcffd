/** Milliseconds for which it must be in sight. */
const GLANCE = 1_000;

/**
 * Calls once when half of an element has been in sight for a second.
 *
 * @returns what stops watching
 */
export function whenSeen(element: Element, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      clearTimeout(timer);
      if ((entries.pop() as IntersectionObserverEntry).intersectionRatio >= 0.5) {
        timer = setTimeout(() => {
          stop();
          seen();
        }, GLANCE);
      }
    },
    { threshold: 0.5 },
  );
  observer.observe(element);
  return stop;
}
