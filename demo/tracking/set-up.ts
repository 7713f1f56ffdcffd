import { DETAILS, type Detail, TABLE } from '../../embed/options';
import { finderElement, link, scriptElement } from '../../embed/snippet/markup';
import { ANALYTICS_TOOLS, type AnalyticsTool, CONSENTS, type Consent } from '../../src/engine/analytics';

/** How a marketer sets the analytics up. */
export type SetUp = {
  readonly tools: readonly AnalyticsTool[];
  readonly detail: Detail;
  readonly consent: Consent;
  readonly finder: string;
  readonly variant: string;
  readonly endpoint: string;
};

const FIRST: SetUp = { tools: ['ga4', 'plausible'], detail: 'progress', consent: 'none', finder: 'front page', variant: '', endpoint: '' };

/** Whether somebody would be told of an event. */
export const hasRecipients = (setUp: SetUp): boolean => setUp.tools.length > 0 || endpointOf(setUp) !== undefined;

/** The endpoint, once it is one that the script takes. */
export const endpointOf = ({ endpoint }: SetUp): string | undefined => TABLE.endpoint.parse(endpoint.trim());

/** The attributes of the finder for it. */
export function attributesFor(setUp: SetUp) {
  const { tools, detail, consent, finder, variant } = setUp;
  return {
    track: tools.join(' ') || undefined,
    endpoint: endpointOf(setUp),
    detail: hasRecipients(setUp) && detail !== 'progress' ? detail : undefined,
    consent: hasRecipients(setUp) && consent !== 'none' ? consent : undefined,
    finder: finder || undefined,
    variant: variant || undefined,
  };
}

/** What to paste for it. */
export const snippetFor = (setUp: SetUp): string =>
  [scriptElement({ src: 'massage-finder.js' }), finderElement(attributesFor(setUp), link('https://book.example/', 'Book a massage'))].join('\n');

/** The lines that a rulebook has for it. */
export const rulebookLinesFor = ({ tools, consent }: SetUp): string =>
  ['studio:', '  track:', ...tools.map((tool) => `    - ${tool}`), ...(consent === 'none' ? [] : [`  consent: ${consent}`])].join('\n');

/** It in the page's address, so that it outlasts a reload and can be handed on. Nothing where it is as at first. */
export function addressOf(setUp: SetUp): string {
  const said = Object.entries({ ...setUp, tools: setUp.tools.join(' ') }).filter(([key, value]) => value !== { ...FIRST, tools: FIRST.tools.join(' ') }[key as keyof SetUp]);
  return said.length > 0 ? `?${new URLSearchParams(said)}` : '';
}

/** The one that an address names. What it does not name, or nobody understands, is as at first. */
export function setUpIn(address: string): SetUp {
  const said = new URLSearchParams(address);
  const words = said.get('tools')?.split(' ');
  const among = <T extends string>(values: readonly T[], key: string, absent: T): T => values.find((value) => value === said.get(key)) ?? absent;
  const text = (key: 'finder' | 'variant' | 'endpoint') => said.get(key) ?? FIRST[key];
  return {
    tools: words ? ANALYTICS_TOOLS.filter((tool) => words.includes(tool)) : FIRST.tools,
    detail: among(DETAILS, 'detail', FIRST.detail),
    consent: among(CONSENTS, 'consent', FIRST.consent),
    finder: text('finder'),
    variant: text('variant'),
    endpoint: text('endpoint'),
  };
}
