import type { RunEvent } from '../progress/run-event';
import { hostConsent } from './host-consent';
import { showsAds, TOOLS, type ToolName } from './tools';

/** `none`: nobody is asked. `required`: the page calls `consent(true)`. `host`: as the page's own consent tools say. */
export type Consent = 'none' | 'required' | 'host';

/** Milliseconds for which a tool that is not there yet is waited for, and between two looks. */
const [PATIENCE, PAUSE] = [5_000, 500];

type Waiting = { readonly tool: ToolName; readonly event: RunEvent; readonly consent: Consent; until?: number };

let queue: Waiting[] = [];
let given: boolean | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells tools of an event: at once, or when they are there and may hear it. Nothing is kept beyond the page, and nothing fails. */
export function deliver(event: RunEvent, tools: readonly ToolName[], consent: Consent): void {
  queue.push(...tools.map((tool) => ({ tool, event, consent })));
  flush();
}

/** What the visitor said to the page. What waits is sent on a grant, and thrown away on a refusal. */
export function setConsent(granted: boolean): void {
  given = granted;
  flush();
}

/** Throws away what still waits of a run. */
export function forgetRun(run: string): void {
  queue = queue.filter(({ event }) => event.run_id !== run);
}

function flush(): void {
  clearTimeout(timer);
  // An event never overtakes an earlier one of the same tool.
  const late = new Set<ToolName>();
  queue = queue.filter((waiting) => {
    const keep = late.has(waiting.tool) || !settled(waiting);
    if (keep) late.add(waiting.tool);
    return keep;
  });
  if (queue.some(({ until, consent }) => until !== undefined || consent === 'host')) timer = setTimeout(flush, PAUSE);
}

/** Whether an event is told, or will never be. */
function settled(waiting: Waiting): boolean {
  const { tool, event, consent } = waiting;
  const ads = showsAds(tool);
  if ((ads && (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) || (consent !== 'none' && given === false)) return true;
  try {
    if (consent !== 'none' && !(given ?? (consent === 'host' && hostConsent(ads)))) return false;
    const tell = TOOLS[tool](window as never);
    const { name, ...props } = event;
    waiting.until ??= Date.now() + PATIENCE;
    tell?.(name, props);
    return tell !== undefined || Date.now() >= waiting.until;
  } catch {
    // What a tool of the page throws is the page's; the quiz goes on.
    return true;
  }
}
