import type { Browser } from '@playwright/test';
import { median } from '../median';
import { type Row, turned, withRatio } from '../table';
import { PAGES, type PageName, type Site } from './site';
import { type Step, type Visit, visit, visitResult } from './visit';

/** Four questions need three presses; sixty have places later on that may take longer. */
const PRESSES: Readonly<Record<PageName, number>> = { floor: 3, stack: 3, widget: 3, 'in English alone': 3, '60 questions, 500 rules': 12 };

/** The visits to each page. */
export type Visits = Readonly<Record<PageName, readonly Visit[]>>;

/** Visits every page in turn, so many times over: what drifts meanwhile drifts for all. */
export async function visitPages(browser: Browser, site: Site, runs: number): Promise<Visits> {
  const visits: Record<PageName, Visit[]> = { floor: [], stack: [], widget: [], 'in English alone': [], '60 questions, 500 rules': [] };
  for (let run = 0; run < runs; run++) {
    for (const [name, kept] of Object.entries(visits) as [PageName, Visit[]][]) kept.push(await visit(browser, site.url(PAGES[name]), PRESSES[name]));
  }
  return visits;
}

/** What each page took until its first question. */
export function loads(visits: Visits): Row[] {
  const rows = Object.entries(visits).map(([page, all]): Row => {
    const of = (measure: Exclude<keyof Visit, 'steps'>) => median(all.map((one) => one[measure]));
    return {
      page,
      'on the wire, kB': of('kB'),
      requests: of('requests'),
      'first question, ms': of('first'),
      'script until then, processor ms': of('scripting'),
      'longest task, processor ms': of('longestTask'),
      'layout shift': of('shift'),
      'JS heap, MB': of('heap'),
    };
  });
  return turned(['on the wire, kB', 'first question, ms', 'script until then, processor ms', 'JS heap, MB'].reduce(withRatio, rows));
}

/** What each page took from a press to the next question. */
export function steps(visits: Visits): Row[] {
  const floor = median(visits.floor.flatMap((one) => one.steps.map(({ frames }) => frames)));
  const rows = Object.entries(visits).map(([page, all]): Row => {
    const taken = all.flatMap((one) => one.steps);
    const frames = median(taken.map((step) => step.frames));
    return {
      page,
      'next question, ms': median(taken.map(({ ms }) => ms)),
      'the slowest, ms': Math.max(...taken.map(({ ms }) => ms)),
      frames,
      'frames more than the floor': frames - floor,
      'longest task, processor ms': median(all.map((one) => Math.max(...one.steps.map(({ longestTask }) => longestTask)))),
    };
  });
  return turned(withRatio(rows, 'next question, ms'));
}

/** What the press cost that led to the result; its longest task is of that time and half a second more, in which the rest of it is drawn. */
export async function results(browser: Browser, site: Site, runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of ['widget', 'in English alone'] as const) {
    const taken: Step[] = [];
    for (let run = 0; run < runs; run++) taken.push(await visitResult(browser, site.url(PAGES[page])));
    const of = (measure: keyof Step) => median(taken.map((one) => one[measure]));
    rows.push({ page, 'the result, ms': of('ms'), frames: of('frames'), 'longest task, processor ms': of('longestTask') });
  }
  return turned(rows);
}
