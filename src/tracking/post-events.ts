import type { RunEvent } from '../progress/run-event';

/** Milliseconds after which an answer no longer counts. */
const TIME_OUT = 10_000;

/** Characters of a request, of at most three bytes each: all requests of a page that may outlive it share 64 KiB. */
const ROOM = 15_000;

/** What a receiver answered. */
export type Answer = {
  /** 0 where there was no answer. */
  readonly status: number;
  /** Milliseconds that it wants to be left alone. */
  readonly wait: number;
};

/** As many of the first events as one request takes. */
export function firstBatch(events: readonly RunEvent[]): RunEvent[] {
  let length = 0;
  return events.filter((event, index) => {
    length += JSON.stringify(event).length;
    return length <= ROOM || index === 0;
  });
}

/** Whether a request goes on when its page is gone. */
export const outlivesPage = (): boolean => typeof Request === 'function' && 'keepalive' in Request.prototype;

/** Sends events, and never fails: no answer is an answer. */
export function postEvents(address: string, events: readonly RunEvent[]): Promise<Answer> {
  return new Promise((resolve) => {
    const given = new AbortController();
    // Told here as well: what a page has put in the place of `fetch` may not know the signal.
    const none = () => resolve({ status: 0, wait: 0 });
    const timer = setTimeout(() => {
      given.abort();
      none();
    }, TIME_OUT);
    const ask = async () => {
      // A redirect would turn the events into a page that is asked for, and its 200 would confirm nothing.
      const request = { method: 'POST', body: bodyOf(events), keepalive: true, credentials: 'omit', redirect: 'error', signal: given.signal } as const;
      const { status, headers } = await fetch(address, request);
      const after = headers.get('retry-after') ?? '';
      resolve({ status, wait: Number(after) * 1000 || Date.parse(after) - Date.now() || 0 });
    };
    void ask()
      .catch(none)
      .then(() => clearTimeout(timer));
  });
}

/** Sends events from a page that is going; nothing tells whether they arrive. False where the browser takes no more. */
export function beaconEvents(address: string, events: readonly RunEvent[]): boolean {
  try {
    return navigator.sendBeacon(address, bodyOf(events));
  } catch {
    return false;
  }
}

/** A text, which is sent as `text/plain`: for `application/json` browsers ask a receiver elsewhere first, and have no time for that when a page goes. */
const bodyOf = (events: readonly RunEvent[]): string => JSON.stringify({ events });
