import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ANALYTICS_TOOLS, type AnalyticsTool, CONSENTS, type Consent } from '../../src/engine/analytics';
import { RUN_EVENTS, type RunEvent, type RunEventName } from '../../src/progress/run-event';
import { createRuns } from '../../src/progress/runs';
import { CopyText } from '../studio/live/copy-text';
import { callOf } from './calls';
import { Funnel } from './funnel';
import { type SetUp, snippetFor } from './set-up';

/** Nothing but an element. */
const MassageFinder = 'massage-finder' as 'div';

const TOOL_NAMES: Readonly<Record<AnalyticsTool, string>> = {
  datalayer: 'Google Tag Manager',
  ga4: 'Google Analytics 4',
  plausible: 'Plausible',
  matomo: 'Matomo',
  posthog: 'PostHog',
  segment: 'Segment',
  umami: 'Umami',
  fathom: 'Fathom',
  meta: 'Meta Pixel',
};

const CONSENT_WORDS: Readonly<Record<Consent, string>> = {
  none: 'Nobody is asked',
  required: 'The page calls massageFinder.consent(true)',
  host: 'As the consent tool of the page says',
};

const WHAT: Readonly<Record<RunEventName, string>> = {
  view: 'Seen: half of it, for a second',
  start: 'Started: the first answer',
  progress: 'On the way',
  complete: 'Completed: a result, or a referral. Nobody is told which',
  cta: 'Book was pressed',
};

/** Everything that the tracking script would tell, beside the finder that it would tell it of. Nothing is sent. */
function Inspector() {
  const [setUp, setSetUp] = useState<SetUp>({ tools: ['ga4', 'plausible'], consent: 'none', finder: 'front page', variant: '' });
  const [told, setTold] = useState<readonly RunEvent[]>([]);
  const present = useRef(setUp);
  present.current = setUp;

  useEffect(() => {
    const runs = createRuns(() => undefined);
    const hear = (event: Event) => {
      const name = event.type.replace('massage-finder-', '') as RunEventName;
      const { finder, variant } = present.current;
      const heard = runs.hear(name, { ...(event as CustomEvent).detail, ...(finder && { finder }) }, variant || undefined);
      if (heard) setTold((before) => [...before, heard]);
      // The page is for looking: a press of Book leads nowhere.
      if (name === 'cta') event.preventDefault();
    };
    for (const name of RUN_EVENTS) document.addEventListener(`massage-finder-${name}`, hear);
    return () => {
      for (const name of RUN_EVENTS) document.removeEventListener(`massage-finder-${name}`, hear);
    };
  }, []);

  return (
    <main class="inspector">
      <header>
        <h1>Event inspector</h1>
        <p class="help">
          Go through the finder, and see what each of your analytics tools would be told, word for word. Nothing on this page is sent anywhere.{' '}
          <a href="../index.html">Back to the demo</a>
        </p>
      </header>
      <section class="card" aria-labelledby="set-up-title">
        <h2 id="set-up-title">Set it up</h2>
        <SetUpForm setUp={setUp} onChange={setSetUp} />
      </section>
      <section class="card" aria-labelledby="snippet-title">
        <h2 id="snippet-title">Paste this</h2>
        <p class="help">Where the finder is to stand, with your own booking link.</p>
        <CopyText label="Copy the snippet" text={snippetFor(setUp)} what="the snippet" />
      </section>
      <section class="card" aria-label="The finder">
        <MassageFinder heading-level="3" />
      </section>
      <section class="card" aria-labelledby="told-title">
        <h2 id="told-title">What would be told</h2>
        <Told told={told} setUp={setUp} />
      </section>
      <section class="card" aria-labelledby="funnel-title">
        <h2 id="funnel-title">The funnel of this page's runs</h2>
        <Funnel told={told} />
      </section>
    </main>
  );
}

function SetUpForm({ setUp, onChange }: { setUp: SetUp; onChange: (setUp: SetUp) => void }) {
  const { tools, consent, finder, variant } = setUp;
  return (
    <form class="set-up" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Tools that the page has</legend>
        <div class="choices">
          {ANALYTICS_TOOLS.map((tool) => (
            <label key={tool}>
              <input
                type="checkbox"
                checked={tools.includes(tool)}
                onChange={({ currentTarget }) => onChange({ ...setUp, tools: ANALYTICS_TOOLS.filter((each) => (each === tool ? currentTarget.checked : tools.includes(each))) })}
              />{' '}
              {TOOL_NAMES[tool]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Whose consent they wait for</legend>
        <div class="choices">
          {CONSENTS.map((each) => (
            <label key={each}>
              <input type="radio" name="consent" checked={consent === each} onChange={() => onChange({ ...setUp, consent: each })} /> {CONSENT_WORDS[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="words">
        Name of this finder
        <input type="text" value={finder} onInput={({ currentTarget }) => onChange({ ...setUp, finder: currentTarget.value })} />
      </label>
      <label class="words">
        Variant of an experiment
        <input type="text" value={variant} onInput={({ currentTarget }) => onChange({ ...setUp, variant: currentTarget.value })} />
      </label>
    </form>
  );
}

function Told({ told, setUp: { tools, consent } }: { told: readonly RunEvent[]; setUp: SetUp }) {
  if (tools.length === 0) return <p class="help">No tool is chosen: nobody would be told anything.</p>;
  return (
    <>
      {consent !== 'none' && <p class="help">Until consent is there, all of this waits in the page's memory; without it, it is thrown away.</p>}
      {told.length === 0 && <p class="help">Nothing yet. Answer the first question.</p>}
      <div role="log" aria-label="Events, the oldest first">
        <ol class="told">
          {told.map((event) => (
            <li key={event.event_id}>
              <h3>
                {WHAT[event.name]}
                {event.percent === undefined ? '' : `: ${event.percent} %`}
              </h3>
              {tools.map((tool) => (
                <p key={tool}>
                  <span class="tool">{TOOL_NAMES[tool]}</span> <code>{callOf(tool, event)}</code>
                </p>
              ))}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

render(<Inspector />, document.getElementById('inspector') as HTMLElement);
