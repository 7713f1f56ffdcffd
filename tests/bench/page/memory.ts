import type { Browser } from '@playwright/test';
import type { Row } from '../table';
import { livesIn, withPhone } from './phone';
import { record, SHOWN } from './record';
import type { Site } from './site';

const COUNTED = [0, 100, 200];

/** Runs in the page: answers to the end and starts over, so many times. Of several answers it ticks the last, which is none of these. */
async function runThrough(times: number): Promise<void> {
  const host = document.querySelector('massage-finder') as HTMLElement & { restart: () => void };
  const root = host.shadowRoot as ShadowRoot;
  const asked = () => root.querySelector('.question > legend')?.textContent;
  const until = async (test: () => boolean) => {
    for (let frame = 0; !test(); frame++) {
      if (frame > 300) throw new Error(`Nothing follows "${asked()}".`);
      await new Promise(requestAnimationFrame);
    }
  };
  const first = asked();
  for (let time = 0; time < times; time++) {
    for (let question = asked(); question; question = asked()) {
      const inputs = [...root.querySelectorAll<HTMLInputElement>('.question input')];
      (inputs[0]?.type === 'checkbox' ? inputs[inputs.length - 1] : inputs[0])?.click();
      root.querySelector<HTMLElement>('.bottom .primary')?.click();
      await until(() => asked() !== question);
    }
    host.restart();
    await until(() => asked() === first);
  }
}

/** What lives in the page after runs to a result. */
export const memory = (browser: Browser, site: Site): Promise<Row[]> =>
  withPhone(browser, false, async ({ page, cdp }) => {
    await page.addInitScript(record, SHOWN);
    const first = page.waitForEvent('console', { predicate: (message) => message.text() === SHOWN });
    await page.goto(site.url('memory.html'));
    await first;
    const rows: Row[] = [];
    let done = 0;
    for (const count of COUNTED) {
      await page.evaluate(runThrough, count - done);
      done = count;
      const { heap, nodes, listeners } = await livesIn(cdp);
      rows.push({ 'runs to a result': count, 'JS heap, MB': Math.round(heap * 100) / 100, 'DOM nodes': nodes, listeners });
    }
    return rows;
  });
