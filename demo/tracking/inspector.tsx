import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../embed/api';
import type { FinderElement } from '../../embed/element';
import { CopyText } from '../studio/live/copy-text';
import { DropOff, Funnel } from './funnel';
import { Recipes } from './recipes';
import { addConsentTool, consentEntry, record, removeConsentTool, sayByConsentTool } from './record';
import { addressOf, attributesFor, hasRecipients, rulebookLinesFor, type SetUp, setUpIn, snippetFor } from './set-up';
import { SetUpForm } from './set-up-form';
import { eventsOf, NOTHING_TOLD, type Told, withCall, withHeard, withSaid } from './told';
import { ToldList } from './told-list';
import { Visitor } from './visitor';

/** Nothing but an element. */
const MassageFinder = 'massage-finder' as 'div';

const events = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

/** The real finder, and beside it whatever it tells the tools of the page, which only write down. Nothing is sent. */
function Inspector() {
  const [setUp, setSetUp] = useState<SetUp>(() => setUpIn(location.search));
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  /** What the visitor said last; undefined before. */
  const [agreed, setAgreed] = useState<boolean>();
  const finder = useRef<HTMLDivElement>(null);

  const waits = hasRecipients(setUp) && setUp.consent !== 'none' && !(setUp.consent === 'required' && agreed !== undefined);
  const present = useRef({ waits });
  present.current = { waits };

  useEffect(() => {
    record({
      call: (line, event) => setTold((before) => withCall(before, line, event)),
      heard: (event) => setTold((before) => withHeard(before, event, present.current.waits)),
    });
    if (setUp.consent === 'host') addConsentTool();
  }, []);

  const change = (next: SetUp) => {
    history.replaceState(null, '', location.pathname + addressOf(next));
    // A page cannot take back what it told the script of consent: a new visitor comes to a new page.
    if (next.consent !== setUp.consent && setUp.consent === 'required' && agreed !== undefined) return location.reload();
    setSetUp(next);
    if (next.consent === setUp.consent) return;
    removeConsentTool();
    if (next.consent === 'host') addConsentTool();
    setAgreed(undefined);
    setTold((before) => ({ ...before, waiting: [] }));
    // What waits, waits for the consent that it was told under; with the run it goes.
    (finder.current as HTMLElement as FinderElement | null)?.restart();
  };

  const answer = (agrees: boolean) => {
    const waited = events(told.waiting.length);
    if (setUp.consent === 'required') {
      const effect = agrees ? `${waited} waited, and what comes is told at once.` : `${waited} waited and are thrown away. What comes is told to nobody.`;
      setTold((before) => withSaid(before, { title: agrees ? 'The visitor agrees' : 'The visitor refuses', words: `massageFinder.consent(${agrees})`, effect }, !agrees));
      api.consent(agrees);
    } else {
      const entry = consentEntry('update', agrees ? 'granted' : 'denied');
      const effect = agrees ? `${waited} waited, and within half a second are told.` : 'What comes waits in the memory of this page, until the visitor agrees or the run ends.';
      const words = `gtag(${entry.map((part) => JSON.stringify(part)).join(', ')})`;
      setTold((before) => withSaid(before, { title: agrees ? 'The visitor agrees' : 'The visitor refuses', words, effect }, false));
      sayByConsentTool(entry);
    }
    setAgreed(agrees);
  };

  const all = eventsOf(told);
  return (
    <main class="inspector">
      <header>
        <h1>Event inspector</h1>
        <p class="help">
          Go through the finder, and see what each of your analytics tools is told, word for word. The finder is the real one; the tools only write down what they are told. Nothing
          on this page is sent anywhere. <a href="../index.html">Back to the demo</a>
        </p>
      </header>
      <section class="card" aria-labelledby="set-up-title">
        <h2 id="set-up-title">Set it up</h2>
        <SetUpForm setUp={setUp} onChange={change} />
      </section>
      <section class="card" aria-labelledby="snippet-title">
        <h2 id="snippet-title">Paste this</h2>
        <p class="help">Where the finder is to stand, with your own booking link.</p>
        <CopyText label="Copy the snippet" text={snippetFor(setUp)} what="the snippet" />
        <RulebookLines setUp={setUp} />
      </section>
      <section class="card" aria-labelledby="finder-title">
        <h2 id="finder-title">Be the visitor</h2>
        <p class="help">Booking links lead nowhere here.</p>
        <MassageFinder ref={finder} heading-level="3" {...attributesFor(setUp)} />
      </section>
      <section class="card told-card" aria-labelledby="told-title">
        <h2 id="told-title">What is told</h2>
        <Visitor setUp={setUp} agreed={agreed} waiting={told.waiting} onAnswer={answer} />
        <ToldList entries={told.entries} setUp={setUp} />
      </section>
      <section class="card" aria-labelledby="funnel-title">
        <h2 id="funnel-title">The funnel of this page's runs</h2>
        <p class="help">Of the events above. Start over in the finder for another run.</p>
        <Funnel told={all} />
      </section>
      <section class="card" aria-labelledby="drop-off-title">
        <h2 id="drop-off-title">Where runs stop, by question</h2>
        <DropOff told={all} detail={setUp.detail} />
      </section>
      <section class="card wide" aria-labelledby="recipes-title">
        <h2 id="recipes-title">In each tool</h2>
        <Recipes />
      </section>
    </main>
  );
}

/** What the rulebook says of it, and why it must. */
function RulebookLines({ setUp }: { setUp: SetUp }) {
  return (
    <>
      <p class="help">
        A script built for your studio has analytics in it only if your rulebook names the tools, or if it is built with <code>massage-finder build --marketing</code>: the script
        stays small for those who want none. The generic script always has them.
      </p>
      {setUp.tools.length > 0 && (
        <>
          <p class="help">
            These lines go under <code>studio:</code> in your rulebook. They hold for every page; what an element says of itself comes first. The level, the name, the variant and
            your endpoint stand on the element alone.
          </p>
          <CopyText label="Copy the lines for the rulebook" text={rulebookLinesFor(setUp)} what="the lines for the rulebook" />
        </>
      )}
    </>
  );
}

render(<Inspector />, document.getElementById('inspector') as HTMLElement);
