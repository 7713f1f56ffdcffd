type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
};

/** What has to be traced for {@link readTrace}. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];

/** What of the main thread's work is script, as far as a page can tell: reading it, running it, cleaning up after it. */
const SCRIPTING = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|v8\.compile|v8\.run|V8\.GC|MinorGC|MajorGC)/;

/** Milliseconds of the trace's own clock. */
type Span = { readonly from: number; readonly to: number };

/** What a trace tells of the main thread of the page that left marks in it. */
export type Trace = {
  /** When the page left a mark. */
  readonly mark: (name: string) => number;
  /** The longest task that has a part in a span, in milliseconds. */
  readonly longestTask: (span: Span) => number;
  /** What tasks took beyond 50 ms each. */
  readonly blocked: (span: Span) => number;
  /** How long script ran in a span, in milliseconds: what is nested counts once. */
  readonly scripting: (span: Span) => number;
};

/** @param anchor a mark that only the page leaves that is measured */
export function readTrace(json: string, anchor: string): Trace {
  const { traceEvents } = JSON.parse(json) as { traceEvents: TraceEvent[] };
  const anchored = marksIn(traceEvents).find(({ name }) => name === anchor);
  if (!anchored) throw new Error(`The trace has no mark "${anchor}".`);
  const own = traceEvents.filter(({ pid, tid }) => pid === anchored.pid && tid === anchored.tid);
  const spans = (test: (name: string) => boolean) => own.flatMap(({ name, ph, ts, dur = 0 }) => (ph === 'X' && test(name) ? [{ from: ts / 1000, to: (ts + dur) / 1000 }] : []));
  const tasks = spans((name) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('The trace has no tasks in it.');
  const scripts = spans((name) => SCRIPTING.test(name)).sort((a, b) => a.from - b.from);
  const tasksIn = ({ from, to }: Span) => tasks.filter((task) => task.to > from && task.from < to).map((task) => task.to - task.from);
  return {
    mark: (name) => {
      const found = marksIn(own).find((event) => event.name === name);
      if (!found) throw new Error(`The trace has no mark "${name}".`);
      return found.ts / 1000;
    },
    longestTask: (span) => Math.max(0, ...tasksIn(span)),
    blocked: (span) => tasksIn(span).reduce((sum, ms) => sum + Math.max(0, ms - 50), 0),
    scripting({ from, to }) {
      let sum = 0;
      let done = from;
      for (const script of scripts) {
        const end = Math.min(script.to, to);
        sum += Math.max(0, end - Math.max(script.from, done));
        done = Math.max(done, end);
      }
      return sum;
    },
  };
}

const marksIn = (events: readonly TraceEvent[]): TraceEvent[] => events.filter(({ cat }) => cat.includes('blink.user_timing'));
