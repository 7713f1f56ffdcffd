import { useEffect, useRef, useState } from 'preact/hooks';

/** Hears of files that are dropped anywhere on the page. Returns whether some are being dragged over it. */
export function useDrop(take: (files: readonly File[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    // Every element that is passed over enters before the one before it is left.
    let over = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const move = (by: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return;
      over += by;
      setDragging(over > 0);
    };
    const [enter, leave] = [move(1), move(-1)];
    const allow = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      // The code editor would write the file's text where it was dropped.
      event.stopPropagation();
      over = 0;
      setDragging(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const heard = { dragenter: enter, dragleave: leave, dragover: allow, drop } as const;
    for (const [type, listener] of Object.entries(heard)) addEventListener(type, listener as EventListener, { capture: true });
    return () => {
      for (const [type, listener] of Object.entries(heard)) removeEventListener(type, listener as EventListener, { capture: true });
    };
  }, []);
  return dragging;
}
