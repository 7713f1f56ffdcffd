import type { Consent } from '../engine/analytics';
import type { RunEvent } from '../progress/run-event';
import { hostConsent } from './host-consent';
import type { Page, Tell } from './tools';

/** Milliseconds for which a tool that is not there yet is waited for, and between two looks. */
const [PATIENCE, PAUSE] = [5_000, 500];

/** Whoever is told of events. */
export type Recipient = {
  /** Its name. What waits for one name waits in line. */
  readonly name: string;
  /** Shows advertisements: hears of progress alone, and of nothing where Global Privacy Control is on. */
  readonly ads: boolean;
  /** What tells it, once it is there. */
  readonly find: (page: Page) => Tell | undefined;
  /** Throws away what it keeps itself, as the visitor has refused. */
  readonly refused?: () => void;
};

type Waiting = { readonly recipient: Recipient; readonly event: RunEvent; readonly consent: Consent; until?: number };

let queue: Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

let granted: boolean | undefined;
const refusals = new Set<() => void>();

/** Tells of an event: at once, or when the recipients are there and may hear it. Nothing is kept beyond the page, and nothing fails. */
export function deliver(event: RunEvent, recipients: readonly Recipient[], consent: Consent): void {
  for (const { refused } of recipients) if (refused && consent !== 'none') refusals.add(refused);
  queue.push(...recipients.map((recipient) => ({ recipient, event, consent })));
  flush();
}

/** What the visitor said to the page of being measured: what waits is sent on a grant, which is `true` and nothing else; and thrown away on a refusal. */
export function setConsent(given: unknown): void {
  granted = given === true;
  if (!granted) for (const refused of refusals) refused();
  flush();
}

/** Throws away what still waits of a run for consent or a tool. What has been told is not called back, also where an outbox has it still to send. */
export function forgetRun(run: string): void {
  queue = queue.filter(({ event }) => event.run_id !== run);
}

function flush(): void {
  clearTimeout(timer);
  // An event never overtakes an earlier one that waits for the same tool and the same consent.
  const late = new Set<string>();
  // Taken out first: a tool that hears one event may bring about another, or a word on consent.
  const events = queue;
  queue = [];
  const kept = events.filter((waiting) => {
    const line = `${waiting.recipient.name} ${waiting.consent}`;
    const keep = !settled(waiting, late.has(line));
    if (keep) late.add(line);
    return keep;
  });
  queue = [...kept, ...queue];
  // For the visitor's word to the page nothing is to be looked at again.
  if (queue.some(({ consent }) => consent !== 'required' || granted)) timer = setTimeout(flush, PAUSE);
}

/**
 * Whether an event is told, or will never be.
 *
 * @param behind an earlier one waits for the same recipient
 */
function settled(waiting: Waiting, behind: boolean): boolean {
  const { recipient, event, consent } = waiting;
  const { ads, find, refused } = recipient;
  const { name, ...props } = event;
  if (ads && ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl || name === 'question' || name === 'result')) return true;
  if (consent !== 'none' && granted === false) {
    refused?.();
    return true;
  }
  if (!isAllowed(consent, ads)) return false;
  waiting.until ??= Date.now() + PATIENCE;
  if (behind) return false;
  try {
    const tell = find(window as Page);
    tell?.(name, props);
    return tell !== undefined || Date.now() >= waiting.until;
  } catch {
    // What a tool of the page throws is the page's; the quiz goes on.
    return true;
  }
}

/** Whether the visitor lets events be told now. */
export function isAllowed(consent: Consent, ads: boolean): boolean {
  if (consent === 'none') return true;
  try {
    return granted ?? (consent === 'host' && hostConsent(ads));
  } catch {
    // A consent tool that fails has granted nothing yet.
    return false;
  }
}
