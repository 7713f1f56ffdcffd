import type { RunEvent } from '../progress/run-event';

/** Where events wait. */
export type EventShelf = {
  /** The oldest first. */
  readonly read: () => RunEvent[];
  readonly add: (event: RunEvent) => void;
  readonly remove: (events: readonly RunEvent[]) => void;
};

/**
 * A shelf in memory and, with a name, in the session storage of the tab as well. Storage that is off, full or forbidden is as if
 * there were no name.
 *
 * A page takes over what earlier ones have left, and writes to a key of its own: one that the back-forward cache brings back
 * must not write over what came after it, which Firefox does not even show it.
 *
 * @param name one without a space at its end
 */
export function createShelf(name?: string): EventShelf {
  let own: RunEvent[] = [];
  let key: string | undefined;
  // Neither storage that does not remove nor another page brings anything back.
  const gone = new Set<string>();

  /** The keys that others have written to. */
  const others = (): string[] => Object.keys(sessionStorage).filter((each) => each.startsWith(`${name} `) && each !== key);
  const read = (): RunEvent[] => {
    const left = name ? attempt(() => others().flatMap((each) => attempt(() => eventsIn(sessionStorage.getItem(each))) ?? [])) : undefined;
    return [...new Map([...(left ?? []), ...own].map((event) => [event.event_id, event])).values()].filter(({ event_id }) => !gone.has(event_id));
  };
  const write = (events: RunEvent[]) => {
    own = events;
    if (!name) return;
    attempt(() => {
      if (key && own.length > 0) sessionStorage.setItem(key, JSON.stringify(own));
      else if (key) sessionStorage.removeItem(key);
      for (const each of others()) sessionStorage.removeItem(each);
    });
  };

  return {
    read,
    add(event) {
      key ??= `${name} ${event.event_id}`;
      write([...read(), event]);
    },
    remove(events) {
      for (const { event_id } of events) gone.add(event_id);
      write(read());
    },
  };
}

const eventsIn = (text: string | null): RunEvent[] => (JSON.parse(text as string) as RunEvent[]).filter(({ event_id }) => event_id);

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    // What waits is in memory.
    return undefined;
  }
}
