import type { RunEvent } from '../progress/run-event';

/** Where events wait. */
export type EventShelf = {
  /** The oldest first. */
  readonly read: () => RunEvent[];
  readonly add: (event: RunEvent) => void;
  readonly remove: (events: readonly RunEvent[]) => void;
};

/**
 * A shelf in memory and, with a key, in the session storage of the tab as well. What is in either waits, for pages of a tab take
 * turns: one that the back-forward cache brings back knows only its own. Storage that is off, full or forbidden is as if
 * there were no key.
 */
export function createShelf(key?: string): EventShelf {
  let own: RunEvent[] = [];
  // Storage that forgets to remove must not bring anything back.
  const gone = new Set<string>();

  const read = (): RunEvent[] => {
    const all = [...(key ? kept(key) : []), ...own];
    return [...new Map(all.map((event) => [event.event_id, event])).values()].filter(({ event_id }) => !gone.has(event_id));
  };
  const write = () => {
    const events = read();
    try {
      if (key && events.length > 0) sessionStorage.setItem(key, JSON.stringify(events));
      else if (key) sessionStorage.removeItem(key);
    } catch {
      // They wait in memory.
    }
  };

  return {
    read,
    add(event) {
      own.push(event);
      write();
    },
    remove(events) {
      for (const { event_id } of events) gone.add(event_id);
      own = own.filter(({ event_id }) => !gone.has(event_id));
      write();
    },
  };
}

/** What pages of this tab have left. */
function kept(key: string): RunEvent[] {
  try {
    return (JSON.parse(sessionStorage.getItem(key) as string) as RunEvent[]).filter(({ event_id }) => event_id);
  } catch {
    return [];
  }
}
