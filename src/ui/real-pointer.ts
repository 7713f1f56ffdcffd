/**
 * Whether a pointer event was made by a finger, pen or mouse. Screen readers press options by events without pressure,
 * or by none at all, and a choice made that way must not leave the screen that is being read.
 */
const isRealPointer = (event: PointerEvent): boolean => event.isTrusted && event.pressure > 0;

/** The row that a real pointer went down on last. A page has one pointer that counts. */
let pressed: EventTarget | null = null;

/** Notes that a pointer went down on a row, or on the region of the body map that mirrors one. */
export function pressDown(event: PointerEvent, row: EventTarget | null = event.currentTarget): void {
  pressed = isRealPointer(event) ? row : null;
}

/** Whether a click on something in a row ends a press by a real pointer on that row. Counts once. */
export function endsPress(event: MouseEvent, row: EventTarget | null): boolean {
  const ends = event.isTrusted && row !== null && pressed === row;
  pressed = null;
  return ends;
}

/** Forgets a press: the keyboard took over. */
export function forgetPress(): void {
  pressed = null;
}
