import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineElement } from '../../embed/element';
import { answerIn, asked, finish, place, widgetIn } from '../builders/page';

const FIRST = 'Where do you feel it most?';
const SECOND = 'What does it feel like?';

defineElement();

/** The page, opened again in the same tab. */
function reload(attributes: Record<string, string> = {}): HTMLElement {
  document.body.replaceChildren();
  return place(attributes);
}

beforeEach(() => {
  sessionStorage.clear();
  document.body.replaceChildren();
});

afterEach(() => vi.restoreAllMocks());

describe('a visit that was left, where the owner has the tab remember it', () => {
  const remember = { remember: 'tab' };

  test('is taken up where it stood, says so, and Back leads through what was answered', async () => {
    await answerIn(place(remember), 'Neck');
    const host = reload(remember);
    expect(asked(host)).toBe(SECOND);
    expect(widgetIn(host)?.getByText('This tab has kept your answers.')).toBeTruthy();
    widgetIn(host)?.getByRole('button', { name: 'Back' }).click();
    await vi.waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(widgetIn(host)?.getByRole<HTMLInputElement>('radio', { name: 'Neck' }).checked).toBe(true);
    expect(widgetIn(host)?.queryByText('This tab has kept your answers.')).toBeNull();
  });

  test('takes no focus when it is taken up', async () => {
    await answerIn(place(remember), 'Neck');
    reload(remember);
    expect(document.activeElement).toBe(document.body);
  });

  test('does not start twice', async () => {
    const started = vi.fn();
    document.addEventListener('massage-finder-start', started);
    await answerIn(place(remember), 'Neck');
    await answerIn(reload(remember), /^Tense/);
    expect(started).toHaveBeenCalledTimes(1);
    document.removeEventListener('massage-finder-start', started);
  });

  test('is forgotten when the visitor starts over', async () => {
    await answerIn(place(remember), 'Neck');
    const host = reload(remember);
    widgetIn(host)?.getByRole('button', { name: 'Start over' }).click();
    await vi.waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(sessionStorage).toHaveLength(0);
    expect(asked(reload(remember))).toBe(FIRST);
  });

  test.each([
    ['a recommendation', /^None of these/],
    ['a referral', /^Numbness between the legs/],
  ])('is forgotten once it has come to %s', async (_, sign) => {
    const host = place(remember);
    await finish(host, sign);
    expect(sessionStorage).toHaveLength(0);
    expect(asked(reload(remember))).toBe(FIRST);
  });

  test('is kept apart for each element of a page', async () => {
    const one = place(remember);
    place(remember);
    await answerIn(one, 'Neck');
    document.body.replaceChildren();
    const again = [place(remember), place(remember)];
    expect(again.map((host) => asked(host))).toEqual([SECOND, FIRST]);
  });

  test.each([
    ['another rulebook', (kept: string) => kept.replace(/"rules":"[0-9a-f]{8}"/, '"rules":"00000000"')],
    ['words that are not a visit', () => 'null'],
    ['words that are not JSON', () => '{'],
    ['no question', (kept: string) => kept.replace('"at":"type",', '')],
    ['a question that does not exist', (kept: string) => kept.replace('"at":"type"', '"at":"toString"')],
  ])('counts for nothing where the tab holds %s', async (_, change) => {
    await answerIn(place(remember), 'Neck');
    const key = sessionStorage.key(0) as string;
    const kept = sessionStorage.getItem(key) as string;
    const changed = change(kept);
    expect(changed).not.toBe(kept);
    sessionStorage.setItem(key, changed);
    const host = reload(remember);
    expect(asked(host)).toBe(FIRST);
    await answerIn(host, 'Neck');
    expect(sessionStorage, 'and is gone with the next answer').toHaveLength(1);
    expect(sessionStorage.getItem(key)).toBe(kept);
  });

  test('goes on without being kept where the browser refuses', async () => {
    for (const act of ['getItem', 'setItem', 'removeItem'] as const) {
      vi.spyOn(Storage.prototype, act).mockImplementation(() => {
        throw new DOMException('no storage here', 'SecurityError');
      });
    }
    const host = place(remember);
    await answerIn(host, 'Neck');
    expect(asked(host)).toBe(SECOND);
  });
});

test('nothing is kept unless the owner asks for it', async () => {
  await answerIn(place(), 'Neck');
  expect(sessionStorage).toHaveLength(0);
  expect(localStorage).toHaveLength(0);
  expect(asked(reload())).toBe(FIRST);
});
