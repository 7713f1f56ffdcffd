import type { Consent } from '../engine/analytics';
import { isAllowed, type Recipient } from './delivery';
import { createShelf } from './event-shelf';
import { createOutbox, type Outbox } from './outbox';

const outboxes = new Map<string, Outbox>();

/**
 * The owner's own receiver of events. Finders of a page that name the same one share a line, where they wait for the same consent:
 * what a visitor has agreed to for one finder sends nothing of another that asks more.
 *
 * @param kept whether events that it has not confirmed stay in the tab, so that the next page sends them once it may send one of its own
 */
export function endpoint(address: string, kept: boolean, consent: Consent, warn: (message: string) => void): Recipient {
  const line = `massage-finder events ${consent} ${address}`;
  const key = kept ? line : undefined;
  const outbox = outboxes.get(`${kept} ${line}`) ?? createOutbox({ address, shelf: createShelf(key), mayBeSent: () => isAllowed(consent, false), warn });
  outboxes.set(`${kept} ${line}`, outbox);
  return { name: address, ads: false, find: () => (name, props) => outbox.add({ name, ...props }), refused: outbox.empty };
}
