import type { RunEvent } from '../progress/run-event';
import type { EventShelf } from './event-shelf';
import { type Answer, beaconEvents, firstBatch, outlivesPage, postEvents } from './post-events';

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
  /** The receiver wants to be left alone until the timer ends. */
  let held = false;
  let onTheWay: readonly RunEvent[] = [];
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
  const post = async (events: readonly RunEvent[]): Promise<Answer> => {
    const answer = await postEvents(address, events);
    if (isTaken(answer)) shelf.remove(events);
    return answer;
  };

  const send = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    onTheWay = firstBatch(waiting());
    if (onTheWay.length === 0) return stopListening();
    tries += 1;
    const answer = await post(onTheWay);
    onTheWay = [];
    if (isTaken(answer)) tries = 0;
    else if (isRefused(answer)) say(`answers ${answer.status}: what waits is tried again with the next event.`);
    // After a refusal only what came in the meantime starts again.
    if (isTaken(answer) || (isRefused(answer) && tries === 0)) return send();
    if (isRefused(answer)) return stopListening();
    held = answer.wait > 0;
    // Visitors whose receiver was away must not all come back at the same moment.
    const pause = PAUSE * 2 ** Math.max(tries - 1, 0) * (0.75 + Math.random() / 2);
    if (held || tries < TRIES) timer = setTimeout(goOn, Math.min(Math.max(pause, answer.wait), LONGEST));
  };
  const goOn = () => {
    held = false;
    if (tries < TRIES) void send();
  };
  const startAgain = () => {
    tries = 0;
    if (!held && onTheWay.length === 0) void send();
  };

  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) startAgain();
  };
  /** The page goes, for good or into the back-forward cache: nothing that waits has another time. */
  const leave = () => {
    if (held) return;
    const lasts = outlivesPage();
    let rest = waiting();
    if (lasts) rest = rest.filter(({ event_id }) => onTheWay.every((event) => event.event_id !== event_id));
    while (rest.length > 0) {
      const batch = firstBatch(rest);
      if (lasts) void post(batch);
      // It was taken along, which confirms nothing.
      else if (!beaconEvents(address, batch)) return;
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
      startAgain();
    },
    empty,
  };
}

const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Whether the same request would be answered the same way again. */
const isRefused = ({ status }: Answer): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429;
