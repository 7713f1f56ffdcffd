/** A question or the result on screen: when, in milliseconds since the visit began, and in which frame. */
type Shown = { readonly at: number; readonly frame: number };

/** A press by a pointer, when it was released. */
type Press = Shown;

/** What {@link record} writes down. */
type Recorded = { readonly shown: readonly Shown[]; readonly presses: readonly Press[]; readonly shift: number };

declare global {
  interface Window {
    recorded: Recorded;
  }
}

/** What the page says in its console each time another question, or the result, is on screen. */
export const SHOWN = 'bench: a question is on screen';

/**
 * Runs in the page before its scripts. Looks before every frame is made whether there is another question, which counts as
 * on screen in the first task behind that frame, and leaves a mark in the trace for each and for each press. The shadow root
 * is opened, so that it can look.
 *
 * @param said {@link SHOWN}
 */
export function record(said: string): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const shown: Shown[] = [];
  const presses: Press[] = [];
  let shift = 0;
  let frame = 0;
  let asked: string | undefined;
  Object.defineProperty(window, 'recorded', { get: (): Recorded => ({ shown, presses, shift }) });

  const { port1, port2 } = new MessageChannel();
  const beforeFrame = () => {
    frame += 1;
    const words = (document.querySelector('massage-finder')?.shadowRoot ?? document).querySelector('legend, .result .title')?.textContent;
    // Whatever changes between the frame and the task behind it is not in that frame.
    port2.postMessage(words !== asked && words);
  };
  port1.onmessage = ({ data }) => {
    if (data) {
      asked = data;
      performance.mark(`shown ${shown.length}`);
      shown.push({ at: performance.now(), frame });
      console.info(said);
    }
    requestAnimationFrame(beforeFrame);
  };
  requestAnimationFrame(beforeFrame);

  addEventListener('pointerdown', ({ timeStamp }) => performance.mark(`press ${presses.length}`, { startTime: timeStamp }), true);
  addEventListener('pointerup', ({ timeStamp }) => presses.push({ at: timeStamp, frame }), true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
