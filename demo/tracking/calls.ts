import type { AnalyticsTool } from '../../src/engine/analytics';
import type { RunEvent } from '../../src/progress/run-event';
import { type Page, TOOLS } from '../../src/tracking/tools';

/** How a tool is called of an event, as code: by the very table that the tracking script uses, on a page that only writes down. */
export function callOf(tool: AnalyticsTool, { name, ...props }: RunEvent): string {
  const calls: string[] = [];
  const note =
    (called: string) =>
    (...args: readonly unknown[]) =>
      calls.push(`${called}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  // Tools that are lists are only pushed to.
  const list = (called: string) => ({ push: note(`${called}.push`) });
  const page: Page = {
    dataLayer: list('dataLayer'),
    gtag: note('gtag'),
    plausible: note('plausible'),
    _paq: list('_paq'),
    posthog: { capture: note('posthog.capture') },
    analytics: { track: note('analytics.track') },
    umami: { track: note('umami.track') },
    fathom: { trackEvent: note('fathom.trackEvent') },
    fbq: note('fbq'),
  };
  TOOLS[tool](page)?.(name, props);
  return calls.join('\n');
}
