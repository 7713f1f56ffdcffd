import type { RunEvent } from '../progress/run-event';
import { hostConsent } from './host-consent';
import { type Page, showsAds, TOOLS, type ToolName } from './tools';

/** `none`: nobody is asked. `required`: the page calls `consent(true)`. `host`: as the page's own consent tools say. */
export const CONSENTS = ['none', 'required', 'host'] as const;

export type Consent = (typeof CONSENTS)[number];

/** Milliseconds for which a tool that is not there yet is waited for, and between two looks. */
const [PATIENCE, PAUSE] = [5_000, 500];

type Waiting = { readonly tool: ToolName; readonly event: RunEvent; readonly consent: Consent; until?: number };

let queue: Waiting[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells tools of an event: at once, or when they are there and may hear it. Nothing is kept beyond the page, and nothing fails. */
export function deliver(event: RunEvent, tools: readonly ToolName[], consent: Consent): void {
  queue.push(...tools.map((tool) => ({ tool, event, consent })));
  flush();
}

/** What the visitor said to the page, by the call `consent`. What waits is sent on a grant, and thrown away on a refusal. */
const given = (): boolean | undefined => (window as { massageFinder?: { granted?: boolean } }).massageFinder?.granted;

/** Throws away what still waits of a run. */
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
    const line = `${waiting.tool} ${waiting.consent}`;
    const keep = late.has(line) || !settled(waiting);
    if (keep) late.add(line);
    return keep;
  });
  queue = [...kept, ...queue];
  if (queue.length > 0) timer = setTimeout(flush, PAUSE);
}

/** Whether an event is told, or will never be. */
function settled(waiting: Waiting): boolean {
  const { tool, event, consent } = waiting;
  const ads = showsAds(tool);
  if ((ads && (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) || (consent !== 'none' && given() === false)) return true;
  if (!isAllowed(consent, ads)) return false;
  waiting.until ??= Date.now() + PATIENCE;
  try {
    const tell = TOOLS[tool](window as Page);
    const { name, ...props } = event;
    tell?.(name, props);
    return tell !== undefined || Date.now() >= waiting.until;
  } catch {
    // What a tool of the page throws is the page's; the quiz goes on.
    return true;
  }
}

function isAllowed(consent: Consent, ads: boolean): boolean {
  if (consent === 'none') return true;
  try {
    return given() ?? (consent === 'host' && hostConsent(ads));
  } catch {
    // A consent tool that fails has granted nothing yet.
    return false;
  }
}
