import type { RunEvent } from '../progress/run-event';
import { type Answer, post } from './post';

/** Characters of a request, of at most three bytes each: all requests of a page that may outlive it share 64 KiB. */
const ROOM = 15_000;

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

/** Sends events, and never fails. */
export const postEvents = (address: string, events: readonly RunEvent[]): Promise<Answer> => post(address, bodyOf(events));

/** Sends events from a page that is going; nothing tells whether they arrive. False where the browser takes no more. */
export function beaconEvents(address: string, events: readonly RunEvent[]): boolean {
  try {
    return navigator.sendBeacon(address, bodyOf(events));
  } catch {
    return false;
  }
}

const bodyOf = (events: readonly RunEvent[]): string => JSON.stringify({ events });
