import { render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Later } from '../../src/ui/later';

vi.unmock('../../src/ui/after-frame');

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout'] }));

afterEach(() => {
  vi.useRealTimers();
});

const drawn = () => screen.queryByText('the rest');

test('what is drawn later is neither made nor drawn with the screen it is part of, but behind its frame', async () => {
  const make = vi.fn(() => <p>the rest</p>);
  render(<Later>{make}</Later>);
  expect(make).not.toHaveBeenCalled();
  vi.advanceTimersToNextFrame();
  expect(drawn(), 'while the frame is made').toBeNull();
  await vi.runAllTimersAsync();
  expect(drawn()).toBeTruthy();
});

test('what is gone before its frame is made is not drawn, and nobody is the worse for it', async () => {
  const make = vi.fn(() => <p>the rest</p>);
  const { unmount } = render(<Later>{make}</Later>);
  unmount();
  await vi.runAllTimersAsync();
  expect(make).not.toHaveBeenCalled();
});
