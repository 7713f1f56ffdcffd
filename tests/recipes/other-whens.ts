import { expect } from 'vitest';
import type { Effect } from './effects';
import type { Sound } from './owners-page';
import { ruleHolds, visitor } from './visitors';

const wheel = (after: Sound, ...visitors: Parameters<typeof visitor>[0][]) => visitors.map((given) => ruleHolds(after, 'hips-behind-the-wheel', visitor(given)));

/** For whom the rule of `Add a rule` holds with each other `when`, by the words that open it. */
export const otherWhens: Record<string, Effect> = {
  'Any of several answers': (_, after) =>
    expect(wheel(after, { location: 'hips', day: 'driving' }, { location: 'legs', day: 'driving' }, { location: 'neck', day: 'driving' })).toEqual([true, true, false]),
  'From here up, from here down': (before, after) => {
    const durations = ['under-3-days', 'days', 'weeks', 'months', 'years'];
    expect(wheel(after, ...durations.map((duration) => ({ location: 'hips', duration })))).toEqual([false, false, true, true, false]);
    expect(['firm', 'no-preference'].map((pressure) => ruleHolds(before, 'strong-work', visitor({ pressure })))).toEqual([true, false]);
  },
  'One thing or another': (_, after) =>
    expect(wheel(after, { location: 'hips', day: 'driving' }, { location: 'hips', stress: 'high' }, { location: 'hips' }, { day: 'driving' })).toEqual([true, true, false, false]),
  'Two answers to one question': (_, after) =>
    expect(wheel(after, { history: ['nervous', 'first-time'] }, { history: 'nervous' }, { history: 'first-time' })).toEqual([true, false, false]),
  'Everything but': (_, after) => expect(wheel(after, { location: 'hips' }, { location: 'hips', pressure: 'light' }, { location: 'legs' })).toEqual([true, false, false]),
};
