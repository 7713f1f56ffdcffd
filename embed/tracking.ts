import { RUN_EVENTS, type RunEvent, type RunEventName } from '../src/progress/run-event';
import { createRuns, type Runs } from '../src/progress/runs';
import { CONSENTS, deliver, forgetRun } from '../src/tracking/delivery';
import { TOOLS, type ToolName } from '../src/tracking/tools';

// A script of its own beside the finder's, for pages that want their analytics tools to hear of runs. It hears the events
// that the page hears, so it can tell no more than they do.

/** Asks whether this script is on the page already. */
const ROLL_CALL = 'massage-finder-tracking';

const runs = new WeakMap<Element, Runs>();
const warned = new Set<string>();

if (typeof document === 'object') begin();

function begin(): void {
  if (!document.dispatchEvent(new CustomEvent(ROLL_CALL, { cancelable: true }))) return;
  document.addEventListener(ROLL_CALL, (call) => call.preventDefault());
  for (const name of RUN_EVENTS) document.addEventListener(`massage-finder-${name}`, (event) => hear(name, event as CustomEvent));
}

function hear(name: RunEventName, { target, detail }: CustomEvent<Pick<RunEvent, 'percent' | 'finder' | 'rules'>>): void {
  const host = target as HTMLElement;
  const known = runs.get(host) ?? createRuns(forgetRun);
  runs.set(host, known);
  const event = known.hear(name, detail, optionOf(host, 'variant'));
  if (!event) return;
  const tools = [...new Set((optionOf(host, 'track') ?? '').split(/\s+/))].flatMap((word) => meant('track', word, Object.keys(TOOLS) as ToolName[]));
  const asked = optionOf(host, 'consent');
  // Of what is not understood, the strictest is made.
  const [consent = asked === undefined ? 'none' : 'required'] = meant('consent', asked ?? '', CONSENTS);
  deliver(event, tools, consent);
}

/** What the element says, else the box that stands in for it, else this script's own tag. */
function optionOf(host: HTMLElement, name: 'track' | 'consent' | 'variant'): string | undefined {
  const script = document.querySelector<HTMLElement>('script[data-track]');
  return host.getAttribute(name) ?? host.closest<HTMLElement>('[data-massage-finder]')?.dataset[name] ?? script?.dataset[name];
}

/** A word, if it is one of those known; else nothing, and one console line. */
function meant<Word extends string>(option: string, word: string, known: readonly Word[]): Word[] {
  const found = known.filter((each) => each === word);
  const message = `massage-finder: ${option}="${word}" is not understood. Allowed: ${known.join(', ')}.`;
  if (found.length === 0 && word && !warned.has(message)) console.warn(message);
  warned.add(message);
  return found;
}
