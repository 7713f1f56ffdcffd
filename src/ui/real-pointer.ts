/**
 * Whether a pointer event was made by a finger, pen or mouse. Screen readers press options by events without pressure,
 * or by none at all, and a choice made that way must not leave the screen that is being read.
 */
export const isRealPointer = (event: PointerEvent): boolean => event.isTrusted && event.pressure > 0;
