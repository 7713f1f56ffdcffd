import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { warmUp } from '../../src/ui/warm-up';

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what the result writes with is loaded before, and not while the next question is being drawn', () => {
  const loads = [vi.spyOn(Intl.NumberFormat, 'supportedLocalesOf'), vi.spyOn(Intl.ListFormat, 'supportedLocalesOf')];
  warmUp('es');
  vi.advanceTimersByTime(299);
  for (const load of loads) expect(load).not.toHaveBeenCalled();
  vi.runAllTimers();
  for (const load of loads) expect(load).toHaveBeenCalledExactlyOnceWith('es');
});

test('a browser that has no lists is not complained of before it has to', () => {
  vi.stubGlobal('Intl', { NumberFormat: Intl.NumberFormat });
  warmUp('en');
  expect(() => vi.runAllTimers()).not.toThrow();
});
