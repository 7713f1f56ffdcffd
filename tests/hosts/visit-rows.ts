import type { TestType } from '@playwright/test';
import { expect, type Site } from '../e2e/site';
import { probe } from './probe';
import type { Engine, Row } from './row';
import { GROUPS } from './rows';
import { isOurs, type Tab, Visit } from './run-row';

/** A test for each row, in the engine that the project is named for. */
export function visitRows<W extends {}>(test: TestType<{ tab: Tab; site: Site }, W>): void {
  for (const { title, rows } of GROUPS) {
    for (const row of rows) {
      test(row.id, { tag: row.whole ? '@whole' : [] }, async ({ tab, site }, { project, annotations }) => {
        const engine = project.name.replace(/hosts-|-whole/g, '') as Engine;
        const told = { group: title, hazard: row.hazard, reason: row.notShown?.[engine] };
        // Whatever becomes of it, the table has a row of it.
        annotations.push({ type: 'row', description: JSON.stringify(told) });
        if (told.reason) return;
        const outcome = await visitRow(row, new Visit(tab, site, engine));
        annotations.push({ type: 'row', description: JSON.stringify({ ...told, outcome }) });
      });
    }
  }
}

async function visitRow(row: Row, visit: Visit): Promise<string> {
  const { site, tab } = visit;
  const scripts = { '/probe.js': `(${probe})();`, '/before.js': '__probe.before();' };
  for (const [path, body] of Object.entries(scripts)) site.serve(path, { body, type: 'text/javascript' });
  for (const [path, answer] of Object.entries(row.files?.() ?? {})) site.serve(path, answer);
  site.serve('/', { body: row.page, ...(row.headers && { headers: row.headers }) });
  await tab.open(`${site.url}/`);
  if (row.framed) await tab.enterFrame();
  await row.arrive?.(visit);
  const outcome = await visit.settle(row.unseen);
  expect(row.allowed, 'what came of it').toContain(outcome);
  if (outcome === 'works') await (row.visit ?? ((each) => each.answer()))(visit);
  expect((await visit.shown()).screens, 'screens that are left over').toBeLessThanOrEqual(1);
  const { uncaught, logged, violations, listening } = await visit.told();
  expect(uncaught, 'uncaught errors').toEqual([]);
  // The browser itself asks for that, of any page.
  expect(
    violations.filter((each) => !each.endsWith('/favicon.ico')),
    'policies violated',
  ).toEqual([]);
  expect(await visit.changes(), 'globals and prototypes changed').toEqual([]);
  expect(
    listening.filter((each) => /unload/.test(each)),
    'listeners that keep a page out of the back-forward cache',
  ).toEqual([]);
  expect(
    tab.wrote().filter((each) => /security policy|trusted ?types?|refused to/i.test(each)),
    'what the browser says of policies',
  ).toEqual([]);
  const expected = row.logs ?? (outcome === 'fallback' ? [/./] : []);
  const ours = logged.filter(isOurs);
  expect(ours, 'console errors').toHaveLength(expected.length);
  for (const [place, words] of expected.entries()) expect(ours[place]).toMatch(words);
  return outcome;
}
