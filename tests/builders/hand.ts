import { act } from '@testing-library/preact';

/** What jsdom keeps behind each node and event; the only way there is to an event that counts as the visitor's own. */
type Behind = { isTrusted: boolean; _dispatch: (event: Behind) => boolean };

function behind(wrapper: object): Behind {
  const symbol = Object.getOwnPropertySymbols(wrapper).find(({ description }) => description === 'impl');
  if (!symbol) throw new Error('this jsdom keeps its nodes elsewhere');
  return (wrapper as Record<symbol, Behind>)[symbol] as Behind;
}

/** Dispatches an event as the browser does for a visitor: trusted. */
function trusted(target: Element, event: Event): void {
  const inner = behind(event);
  inner.isTrusted = true;
  behind(target)._dispatch(inner);
}

/** A `pointerdown`; jsdom has no class of its own for it. */
export const pointerDown = (pressure: number): Event =>
  Object.defineProperty(new MouseEvent('pointerdown', { bubbles: true, composed: true, cancelable: true }), 'pressure', { value: pressure });

const click = (): Event => new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 });

/** Puts a finger, pen or mouse on something without lifting it there. */
export const touch = (target: Element): Promise<void> => act(() => trusted(target, pointerDown(0.5)));

/** Presses with a finger, pen or mouse. */
export async function press(target: Element): Promise<void> {
  await touch(target);
  await act(() => trusted(target, click()));
}

/** Presses as a screen reader does: trusted, but without pressure; or with no pointer event at all. */
export async function pressBySpeech(target: Element, pointer: 'weightless' | 'none'): Promise<void> {
  if (pointer === 'weightless') await act(() => trusted(target, pointerDown(0)));
  await act(() => trusted(target, click()));
}
