import type { ComponentChildren } from 'preact';
import { EVENT_DOCS, PARAMETER_DOCS, type Parameter } from '../../embed/build/event-table';
import { nameIn } from '../../embed/build/tool-calls';
import type { AnalyticsTool } from '../../src/engine/analytics';
import type { RunEventName } from '../../src/progress/run-event';
import container from './gtm-container.json?url';
import klaviyo from './recipes/klaviyo.js?raw';
import mailchimp from './recipes/mailchimp.js?raw';

/** The steps of a funnel, in order. */
const STEPS: readonly RunEventName[] = ['view', 'start', 'complete', 'cta'];

/** What is worth a report. The other two join events, and have a value of their own each time. */
const DIMENSIONS: readonly Parameter[] = ['finder', 'variant', 'percent', 'question', 'technique', 'cta_index', 'rules', 'version'];

/** Names in code, with commas between. */
function Names({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((name, index) => (
        <>
          {index > 0 && ', '}
          <code key={name}>{name}</code>
        </>
      ))}
    </>
  );
}

const Steps = ({ tool }: { tool: AnalyticsTool }) => <Names of={STEPS.map((event) => nameIn(tool, event))} />;

/** One of the foldable recipes. What nobody could try here is marked. */
function Recipe({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details>
      <summary>{title}</summary>
      <div class="recipe">{children}</div>
    </details>
  );
}

/** What to do in each tool with what it is told. */
export function Recipes() {
  return (
    <>
      <p class="help">
        The calls above are what the script makes. What is to be done inside a tool could not be tried here, without an account of each: it is from their own help pages and marked
        °. Menus move; the names of events and parameters do not.
      </p>
      <div>
        <Recipe title="Google Analytics 4 °">
          <ol>
            <li>
              Admin, Custom definitions, Create custom dimension, scope Event, one for each parameter that you want in reports. They count from then on, never backwards.
              <ul>
                {DIMENSIONS.map((parameter) => (
                  <li key={parameter}>
                    <code>{parameter}</code>: {PARAMETER_DOCS[parameter].replace(/`/g, '')}
                  </li>
                ))}
              </ul>
              Leave out <Names of={['run_id', 'event_id']} />: they differ each time, and a dimension with too many values turns into “(other)”.
            </li>
            <li>
              Admin, Key events: mark <code>{nameIn('ga4', 'complete')}</code>, and <code>{nameIn('ga4', 'cta')}</code> where booking happens on another site.
            </li>
            <li>
              Explore, Funnel exploration, steps by event name: <Steps tool="ga4" />. Break down by <code>variant</code> for an experiment. For the drop-off by question, a
              free-form exploration with <code>question</code> in rows and users in values, filtered to <code>{nameIn('ga4', 'question')}</code>.
            </li>
          </ol>
        </Recipe>
        <Recipe title="Google Tag Manager, with a container to import °">
          <p>
            <a href={container} download="gtm-container.json">
              Download gtm-container.json
            </a>
            : one trigger that hears of every event of the finder, a data layer variable for each parameter, and one tag that passes them on to Google Analytics 4.
          </p>
          <ol>
            <li>
              Name the tool on the element: <code>track="datalayer"</code>.
            </li>
            <li>Tag Manager, Admin, Import container: choose the file, your workspace, Merge, and Rename conflicting.</li>
            <li>
              Variables: open <code>Finder - GA4 measurement ID</code> and put in yours in the place of <code>G-XXXXXXXXXX</code>.
            </li>
            <li>Preview, go through the finder, and publish once every event has fired the tag.</li>
          </ol>
          <p>
            The file is held to the form of exported containers by a test. Importing it was not tried in Tag Manager itself. Name ga4 or datalayer, not both: they would count
            twice.
          </p>
        </Recipe>
        <Recipe title="Plausible °">
          <ol>
            <li>
              Settings, Goals, Add goal, Custom event, by these very names: <Steps tool="plausible" />.
            </li>
            <li>
              Settings, Custom properties: <Names of={DIMENSIONS} />.
            </li>
            <li>Settings, Funnels: the goals in that order. Custom properties and funnels depend on your plan.</li>
          </ol>
        </Recipe>
        <Recipe title="PostHog °">
          <p>
            Product analytics, New insight, Funnel, steps: <Steps tool="posthog" />. Break down by <code>variant</code>; for one run a row, aggregate by the property{' '}
            <code>run_id</code>. For the drop-off by question, a trend of <code>{nameIn('posthog', 'question')}</code> broken down by <code>question</code>.
          </p>
        </Recipe>
        <Recipe title="Matomo °">
          <p>
            Goals, Add a new goal, triggered when visitors send an event: one where the event action is exactly <code>{nameIn('matomo', 'complete')}</code>, one where it is{' '}
            <code>{nameIn('matomo', 'cta')}</code>. A goal looks at the action alone, so no other event of yours may share these; the category is <code>Finder</code>. The event's
            name holds the finder, or the question or the technique at the other levels; its value holds the percentage or the place of the link.
          </p>
        </Recipe>
        <Recipe title="Segment °">
          <p>
            Events arrive as <Steps tool="segment" />, with every parameter as a property. Add them to your tracking plan under these names. In a destination, map{' '}
            <code>{nameIn('segment', 'complete')}</code> to its conversion.
          </p>
        </Recipe>
        <Recipe title="Umami, Fathom and Meta °">
          <ul>
            <li>
              Umami: nothing to set up. Reports, Funnel, type Event: <Steps tool="umami" />.
            </li>
            <li>
              Fathom: events appear by themselves under <Steps tool="fathom" />; it has no place for parameters.
            </li>
            <li>
              Meta: Events Manager, Custom conversions, event <code>{nameIn('meta', 'complete')}</code>. It gets the name and an id by which it drops repeats, nothing else. Ask a
              lawyer before you put an advertiser's pixel on a page about pain.
            </li>
          </ul>
        </Recipe>
        <Recipe title="Klaviyo: visitors who ask for your mail °">
          <p>
            {EVENT_DOCS.lead.when} Set <code>email</code> to your receiver, which mails the result; the page hears of it first, by <code>massage-finder-lead</code>. This puts those
            who ticked the box for your mail on a list, by Klaviyo's public client API. The recommendation stays where it is: it tells of somebody's health.
          </p>
          <Code text={klaviyo} />
        </Recipe>
        <Recipe title="Mailchimp: visitors who ask for your mail °">
          <p>
            Audience, Signup forms, Embedded forms shows the address of your form, with <code>u</code> and <code>id</code> in it, and the name of its hidden field. The page sends
            what the form would send; Mailchimp's answer cannot be read, so let it ask for a confirmation by mail (double opt-in).
          </p>
          <Code text={mailchimp} />
        </Recipe>
      </div>
    </>
  );
}

/** Code to take along. It scrolls, so the keyboard must reach it. */
function Code({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
    <pre tabIndex={0}>
      <code>{text.trim()}</code>
    </pre>
  );
}
