import { expect, test, vi } from 'vitest';
import { createRuns } from '../../src/progress/runs';

const RULES = { rules: 'abcd1234' };

test('each event of a run is told once, with an id of the run and one of its own', () => {
  const runs = createRuns(vi.fn());
  const told = [
    runs.hear('view', RULES),
    runs.hear('start', RULES),
    runs.hear('progress', { ...RULES, percent: 25 }),
    runs.hear('progress', { ...RULES, percent: 50 }),
    runs.hear('complete', RULES),
  ];
  expect(told.map((event) => [event?.name, event?.percent])).toEqual([
    ['view', undefined],
    ['start', undefined],
    ['progress', 25],
    ['progress', 50],
    ['complete', undefined],
  ]);
  expect(new Set(told.map((event) => event?.run_id)).size).toBe(1);
  expect(new Set(told.map((event) => event?.event_id)).size).toBe(5);
  expect(told[0]?.run_id).toMatch(/^[a-z0-9]{10,}$/);
});

test('what comes again in a run is not told again: a second press of Book, a second result', () => {
  const runs = createRuns(vi.fn());
  for (const name of ['start', 'complete', 'cta'] as const) runs.hear(name, RULES);
  expect([runs.hear('cta', RULES), runs.hear('complete', RULES), runs.hear('progress', { ...RULES, percent: 25 })].map((event) => event?.name)).toEqual([
    undefined,
    undefined,
    'progress',
  ]);
});

test('a visitor who starts over begins another run, of which everything is told anew', () => {
  const ended = vi.fn();
  const runs = createRuns(ended);
  const [first, , again] = [runs.hear('start', RULES), runs.hear('complete', RULES), runs.hear('start', RULES)];
  expect(again?.run_id).not.toBe(first?.run_id);
  expect(ended.mock.calls).toEqual([[first?.run_id]]);
  expect(runs.hear('complete', RULES)?.run_id).toBe(again?.run_id);
});

test('names that the page gave go along, and nothing else that an event holds', () => {
  const heard = { ...RULES, finder: 'front page', href: 'https://book.example/ashiatsu', answers: { location: 'neck' } };
  expect(createRuns(vi.fn()).hear('cta', heard, 'b')).toEqual({
    name: 'cta',
    finder: 'front page',
    variant: 'b',
    ...RULES,
    run_id: expect.any(String),
    event_id: expect.any(String),
  });
});
