import { waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { defineElement } from '../../embed/element';
import { drawVariant } from '../../embed/variants';
import { answerIn, asked, inline, place, rulesAsking } from '../builders/page';

const variants = [
  { name: 'now', rules: undefined, share: 70 },
  { name: 'calm', rules: '#calm', share: 20 },
  { name: 'bold', rules: '#bold', share: 10 },
];

beforeAll(defineElement);

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

/** Makes the next random numbers, from 0 up to 1, be these. */
function roll(...numbers: number[]): void {
  for (const number of numbers) {
    vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => {
      (array as Uint32Array)[0] = Math.floor(number * 2 ** 32);
      return array;
    });
  }
}

describe('a variant is drawn', () => {
  test.each([
    [0, 'now'],
    [0.699, 'now'],
    [0.701, 'calm'],
    [0.899, 'calm'],
    [0.901, 'bold'],
    [0.999, 'bold'],
  ])('at %s it is %s', (number, name) => {
    roll(number);
    expect(drawVariant(document.body, { variants, remember: 'none' })?.name).toBe(name);
  });

  test('as often as its share says', () => {
    const counts = new Map<string | undefined, number>();
    for (let draws = 0; draws < 5_000; draws += 1) {
      const name = drawVariant(document.body, { variants, remember: 'none' })?.name;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    // Six standard deviations of a fair draw.
    for (const { name, share } of variants) expect(Math.abs((counts.get(name) ?? 0) - share * 50)).toBeLessThan(6 * Math.sqrt(50 * share * (1 - share / 100)));
  });

  test('from none, or none with a share, there is none', () => {
    expect(drawVariant(document.body, { variants: [], remember: 'tab' })).toBeUndefined();
    expect(drawVariant(document.body, { variants: [{ name: 'off', rules: undefined, share: 0 }], remember: 'none' })).toBeUndefined();
  });

  test('once in a tab that may remember, as long as it is on offer', () => {
    roll(0.95, 0.1);
    const draw = (among = variants) => drawVariant(document.body, { variants: among, remember: 'tab' })?.name;
    expect([draw(), draw(), draw()]).toEqual(['bold', 'bold', 'bold']);
    expect(draw(variants.slice(0, 2))).toBe('now');
  });

  test('nothing is kept unless the owner lets the tab remember', () => {
    drawVariant(document.body, { variants, remember: 'none' });
    expect(sessionStorage.length).toBe(0);
  });
});

describe('a finder of which variants are tried', () => {
  const VARIANTS = 'now@70 calm=#calm@20 bold=#bold@10';

  async function started(): Promise<Record<string, unknown>> {
    const heard = new Promise<Record<string, unknown>>((resolve) => {
      document.addEventListener('massage-finder-start', (event) => resolve((event as CustomEvent).detail), { once: true });
    });
    const host = document.querySelector('massage-finder') as HTMLElement;
    await answerIn(host, asked(host) === 'How calm?' ? 'back' : 'Neck');
    return heard;
  }

  test('asks by the rules of the one drawn, and names it on every event', async () => {
    inline('calm', rulesAsking('How calm?'));
    roll(0.8);
    const host = place({ variants: VARIANTS });
    await waitFor(() => expect(asked(host)).toBe('How calm?'));
    expect(await started()).toMatchObject({ variant: 'calm' });
  });

  test('names the one whose rules it has anyway', async () => {
    roll(0.1);
    place({ variants: VARIANTS });
    expect(await started()).toMatchObject({ variant: 'now' });
  });

  test('stands on the rules that the page names where those of the one drawn fail', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    inline('own', rulesAsking('How calm?'));
    roll(0.95);
    const host = place({ variants: VARIANTS, rules: '#own' });
    await waitFor(() => expect(asked(host)).toBe('How calm?'));
    expect(await started()).not.toHaveProperty('variant');
  });

  test('names none where the rules of the one drawn fail, and stands on its own', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    roll(0.95);
    const host = place({ variants: VARIANTS });
    await waitFor(() => expect(asked(host)).toBe('Where do you feel it most?'));
    expect(await started()).not.toHaveProperty('variant');
    expect(console.error).toHaveBeenCalledOnce();
  });

  test("carries the name that the page's own experiment tool gives", async () => {
    place({ variant: 'tool b' });
    expect(await started()).toMatchObject({ variant: 'tool b' });
  });
});
