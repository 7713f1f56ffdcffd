import type { Tell } from '../results';
import { hosts } from './host';
import { memory } from './memory';
import { launch } from './phone';
import { openSite } from './site';
import { loads, results, steps, type Visits, visitPages } from './visits';

type Part = (tell: Tell) => Promise<void>;

/** What is measured in a browser. */
export type Parts = Readonly<Record<'page' | 'steps' | 'result' | 'host' | 'memory', Part>>;

const PHONE = 'a phone (390×844) on slow 4G, processor slowed 4×, nothing cached';

/** Starts a browser and the pages, for parts to be measured; what two parts tell of is measured once. */
export async function inBrowser(runs: number, use: (parts: Parts, version: string) => Promise<void>): Promise<void> {
  const site = await openSite();
  const browser = await launch();
  let made: Promise<Visits> | undefined;
  const visits = () => {
    made ??= visitPages(browser, site, runs);
    return made;
  };
  try {
    await use(
      {
        page: async (tell) => tell(`Until the first question: ${PHONE}`, loads(await visits())),
        steps: async (tell) => tell(`From a press to the next question: ${PHONE}`, steps(await visits())),
        result: async (tell) => tell(`From the last press to the result: ${PHONE}`, await results(browser, site, runs)),
        host: async (tell) => tell(`What the page around the widget feels: ${PHONE}`, await hosts(browser, site, runs)),
        memory: async (tell) => tell('What stays in memory, garbage collected', await memory(browser, site)),
      },
      browser.version(),
    );
  } finally {
    await browser.close();
    site.close();
  }
}
