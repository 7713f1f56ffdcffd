import { finderElement, link, scriptElement } from '../../embed/snippet/markup';
import type { AnalyticsTool, Consent } from '../../src/engine/analytics';

/** How a marketer sets the tracking script up. */
export type SetUp = { readonly tools: readonly AnalyticsTool[]; readonly consent: Consent; readonly finder: string; readonly variant: string };

/** What to paste for it. */
export const snippetFor = ({ tools, consent, finder, variant }: SetUp): string =>
  [
    scriptElement({ src: 'massage-finder.js' }),
    finderElement(
      {
        track: tools.join(' ') || undefined,
        consent: tools.length > 0 && consent !== 'none' ? consent : undefined,
        finder: finder || undefined,
        variant: variant || undefined,
      },
      link('https://book.example/', 'Book a massage'),
    ),
  ].join('\n');
