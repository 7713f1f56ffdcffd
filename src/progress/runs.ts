import type { RunEvent, RunEventName } from './run-event';

/** What an event of the element says, as far as it may be told. */
type Heard = Pick<RunEvent, 'percent' | 'finder' | 'rules'>;

/** The runs of one widget, one after the other. */
export type Runs = {
  /**
   * What is to be told of an event; undefined where it was told before in the run.
   *
   * @param variant of an experiment, where the page names one
   */
  readonly hear: (name: RunEventName, heard: Heard, variant?: string) => RunEvent | undefined;
};

/** @param ended hears the id of each run that another one follows */
export function createRuns(ended: (run: string) => void): Runs {
  let run = randomId();
  let told = new Set<string>();
  return {
    hear(name, { percent, finder, rules }, variant) {
      // Only a visitor who starts over starts again.
      if (name === 'start' && told.has('start')) {
        ended(run);
        run = randomId();
        told = new Set();
      }
      const what = percent === undefined ? name : `${name} ${percent}`;
      if (told.has(what)) return undefined;
      told.add(what);
      return {
        name,
        ...(percent !== undefined && { percent }),
        ...(finder !== undefined && { finder }),
        ...(variant !== undefined && { variant }),
        rules,
        run_id: run,
        event_id: randomId(),
      };
    },
  };
}

/** Random enough to join on; also where a page has no secure context, and so no `crypto.randomUUID`. */
const randomId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(3)), (number) => number.toString(36)).join('');
