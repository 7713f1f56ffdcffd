import { expect, test } from 'vitest';
import { eventOf, standInTools, type ToolCall } from '../../embed/build/tool-calls';
import { ANALYTICS_TOOLS, type AnalyticsTool } from '../../src/engine/analytics';
import { RUN_EVENTS, type RunEvent } from '../../src/progress/run-event';
import { TOOLS } from '../../src/tracking/tools';

const PROPS = { finder: 'front page', variant: 'b', version: '1.2.3', rules: 'abcd1234', run_id: 'run1', event_id: 'event1' };

const ITS: Readonly<Partial<Record<RunEvent['name'], Partial<RunEvent>>>> = {
  progress: { percent: 50 },
  question: { question: 'signs' },
  result: { technique: 'swedish' },
  cta: { cta_index: 2 },
};

/** What of an event gets to the tools that are not told all of it. */
const LESS: Readonly<Partial<Record<AnalyticsTool, (event: RunEvent) => object>>> = {
  matomo: ({ name }) => ({ name, ...ITS[name] }),
  fathom: ({ name }) => ({ name }),
  meta: ({ name, event_id }) => ({ name, event_id }),
};

const calls: ToolCall[] = [];
const page = standInTools((call) => calls.push(call));

test.each(ANALYTICS_TOOLS)('every event is read back from the call by which %s is told of it', (tool) => {
  for (const name of RUN_EVENTS) {
    calls.length = 0;
    const { name: _, ...props }: RunEvent = { name, ...PROPS, ...ITS[name] };
    TOOLS[tool](page)?.(name, props);
    expect(calls.map((call) => call.tool)).toEqual([tool]);
    expect(eventOf(calls[0] as ToolCall)).toEqual(LESS[tool]?.({ name, ...props }) ?? { name, ...props });
  }
});

test('a call about something else is no event', () => {
  calls.length = 0;
  page.gtag('config', 'G-1');
  page.dataLayer.push(['consent', 'update', { analytics_storage: 'granted' }]);
  page._paq.push(['trackPageView']);
  page.plausible('pageview');
  page.fbq('track', 'PageView');
  expect(calls.map(eventOf)).toEqual(Array(5).fill(undefined));
});

test('what lists are given stays in them, where consent tools read it', () => {
  expect(page.dataLayer).toContainEqual(['consent', 'update', { analytics_storage: 'granted' }]);
});
