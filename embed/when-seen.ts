/** Milliseconds for which it must be in sight. */
const GLANCE = 1_000;

/**
 * Calls once when half of an element, or of the window where the element is larger, has been in sight for a second.
 *
 * @returns what stops watching
 */
export function whenSeen(element: Element, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio, intersectionRect } = entries[entries.length - 1] as IntersectionObserverEntry;
      clearTimeout(timer);
      if (intersectionRatio < 0.5 && intersectionRect.height < innerHeight / 2) return;
      timer = setTimeout(() => {
        observer.disconnect();
        seen();
      }, GLANCE);
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
  );
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
