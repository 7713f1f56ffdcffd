/** What is told of a run, each once: never an answer, never how it ended. */
export const RUN_EVENTS = ['view', 'start', 'progress', 'question', 'complete', 'result', 'cta', 'lead'] as const;

export type RunEventName = (typeof RUN_EVENTS)[number];

/** What belongs to one kind of event alone. */
export type OfItsKind = {
  /** Of the way to the result: 25, 50 or 75. With `progress`. */
  readonly percent?: number;
  /** The id of a question that was on screen; `branch` for one that only some answers lead to. With `question`. */
  readonly question?: string;
  /** The id of the technique that the visitor agreed to tell. With `result`. */
  readonly technique?: string;
  /** Which of the booking links on screen, from 1. With `cta`. */
  readonly cta_index?: number;
};

/** Which finder an event is of. */
export type OfFinder = {
  /** The name that the page gives to the finder. */
  readonly finder?: string;
  /** The variant of an experiment. */
  readonly variant?: string;
  /** The version of the script. */
  readonly version: string;
  /** The version of the rulebook. */
  readonly rules: string;
};

/** An event as analytics tools get it. */
export type RunEvent = OfItsKind &
  OfFinder & {
    readonly name: RunEventName;
    /** Random for the run, and never stored. */
    readonly run_id: string;
    /** Random for the event, so that whoever hears it twice can tell. */
    readonly event_id: string;
  };
