type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  /** Begin and length in microseconds, by the clock on the wall and by the thread's own, which stands while others use the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
};

/** What has to be traced for {@link readTrace}. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

/** What of the main thread's work is script: reading it, running it, cleaning up after it. */
const SCRIPTING = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|v8\.compile|v8\.run|V8\.GC|MinorGC|MajorGC)/;

/** Milliseconds of the trace's own clock. */
type Span = { readonly from: number; readonly to: number };

/** What a trace tells of the main thread of the page that left marks in it, in milliseconds of processor time. */
export type Trace = {
  /** When the page left a mark, by the trace's own clock. */
  readonly mark: (name: string) => number;
  /** The longest task that has a part in a span. */
  readonly longestTask: (span: Span) => number;
  /** What tasks took beyond 50 ms each. */
  readonly blocked: (span: Span) => number;
  /** How long script ran until a mark; what is nested counts once. */
  readonly scripting: (from: number, until: string) => number;
};

/** @param anchor a mark that only the page leaves that is measured */
export function readTrace(json: string, anchor: string): Trace {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const anchored = find(traceEvents, anchor);
  const own = traceEvents.filter(({ pid, tid }) => pid === anchored.pid && tid === anchored.tid);
  const done = own.filter(({ ph }) => ph === 'X');
  const tasks = done.filter(({ name }) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('The trace has no tasks in it.');
  const scripts = done.filter(({ name }) => SCRIPTING.test(name)).sort((a, b) => a.ts - b.ts);
  const tasksIn = ({ from, to }: Span) => tasks.filter(({ ts, dur = 0 }) => (ts + dur) / 1000 > from && ts / 1000 < to).map(({ tdur = 0 }) => tdur / 1000);
  return {
    mark: (name) => find(own, name).ts / 1000,
    longestTask: (span) => Math.max(0, ...tasksIn(span)),
    blocked: (span) => tasksIn(span).reduce((sum, ms) => sum + Math.max(0, ms - 50), 0),
    scripting(from, until) {
      const { tts: to = 0 } = find(own, until);
      let sum = 0;
      let counted = 0;
      for (const { ts, tts = 0, tdur = 0 } of scripts) {
        if (ts / 1000 < from) continue;
        const end = Math.min(tts + tdur, to);
        sum += Math.max(0, end - Math.max(tts, counted));
        counted = Math.max(counted, end);
      }
      return sum / 1000;
    },
  };
}

function find(events: readonly TraceEvent[], mark: string): TraceEvent {
  const found = events.find(({ name, cat }) => name === mark && cat.includes('blink.user_timing'));
  if (!found) throw new Error(`The trace has no mark "${mark}".`);
  return found;
}
