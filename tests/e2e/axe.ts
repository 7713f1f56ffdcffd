import { readFileSync } from 'node:fs';
import type { Finder } from './site';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };

type Axe = { run: (context: Element, options: object) => Promise<{ violations: Violation[] }> };

/** What axe finds in the widget, or in another part of the page, a line each. */
export async function violations({ tab }: Finder, part = 'massage-finder'): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe);
  const found = await tab.evaluate(async (selector) => {
    const { violations: list } = await (window as unknown as { axe: Axe }).axe.run(document.querySelector(selector) as Element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return list;
  }, part);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
}
