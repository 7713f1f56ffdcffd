import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };

type Axe = { run: (context: Element, options: object) => Promise<{ violations: Violation[] }> };

/** What axe finds on a page, or in one element of it, a line each. The page must not change by itself meanwhile. */
export async function violations(tab: Page, within = 'html'): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe);
  const found = await tab.evaluate(async (selector) => {
    const { setTimeout: later } = window;
    // axe waits for a timer after each of its ninety rules, and browsers make such timers last 4 ms.
    window.setTimeout = ((act: () => void, after?: number) => (after ? later(act, after) : queueMicrotask(act))) as typeof window.setTimeout;
    try {
      const { violations: list } = await (window as unknown as { axe: Axe }).axe.run(document.querySelector(selector) as Element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      });
      return list;
    } finally {
      window.setTimeout = later;
    }
  }, within);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
}
