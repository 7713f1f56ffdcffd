import { waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineElement } from '../../embed/element';
import { answerIn, asked, finish, inline, place, rootOf, rulesAsking, type Server, serve } from '../builders/page';

const FIRST = 'Where do you feel it most?';

let server: Server;
const errors = () => vi.mocked(console.error).mock.calls.map(([message]) => String(message));

beforeAll(async () => {
  defineElement();
  server = await serve({ '/page': (_, response) => response.end('<!doctype html><p>Not JSON</p>') });
});

afterAll(() => server.stop());

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('a script built for a studio stands on its own rules, and says why in one line, when the rules of the page', () => {
  const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
  const sound = JSON.stringify(rulesAsking('Where on this page?'));

  test.each<[string, string | object, RegExp]>([
    ['are cut short', sound.slice(0, -20), /was refused: not-json/],
    ['are a page', '<!doctype html>', /was refused: not-json/],
    ['are a number', '7', /was refused: /],
    ['are nested without end', deep, /was refused: /],
    ['reach for the prototype', '{"__proto__": {"format": 1}}', /was refused: /],
    ['have a key that nobody knows', { ...rulesAsking('Where?'), extra: 1 }, /was refused: .*extra/],
    ['are of a format that is newer', { ...rulesAsking('Where?'), format: 2 }, /was refused: newer-format/],
    [
      'name what is not there',
      rulesAsking('Where?', { rules: [{ id: 'r', when: { place: 'nowhere' }, suggest: { soft: 'well' } }] }),
      /was refused: unknown-id at rules\.0\.when\.place .*nowhere/,
    ],
    ['link to a script', rulesAsking('Where?', { studio: { name: 'S', languages: ['en'], booking: 'javascript:alert(1)' } }), /was refused: .*studio\.booking/],
    ['speak a language without safety texts', rulesAsking('Where?', { studio: { name: 'S', languages: ['xx'] } }), /was refused: unsafe-language/],
  ])('%s', async (_, rules, reason) => {
    inline('rules', rules);
    const host = place({ rules: '#rules' });
    const failed = vi.fn();
    host.addEventListener('massage-finder-error', failed);
    await waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toMatch(/^massage-finder: #rules /);
    expect(errors()[0]).toMatch(reason);
    expect(failed).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['are not in the page', '#none', 'there is no JSON in an element with id "none"'],
    ['are not at their address', '/missing.json', 'answered 404'],
    ['are a page at their address', '/page', 'was refused: not-json'],
  ])('%s', async (_, where, reason) => {
    const host = place({ rules: where.startsWith('/') ? server.url + where : where });
    await waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toContain(reason);
  });

  test('come with a menu for other techniques', async () => {
    inline('menu', { format: 1, sessions: [{ technique: 'unheard-of', minutes: 60 }] });
    const host = place({ menu: '#menu' });
    await waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toMatch(/^massage-finder: #menu was refused: unknown-id at sessions\.0\.technique/);
  });

  test('change to something broken', async () => {
    inline('rules', rulesAsking('Where on this page?'));
    const host = place({ rules: '#rules' });
    await waitFor(() => expect(asked(host)).toBe('Where on this page?'));
    host.setAttribute('rules', '#none');
    await waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(errors()).toHaveLength(1);
  });

  test('have more mistakes than fit on a line, and the rest is counted', async () => {
    const rules = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, when: { nowhere: id }, suggest: { soft: 'well' as const } }));
    inline('rules', rulesAsking('Where?', { rules }));
    place({ rules: '#rules' });
    await waitFor(() => expect(errors()).toHaveLength(1));
    expect(errors()[0]).toMatch(/; and 2 more$/);
  });
});

describe('what the page is told of a failure', () => {
  test('holds no answer and nothing of the rules', async () => {
    const host = place({ rules: '#none' });
    const heard: CustomEvent[] = [];
    host.addEventListener('massage-finder-error', (event) => heard.push(event as CustomEvent));
    await waitFor(() => expect(heard).toHaveLength(1));
    expect([heard[0]?.detail, heard[0]?.bubbles, heard[0]?.composed]).toEqual([{}, true, true]);
  });
});

describe('while other rules are awaited after a visit had begun', () => {
  test('the content of the page shows, not an empty box', async () => {
    const slow = await serve({ '/slow.json': () => undefined });
    const host = place();
    await answerIn(host, 'Neck');
    host.setAttribute('rules', `${slow.url}/slow.json`);
    expect(asked(host)).toBeUndefined();
    expect(rootOf(host)?.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedElements()).toEqual([host.querySelector('a')]);
    await slow.stop();
    await waitFor(() => expect(asked(host)).toBe(FIRST));
    expect(rootOf(host)?.querySelector<HTMLSlotElement>('slot:not([name])')).toBeNull();
  });
});

describe('where the browser lets the widget down', () => {
  test('without shadow roots the content of the page stays, with one line and no throw', () => {
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(() => {
      throw new Error('no shadow roots here');
    });
    const host = place();
    expect(errors()).toEqual(['massage-finder: no shadow roots here']);
    expect(rootOf(host)).toBeUndefined();
    expect(host.querySelector('a')?.textContent).toBe('Book a massage');
  });

  test('on a screen that comes later the content of the page shows again', async () => {
    const host = place();
    const { NumberFormat } = Intl;
    vi.spyOn(Intl, 'NumberFormat').mockImplementation(function failsOnPrices(languages?: unknown, style?: Intl.NumberFormatOptions) {
      if (style?.style === 'currency') throw new RangeError('no prices here');
      return new NumberFormat(languages as string, style);
    } as typeof Intl.NumberFormat);
    await finish(host);
    await waitFor(() => expect(errors()).toEqual(['massage-finder: no prices here']));
    expect(asked(host)).toBeUndefined();
    expect(rootOf(host)?.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedElements()).toEqual([host.querySelector('a')]);
  });

  test('in the middle of drawing the content of the page shows again', () => {
    const host = place();
    vi.spyOn(window, 'getComputedStyle').mockImplementation(() => {
      throw new Error('no styles here');
    });
    host.setAttribute('theme', 'dark');
    expect(errors()).toEqual(['massage-finder: no styles here']);
    expect(rootOf(host)?.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedElements()).toEqual([host.querySelector('a')]);
  });
});
