import type { RunEvent } from '../progress/run-event';
import type { EventShelf } from './event-shelf';
import { type Answer, isTaken } from './post';
import { beaconEvents, firstBatch, outlivesPage, postEvents } from './post-events';

/** How often in a row something is tried; the waits between are two minutes together. */
const TRIES = 8;

/** Milliseconds before the second try; before each further one it is twice as long. */
const PAUSE = 1_000;

/** As many events may wait. */
const ROOM = 200;

/** The longest time that browsers can wait; beyond it they would not wait at all. */
const LONGEST = 2 ** 31 - 1;

/** What waits for a receiver. */
export type Outbox = {
  readonly add: (event: RunEvent) => void;
  /** Throws away what waits. */
  readonly empty: () => void;
};

type Start = {
  readonly address: string;
  readonly shelf: EventShelf;
  /** Whether the visitor lets events be sent, read before each sending: what they take back is thrown away. */
  readonly mayBeSent: () => boolean;
  /** Hears each trouble once. It is never told an event. */
  readonly warn: (message: string) => void;
};

/**
 * Sends events to a receiver until it has confirmed them. Some arrive twice, such as those whose confirmation was lost, so the
 * receiver drops each `event_id` that it has. It listens to the page only while something waits.
 */
export function createOutbox({ address, shelf, mayBeSent, warn }: Start): Outbox {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The receiver wants to be left alone until then. */
  let heldUntil = 0;
  const isHeld = () => Date.now() < heldUntil;
  let gathering = false;
  /** By their ids. */
  const onTheWay = new Set<string>();
  const said = new Set<string>();

  const say = (message: string) => {
    if (!said.has(message)) warn(`endpoint="${address}" ${message}`);
    said.add(message);
  };
  const empty = () => shelf.remove(shelf.read());
  const waiting = (): RunEvent[] => {
    if (!mayBeSent()) empty();
    return shelf.read();
  };
  const isBehind = ({ event_id }: RunEvent): boolean => !onTheWay.has(event_id);

  const send = async (): Promise<void> => {
    if (isHeld()) return;
    clearTimeout(timer);
    const all = waiting();
    // Each event goes at once, also while others are on their way: what has gone outlives the page, what waits may not.
    const events = firstBatch(all.filter(isBehind));
    if (all.length === 0) stopListening();
    if (events.length === 0) return;
    tries += 1;
    for (const { event_id } of events) onTheWay.add(event_id);
    const answer = await postEvents(address, events);
    for (const { event_id } of events) onTheWay.delete(event_id);
    if (isTaken(answer)) {
      shelf.remove(events);
      tries = 0;
      return send();
    }
    if (isRefused(answer)) {
      say(`answers ${answer.status}: what waits is tried again with the next event.`);
      if (onTheWay.size === 0) stopListening();
      return;
    }
    heldUntil = Math.max(heldUntil, Date.now() + answer.wait);
    // Visitors whose receiver was away must not all come back at the same moment.
    const pause = PAUSE * 2 ** Math.max(tries - 1, 0) * (0.75 + Math.random() / 2);
    clearTimeout(timer);
    if (isHeld() || tries < TRIES) timer = setTimeout(goOn, Math.min(Math.max(pause, heldUntil - Date.now()), LONGEST));
  };
  const goOn = () => {
    heldUntil = 0;
    if (tries < TRIES) void send();
  };
  const startAgain = () => {
    gathering = false;
    tries = 0;
    void send();
  };

  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) startAgain();
  };
  /** The page goes, for good or into the back-forward cache: nothing that waits has another time. */
  const leave = () => {
    let rest = outlivesPage() ? waiting().filter(isBehind) : waiting();
    if (isHeld()) return;
    while (rest.length > 0) {
      const batch = firstBatch(rest);
      // It is taken along, which confirms nothing.
      if (!beaconEvents(address, batch)) return;
      rest = rest.slice(batch.length);
    }
  };
  const startListening = () => {
    window.addEventListener('online', startAgain);
    window.addEventListener('pageshow', comeBack);
    window.addEventListener('pagehide', leave);
  };
  const stopListening = () => {
    window.removeEventListener('online', startAgain);
    window.removeEventListener('pageshow', comeBack);
    window.removeEventListener('pagehide', leave);
  };

  return {
    add(event) {
      shelf.add(event);
      const tooMany = shelf.read().slice(0, -ROOM);
      if (tooMany.length > 0) {
        shelf.remove(tooMany);
        say(`has not taken ${ROOM} events: the oldest are thrown away.`);
      }
      startListening();
      // What is told in one go is one request.
      if (!gathering) void Promise.resolve().then(startAgain);
      gathering = true;
    },
    empty,
  };
}

/** Whether the same request would be answered the same way again. */
const isRefused = ({ status }: Answer): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429;
