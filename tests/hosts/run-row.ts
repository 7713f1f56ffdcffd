import { expect, type Site } from '../e2e/site';
import type { Shown, Told } from './probe';
import type { Engine, Outcome } from './row';

/** A tab of some browser. Both drivers do no more than this; all else is asked of the probe in the page. */
export type Tab = {
  open: (address: string) => Promise<void>;
  back: () => Promise<void>;
  /** Goes on in the first frame of the page, which must stand in its upper left corner. */
  enterFrame: () => Promise<void>;
  /** Runs an expression in the page; its value is a string. */
  ask: (expression: string) => Promise<string>;
  /** Presses the main button of a real pointer. */
  press: (x: number, y: number) => Promise<void>;
  key: (name: 'Tab' | 'Enter' | 'Escape' | '2') => Promise<void>;
  /** What the browser itself wrote on the console as an error; nothing where the driver does not tell. */
  wrote: () => readonly string[];
  /** What the page holds after garbage was collected. Chromium alone tells. */
  heap?: () => Promise<{ listeners: number; nodes: number; detached: number }>;
};

/** The way to a recommendation with nothing to tell: the start of each question and of the option pressed. */
const WAY = [
  ['Where do you feel it most?', 'Lower back'],
  ['What does it feel like?', 'A deep, knotted ache'],
  ['How long have you had it?', 'Three months to a year'],
  ['How much pressure feels good to you?', 'Firm'],
] as const;
const NOTHING_TO_TELL = 'None of these';
const SAFETY_SCREENS = 2;

const PATIENCE = 8_000;

/** A visit to one row's page: what the visitor does, and what the page then shows. `place` counts the elements of the page. */
export class Visit {
  constructor(
    readonly tab: Tab,
    readonly site: Site,
    readonly engine: Engine,
  ) {}

  async shown(place = 0): Promise<Shown> {
    return JSON.parse(await this.tab.ask(`__probe.shown(${place})`));
  }

  async told(): Promise<Told> {
    return JSON.parse(await this.tab.ask('__probe.told()'));
  }

  async changes(): Promise<string[]> {
    return JSON.parse(await this.tab.ask('__probe.changes()'));
  }

  /** All words of the widget. */
  words(place = 0): Promise<string> {
    return this.tab.ask(`__probe.words(${place})`);
  }

  /** Runs a statement in the page. */
  async act(statement: string): Promise<void> {
    await this.tab.ask(`(() => { ${statement}; return ''; })()`);
  }

  /** Asks the page whether an expression holds, until it does. */
  async until(expression: string): Promise<void> {
    await eventually(expression, async () => (await this.tab.ask(`String(Boolean(${expression}))`)) === 'true');
  }

  /** Waits for what comes of the page. */
  async settle(unseen = false): Promise<Outcome> {
    let outcome: Outcome | undefined;
    await eventually(
      'the first question, or the own content and an error',
      async () => {
        const { question, visible } = await this.shown();
        if (question && visible !== unseen) outcome = 'works';
        // The rules of a studio may have been refused since, and its own ones are on their way.
        else if ((await this.told()).logged.some(isOurs) && (await this.isOwn())) outcome = 'fallback';
        return outcome !== undefined;
      },
      async () => `shown ${JSON.stringify(await this.shown())}, told ${JSON.stringify(await this.told())}`,
    );
    return outcome as Outcome;
  }

  private async isOwn(): Promise<boolean> {
    const { question, own } = await this.shown();
    return own && !question;
  }

  async untilQuestion(words: string, place = 0): Promise<void> {
    await eventually(
      `the question "${words}"`,
      async () => (await this.shown(place)).question.startsWith(words),
      async () => `shown is ${JSON.stringify(await this.shown(place))}, told ${JSON.stringify(await this.told())}`,
    );
  }

  /** Presses an option, a button or a link by the start of its words. */
  async press(words: string, place = 0): Promise<void> {
    let found = '';
    await eventually(`"${words}" to press`, async () => {
      found = await this.tab.ask(`__probe.aim(${JSON.stringify(words)}, ${place})`);
      return found !== '';
    });
    const { x, y, over } = JSON.parse(found);
    expect(over, `what lies over "${words}"`).toBe('');
    await this.tab.press(x, y);
  }

  /** Presses something of the page itself. */
  async pressOn(selector: string): Promise<void> {
    await this.act(`window.scrollTo(0, 0)`);
    const [x, y] = JSON.parse(
      await this.tab.ask(
        `(() => { const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return '[' + (box.x + box.width / 2) + ',' + (box.y + box.height / 2) + ']'; })()`,
      ),
    );
    await this.tab.press(x, y);
  }

  /** Answers the first questions, from one of them up to another, and sees the right one next. */
  async answer(from = 0, to = 2, place = 0): Promise<void> {
    for (const [question, option] of WAY.slice(from, to)) {
      await this.untilQuestion(question, place);
      await this.press(option, place);
    }
    const next = WAY[to];
    if (next) await this.untilQuestion(next[0], place);
  }

  /** Answers everything that is left, to the recommendation. */
  async finish(from = 0, place = 0): Promise<void> {
    await this.answer(from, WAY.length, place);
    let before = WAY[WAY.length - 1]?.[0] as string;
    for (let screen = 0; screen < SAFETY_SCREENS; screen += 1) {
      await eventually('the next screen', async () => {
        const { question } = await this.shown(place);
        return question !== '' && !question.startsWith(before);
      });
      before = (await this.shown(place)).question;
      await this.press(NOTHING_TO_TELL, place);
      await this.press('Continue', place);
    }
    await eventually(
      'the best match',
      async () => (await this.shown(place)).heading.startsWith('Your best match'),
      async () => `shown is ${JSON.stringify(await this.shown(place))}, told ${JSON.stringify(await this.told())}`,
    );
    await eventually('what is below the best match', async () => (await this.words(place)).includes('For your therapist'));
  }
}

/** A console error of the script, rather than of the page. */
export const isOurs = (message: string): boolean => message.startsWith('massage-finder: ');

async function eventually(what: string, holds: () => Promise<boolean>, instead: () => Promise<string> = async () => ''): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}. ${await instead()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
