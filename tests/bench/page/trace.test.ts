import { expect, test } from 'vitest';
import { readTrace } from './trace';

const OWN = { pid: 1, tid: 1 };

/** Something that a thread did, in milliseconds; others used the processor for half of its time. */
const took = (name: string, from: number, ms: number, thread: object = OWN) => ({
  name,
  cat: 'devtools.timeline',
  ph: 'X',
  ts: from * 1000,
  dur: ms * 1000,
  tts: from * 500,
  tdur: ms * 500,
  ...thread,
});
const mark = (name: string, at: number) => ({ name, cat: 'blink.user_timing', ph: 'I', ts: at * 1000, tts: at * 500, ...OWN });

const trace = readTrace(
  JSON.stringify({
    traceEvents: [
      took('RunTask', 0, 900, { pid: 2, tid: 1 }),
      took('EvaluateScript', 0, 900, { pid: 1, tid: 2 }),
      took('RunTask', 0, 40),
      took('EvaluateScript', 0, 10),
      took('RunTask', 100, 140),
      took('EvaluateScript', 100, 120),
      took('FunctionCall', 110, 60),
      took('Layout', 220, 20),
      took('RunTask', 300, 20),
      took('FunctionCall', 300, 20),
      mark('press', 250),
      mark('shown', 310),
    ],
  }),
  'shown',
);

test('tasks are those of the thread that left the mark, in processor time', () => {
  expect(trace.mark('shown')).toBe(310);
  expect(trace.longestTask({ from: 0, to: 310 })).toBe(70);
  expect(trace.longestTask({ from: trace.mark('press'), to: trace.mark('shown') })).toBe(10);
  expect(trace.longestTask({ from: 250, to: 299 })).toBe(0);
  expect(trace.blocked({ from: 0, to: 400 })).toBe(20);
});

test('script within script counts once, and ends at the mark', () => {
  expect(trace.scripting(50, 'shown')).toBe(60 + 5);
  expect(trace.scripting(0, 'shown')).toBe(5 + 60 + 5);
});

test('a trace without the mark is refused', () => {
  expect(() => readTrace('{"traceEvents":[]}', 'shown')).toThrow('no mark "shown"');
});
