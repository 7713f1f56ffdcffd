/** What is told of a run, each once: never an answer, never how it ended. */
export const RUN_EVENTS = ['view', 'start', 'progress', 'complete', 'cta'] as const;

export type RunEventName = (typeof RUN_EVENTS)[number];

/** An event as analytics tools get it. */
export type RunEvent = {
  readonly name: RunEventName;
  /** Of the way to the result: 25, 50 or 75. */
  readonly percent?: number;
  /** The name that the page gives to the finder. */
  readonly finder?: string;
  /** The variant of an experiment that the page names. */
  readonly variant?: string;
  /** The version of the rulebook. */
  readonly rules: string;
  /** Random for the run, and never stored. */
  readonly run_id: string;
  /** Random for the event, so that whoever hears it twice can tell. */
  readonly event_id: string;
};
