import { waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineElement, ELEMENT } from '../../embed/element';
import { OPTIONS } from '../../embed/options';
import { version } from '../../package.json';
import { answerIn, asked, finish, inline, passSafety, place, rootOf, rulesAsking, widgetIn, widgetSoon } from '../builders/page';
import { shipped } from '../builders/source';

const FIRST = 'Where do you feel it most?';
const root = (host: Element) => rootOf(host)?.querySelector<HTMLElement>('[lang]') as HTMLElement;

beforeAll(defineElement);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = '';
  vi.restoreAllMocks();
});

describe('the element', () => {
  test('shows the first question of the studio that the script was built for, at once and without a word in the console', () => {
    expect(asked(place())).toBe(FIRST);
    expect(console.error).not.toHaveBeenCalled();
    expect(console.warn).not.toHaveBeenCalled();
  });

  test('keeps its screens from the page, and the content of the page in place', () => {
    const host = place();
    expect(host.shadowRoot).toBeNull();
    expect(rootOf(host)?.mode).toBe('closed');
    expect(host.querySelector('a')?.href).toBe('https://page.example/');
  });

  test('brings its styles along', () => {
    expect(rootOf(place())?.querySelector('style')).toBeTruthy();
  });

  test('speaks the language of its rulebook, in its direction, whatever the page speaks', () => {
    document.documentElement.lang = 'ar';
    expect([root(place()).lang, root(place({ lang: 'fr' })).dir]).toEqual(['en', 'ltr']);
  });

  test('defined a second time is defined once', () => {
    const before = customElements.get(ELEMENT);
    defineElement();
    expect(customElements.get(ELEMENT)).toBe(before);
    expect(before).toBeTruthy();
  });

  test('comes twice on a page without mixing answers up', async () => {
    const [one, other] = [place(), place()];
    await answerIn(one, 'Neck');
    expect([asked(one), asked(other)]).toEqual(['What does it feel like?', FIRST]);
  });

  test('has no property of its own named as an option: a framework would set that instead of the attribute', () => {
    const host = place();
    expect(OPTIONS.filter((option) => option in host && !(option in document.createElement('div')))).toEqual([]);
  });

  test('takes no focus', () => {
    place();
    expect(document.activeElement).toBe(document.body);
  });

  test('keeps keys typed inside from the page', () => {
    const host = place();
    const heard = vi.fn();
    for (const type of ['keydown', 'keyup', 'keypress']) {
      document.addEventListener(type, heard);
      widgetIn(host)
        ?.getByRole('button', { name: 'Continue' })
        .dispatchEvent(new KeyboardEvent(type, { key: 'k', bubbles: true, composed: true }));
      document.removeEventListener(type, heard);
    }
    expect(heard).not.toHaveBeenCalled();
  });

  test('stores nothing and leaves nothing on the window', async () => {
    const before = Object.keys(window);
    const history = window.history.length;
    await finish(place());
    expect(Object.keys(window).filter((name) => !before.includes(name))).toEqual([]);
    expect([window.history.length, localStorage.length, sessionStorage.length, document.cookie]).toEqual([history, 0, 0, '']);
  });
});

describe('what a page hears of a visit', () => {
  const NAMES = ['start', 'progress', 'complete', 'error'].map((name) => `${ELEMENT}-${name}`);

  async function hear(visit: (host: HTMLElement) => Promise<void>): Promise<CustomEvent<object>[]> {
    const host = place();
    const heard: CustomEvent<object>[] = [];
    const listen = (event: Event) => heard.push(event as CustomEvent<object>);
    for (const name of NAMES) document.addEventListener(name, listen);
    await visit(host);
    for (const name of NAMES) document.removeEventListener(name, listen);
    expect(heard.every(({ target, bubbles, composed }) => target === host && bubbles && composed)).toBe(true);
    return heard;
  }

  const rules = shipped().rulebook.version;
  const told = { rules, version, run_id: expect.any(String), event_id: expect.any(String) };
  const WHOLE_RUN = [[`${ELEMENT}-start`, told], ...[25, 50, 75].map((percent) => [`${ELEMENT}-progress`, { percent, ...told }]), [`${ELEMENT}-complete`, told]];

  test('is start, three thresholds and completion with versions and random ids, and never an answer', async () => {
    const heard = await hear((host) => finish(host));
    expect(heard.map(({ type, detail }) => [type, detail])).toEqual(WHOLE_RUN);
  });

  test('is the same for a visit that ends in an emergency', async () => {
    const heard = await hear((host) => finish(host, /^Chest pain/));
    expect(heard.map(({ type, detail }) => [type, detail])).toEqual(WHOLE_RUN);
  });
});

describe('rules and a menu in the page', () => {
  test('are shown instead of the studio that the script was built for, with nothing of its menu', async () => {
    inline('rules', rulesAsking('Where on this page?'));
    const host = place({ rules: '#rules' });
    await waitFor(() => expect(asked(host)).toBe('Where on this page?'));
    await answerIn(host, 'back');
    await passSafety(host);
    await waitFor(() => expect(asked(host)).toContain('Soft'));
    expect(widgetIn(host)?.queryByRole('link', { name: /503/ })).toBeNull();
    expect(console.error).not.toHaveBeenCalled();
  });

  test('go together, each checked against the other', async () => {
    inline('rules', rulesAsking('Where on this page?', { studio: { name: 'Page Studio', languages: ['en'] } }));
    inline('menu', { format: 1, sessions: [{ technique: 'soft', minutes: 45, price: 70, booking: 'https://page.example/soft' }] });
    const host = place({ rules: '#rules', menu: '#menu' });
    await widgetSoon(host);
    await answerIn(host, 'back');
    await passSafety(host);
    expect((await widgetSoon(host)).getByText('45 minutes')).toBeTruthy();
  });

  test('may be a menu alone, for the studio of the script', async () => {
    inline('menu', { format: 1, sessions: [{ technique: 'swedish', minutes: 33, price: 44 }] });
    const host = place({ menu: '#menu' });
    await widgetSoon(host);
    expect(asked(host)).toBe(FIRST);
    await finish(host);
    expect((await widgetSoon(host)).getAllByText('33 minutes').length).toBeGreaterThan(0);
    expect(widgetIn(host)?.queryByText('75 minutes')).toBeNull();
  });
});
