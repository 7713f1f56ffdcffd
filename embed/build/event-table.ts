import { ANALYTICS_TOOLS, type AnalyticsTool } from '../../src/engine/analytics';
import { RUN_EVENTS, type RunEvent, type RunEventName } from '../../src/progress/run-event';
import { showsAds } from '../../src/tracking/tools';
import type { Detail } from '../options';
import { markdownTable } from './option-tables';
import { nameIn } from './tool-calls';

/** What a tool is told of an event beside its name. */
export type Parameter = Exclude<keyof RunEvent, 'name'>;

/** What marketers are told of an event. Nothing of it is in the script. */
export type EventDoc = {
  /** What has happened, in a few words. */
  readonly title: string;
  /** When it comes, in a sentence. */
  readonly when: string;
  /** The least level of detail at which it is told. */
  readonly level: Detail;
  /** The parameter that belongs to it alone. */
  readonly its?: Parameter;
  /** Whether the page hears of it too, as `massage-finder-…`. */
  readonly page: boolean;
};

/** The sentences on each event: a new event without them does not compile. */
export const EVENT_DOCS: { readonly [K in RunEventName]: EventDoc } = {
  view: { title: 'Seen', when: 'Half of the finder has been on screen for a second.', level: 'progress', page: true },
  start: { title: 'Started', when: 'The first answer is given. After starting over, it begins another run.', level: 'progress', page: true },
  progress: { title: 'On the way', when: 'A quarter, half and three quarters of the way.', level: 'progress', its: 'percent', page: true },
  question: {
    title: 'A question was shown',
    when: 'A question is on screen, from the first answer to the end. A visit that a warning sign stops tells of those that it spared as well.',
    level: 'questions',
    its: 'question',
    page: false,
  },
  complete: { title: 'Completed', when: 'A result, or a referral: nobody is told which.', level: 'progress', page: true },
  result: { title: 'The visitor told the result', when: 'The visitor ticked the box beside the result.', level: 'results', its: 'technique', page: false },
  cta: { title: 'Book was pressed', when: 'A booking link is pressed, the first time in a run.', level: 'progress', its: 'cta_index', page: true },
  lead: { title: 'Send was pressed', when: 'The visitor asked for the result by e-mail. The address is never told.', level: 'progress', page: true },
};

/** What each parameter means: a new one without a sentence does not compile. */
export const PARAMETER_DOCS: { readonly [K in Parameter]-?: string } = {
  percent: 'How much of the way to the result: 25, 50 or 75. Never a count, for branches would tell answers',
  question: 'The id of the question in the rulebook; `branch` for each one that only some answers lead to; a follow-up of a safety question is never told',
  technique: 'The id of the technique suggested',
  cta_index: 'Which of the booking links on screen, from 1. Never what it books',
  finder: 'The name that the attribute `finder` gives; absent without it',
  variant: 'The variant of an experiment; absent without one',
  version: 'The version of the script',
  rules: 'The version of the rulebook',
  run_id: 'Random for the run and never stored: joins the events of one run',
  event_id: 'Random for the event: whoever hears it twice can tell',
};

/** All parameters, in the order of the table. */
export const PARAMETERS = Object.keys(PARAMETER_DOCS) as Parameter[];

/** The one event that has a parameter for itself. */
const ownerOf = (parameter: Parameter): RunEventName | undefined => RUN_EVENTS.find((event) => EVENT_DOCS[event].its === parameter);

/** Whether a tool is ever told of an event: advertisers hear of progress alone. */
const hears = (tool: AnalyticsTool, event: RunEventName): boolean => !(showsAds(tool) && EVENT_DOCS[event].level !== 'progress');

/** Tools by their names, as people know them. */
export const TOOL_NAMES: Readonly<Record<AnalyticsTool, string>> = {
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

const namesIn = (tool: AnalyticsTool): string[] => RUN_EVENTS.map((event) => (hears(tool, event) ? `\`${nameIn(tool, event)}\`` : 'never'));

/** The README's dictionary of events: what each is called in each tool, then what goes with it. */
export function eventsAsMarkdown(): string {
  // Tools that call everything the same share a column.
  const columns = new Map<string, AnalyticsTool[]>();
  for (const tool of ANALYTICS_TOOLS) columns.set(String(namesIn(tool)), [...(columns.get(String(namesIn(tool))) ?? []), tool]);
  const groups = [...columns.values()] as [AnalyticsTool, ...AnalyticsTool[]][];
  const events = RUN_EVENTS.map((event, row) => {
    const { title, when, level, its, page } = EVENT_DOCS[event];
    return [
      `**${title}.** ${when}`,
      `\`${level}\``,
      its ? `\`${its}\`` : '',
      ...groups.map(([tool]) => namesIn(tool)[row] as string),
      page ? `\`massage-finder-${event}\`` : 'never',
    ];
  });
  const parameters = PARAMETERS.map((parameter) => {
    const owner = ownerOf(parameter);
    return [`\`${parameter}\``, PARAMETER_DOCS[parameter], owner ? `\`${nameIn('ga4', owner)}\`, from \`detail="${EVENT_DOCS[owner].level}"\`` : 'every event'];
  });
  return [
    markdownTable(['comes when', 'from `detail`', 'its own', ...groups.map((tools) => tools.map((tool) => TOOL_NAMES[tool]).join(', ')), 'the page'], events),
    markdownTable(['parameter', 'means', 'with'], parameters),
  ].join('\n\n');
}
