import { describe, expect, test, vi } from 'vitest';
import type { RunEvent } from '../../src/progress/run-event';
import { createRuns } from '../../src/progress/runs';

const QUESTIONS = [
  { id: 'place' },
  { id: 'kind' },
  { id: 'nerves', when: {} },
  { id: 'signs' },
  { id: 'health' },
  { id: 'told', when: {}, safety: true },
  { id: 'stress', refine: true },
];
const OF = { version: '1.2.3', rules: 'abcd1234' };

function start({ resumedAt, finder, first = 'place' }: { resumedAt?: string; finder?: string; first?: string } = {}) {
  const ended = vi.fn();
  return { ended, runs: createRuns({ questions: QUESTIONS, first, resumedAt, about: () => ({ ...OF, ...(finder && { finder }) }), ended }) };
}

/** Events in short: `progress 25`, `question place`. */
const short = (events: readonly RunEvent[]) =>
  events.map(({ name, percent, question, technique, cta_index }) => [name, percent ?? question ?? technique ?? cta_index].filter(Boolean).join(' '));

describe('each event of a run', () => {
  test('is told once, with an id of the run and one of its own', () => {
    const { runs } = start();
    const told = [...runs.hear('view'), ...runs.hear('start'), ...runs.hear('progress', { percent: 25 }), ...runs.hear('cta', { cta_index: 2 })];
    expect(short(told)).toEqual(['view', 'start', 'question place', 'progress 25', 'cta 2']);
    expect(new Set(told.map(({ run_id }) => run_id))).toEqual(new Set([runs.id()]));
    expect(new Set(told.map(({ event_id }) => event_id)).size).toBe(5);
    expect(runs.id()).toMatch(/^[a-z0-9]{10,}$/);
  });

  test('is not told again: a second press of Book, a second result', () => {
    const { runs } = start();
    for (const name of ['start', 'complete', 'cta'] as const) runs.hear(name);
    expect([...runs.hear('cta'), ...runs.hear('complete'), ...runs.hear('progress', { percent: 25 }), ...runs.hear('progress', { percent: 25 })].map(({ name }) => name)).toEqual([
      'progress',
    ]);
  });

  test('is told anew once a visitor starts over, which ends the run', () => {
    const { runs, ended } = start();
    const [, first] = runs.hear('start') as [RunEvent, RunEvent];
    runs.hear('complete');
    const told = runs.hear('start');
    const [again] = told as [RunEvent];
    expect(short(told)).toEqual(['start', 'question place']);
    expect(again.run_id).not.toBe(first.run_id);
    expect(ended.mock.calls).toEqual([[first.run_id]]);
    expect(runs.hear('complete').at(-1)?.run_id).toBe(again.run_id);
  });

  test('says which finder it is of', () => {
    const { runs } = start({ finder: 'front page' });
    expect(runs.hear('cta', { cta_index: 1 })).toEqual([{ name: 'cta', cta_index: 1, finder: 'front page', ...OF, run_id: runs.id(), event_id: expect.any(String) }]);
  });
});

describe('which question is on screen', () => {
  test('is told by its id where everybody is asked it, in order with the thresholds; else as a branch', () => {
    const { runs } = start();
    const told = [
      ...runs.hear('start'),
      ...runs.reach('place'),
      ...runs.hear('progress', { percent: 25 }),
      ...runs.reach('kind'),
      ...runs.hear('progress', { percent: 50 }),
      ...runs.reach('nerves'),
      ...runs.reach('signs'),
    ];
    expect(short(told)).toEqual(['view', 'start', 'question place', 'progress 25', 'question kind', 'progress 50', 'question branch', 'question signs']);
  });

  test('is not told before the first answer, again after Back, or once the run is complete', () => {
    const { runs } = start();
    expect(runs.reach('place')).toEqual([]);
    runs.hear('start');
    expect(short([...runs.reach('place'), ...runs.reach('kind'), ...runs.reach('place'), ...runs.reach('kind')])).toEqual(['question kind']);
    runs.hear('complete');
    expect([...runs.reach('nerves'), ...runs.reach('told')]).toEqual([]);
  });

  test('is not told, nor that there was one, where only a warning sign leads to it', () => {
    const { runs } = start();
    runs.hear('start');
    expect(short(runs.reach('told'))).toEqual(['question kind', 'question signs', 'question health']);
  });

  test('is told with the start of those that the page has answered, whether the visitor goes back to them or not', () => {
    const { runs } = start({ first: 'kind' });
    expect(short([...runs.hear('start'), ...runs.reach('place'), ...runs.reach('kind')])).toEqual(['view', 'start', 'question place', 'question kind']);
  });

  test('is told of those that a warning sign has spared, before the completion', () => {
    const { runs } = start();
    runs.hear('start');
    for (const id of ['kind', 'signs']) runs.reach(id);
    const end = [25, 50, 75].flatMap((percent) => runs.hear('progress', { percent }));
    expect(short([...end, ...runs.hear('complete')])).toEqual(['progress 25', 'progress 50', 'progress 75', 'question health', 'complete']);
  });
});

test('whoever answers has seen the finder, and starting over is not another look', () => {
  const { runs } = start();
  expect(short([...runs.hear('start'), ...runs.hear('view'), ...runs.hear('start')])).toEqual(['view', 'start', 'question place', 'start', 'question place']);
});

test('a visit that is taken up again tells what is new in it', () => {
  const { runs } = start({ resumedAt: 'nerves' });
  const told = [...runs.hear('view'), ...runs.reach('nerves'), ...runs.reach('signs'), ...runs.hear('progress', { percent: 75 }), ...runs.hear('complete')];
  expect(short(told)).toEqual(['question signs', 'progress 75', 'question health', 'complete']);
});
