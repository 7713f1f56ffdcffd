import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };

type Axe = { run: (context: Element, options: object) => Promise<{ violations: Violation[] }> };

/** Every rule of the standards that the pages are held to. */
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those of them whose answer a change of colours alone can change. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, or in one element of it, a line each. The page must not change by itself meanwhile. */
export async function violations(tab: Page, within = 'html', rules: readonly string[] = ALL_RULES): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe);
  const found = await tab.evaluate(
    async ([selector, runOnly]) => {
      const { setTimeout: later } = window;
      // axe waits for a timer after each of its ninety rules, and browsers make such timers last 4 ms.
      window.setTimeout = ((act: () => void, after?: number) => (after ? later(act, after) : queueMicrotask(act))) as typeof window.setTimeout;
      try {
        const { violations: list } = await (window as unknown as { axe: Axe }).axe.run(document.querySelector(selector) as Element, {
          runOnly: [...runOnly],
          resultTypes: ['violations'],
        });
        return list;
      } finally {
        window.setTimeout = later;
      }
    },
    [within, rules] as const,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
}
