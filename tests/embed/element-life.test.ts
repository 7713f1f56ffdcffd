import { waitFor } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineElement } from '../../embed/element';
import { answerIn, asked, finish, inline, place, rootOf, rulesAsking, type Server, serve, widgetIn } from '../builders/page';

const FIRST = 'Where do you feel it most?';
const SECOND = 'What does it feel like?';
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let server: Server;

beforeAll(async () => {
  defineElement();
  server = await serve({
    '/slow.json': (_, response) => void setTimeout(() => response.end(JSON.stringify(rulesAsking('Slow?'))), 300),
    '/fast.json': (_, response) => response.end(JSON.stringify(rulesAsking('Fast?'))),
  });
});

afterAll(() => server.stop());

beforeEach(() => {
  server.requests.splice(0);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('an attribute that changes', () => {
  test('changes what is shown at once, and keeps the answers', async () => {
    const host = place();
    await answerIn(host, 'Neck');
    const heading = () => widgetIn(host)?.getByRole('heading').tagName;
    const help = () => widgetIn(host)?.getByText(/^Choose one/).textContent;
    expect([heading(), help()]).toEqual(['H2', 'Choose one, and the next question follows.']);
    host.setAttribute('heading-level', '4');
    host.setAttribute('advance', 'button');
    host.setAttribute('theme', 'dark');
    await waitFor(() => expect([heading(), help()]).toEqual(['H4', 'Choose one.']));
    expect(rootOf(host)?.querySelector('[data-theme="dark"]')).toBeTruthy();
    expect(asked(host)).toBe(SECOND);
  });

  test('changes where a visit is booked, also on a result', async () => {
    const host = place();
    await finish(host);
    host.setAttribute('booking', 'https://page.example/book');
    await waitFor(() => expect(widgetIn(host)?.getByRole<HTMLAnchorElement>('link', { name: 'Book a visit' }).href).toBe('https://page.example/book'));
  });

  test.each(['rules', 'menu'])('to other %s starts over', async (attribute) => {
    inline('rules', rulesAsking('Where on this page?'));
    inline('menu', { format: 1 });
    const host = place();
    await answerIn(host, 'Neck');
    host.setAttribute(attribute, `#${attribute}`);
    await waitFor(() => expect(asked(host)).toBe(attribute === 'rules' ? 'Where on this page?' : FIRST));
    expect(widgetIn(host)?.queryAllByRole<HTMLInputElement>('radio', { checked: true })).toEqual([]);
  });

  test('back to no rules is the studio of the script again', async () => {
    inline('rules', rulesAsking('Where on this page?'));
    const host = place({ rules: '#rules' });
    await waitFor(() => expect(asked(host)).toBe('Where on this page?'));
    host.removeAttribute('rules');
    expect(asked(host)).toBe(FIRST);
  });

  test('to what it was changes nothing', async () => {
    const host = place({ rules: `${server.url}/fast.json` });
    await waitFor(() => expect(asked(host)).toBe('Fast?'));
    host.setAttribute('rules', `${server.url}/fast.json`);
    await later(50);
    expect(server.requests).toEqual(['/fast.json']);
  });

  test('while the element is off the page counts when it is back', async () => {
    inline('rules', rulesAsking('Where on this page?'));
    const host = place();
    await answerIn(host, 'Neck');
    host.remove();
    host.setAttribute('rules', '#rules');
    document.body.append(host);
    await waitFor(() => expect(asked(host)).toBe('Where on this page?'));
  });
});

describe('a mistake in an attribute', () => {
  test('is told once, with what is allowed, however often the element is drawn', async () => {
    const host = place({ theme: 'pink' });
    host.setAttribute('heading-level', '3');
    const other = document.createElement('div');
    document.body.append(other);
    other.append(host);
    expect(vi.mocked(console.warn).mock.calls).toEqual([['massage-finder: theme="pink" is not understood. Allowed: auto, light, dark, and willow, clay, slate.']]);
    host.setAttribute('theme', 'blue');
    expect(console.warn).toHaveBeenCalledTimes(2);
    expect(console.error).not.toHaveBeenCalled();
    expect(asked(host)).toBe(FIRST);
  });
});

describe('an element that is moved', () => {
  test('keeps its answers and the question it is on', async () => {
    const host = place();
    await answerIn(host, 'Neck');
    const other = document.createElement('section');
    document.body.append(other);
    other.append(host);
    expect(asked(host)).toBe(SECOND);
    await waitFor(() => expect(widgetIn(host)?.getByRole('button', { name: 'Back' })).toBeTruthy());
    await answerIn(host, /^Tense or tired/);
    expect(asked(host)).toBe('How long have you had it?');
  });

  test('hears of nothing twice', async () => {
    const host = place();
    const heard: string[] = [];
    for (const name of ['start', 'progress', 'complete']) host.addEventListener(`massage-finder-${name}`, ({ type }) => heard.push(type));
    await answerIn(host, 'Neck');
    const before = [...heard];
    document.body.append(host);
    expect(heard).toEqual(before);
    await answerIn(host, /^Tense or tired/);
    expect(heard.filter((type) => type.endsWith('start'))).toHaveLength(1);
  });
});

describe('an element that is removed', () => {
  test('has no screens and leaves nobody listening', async () => {
    const added: string[] = [];
    for (const target of [window, document, document.body, document.documentElement]) {
      vi.spyOn(target, 'addEventListener').mockImplementation((type: string) => void added.push(type));
    }
    const host = place();
    const screens = rootOf(host)?.querySelector('[lang]') as HTMLElement;
    const heading = widgetIn(host)?.getByRole('heading') as HTMLElement;
    expect(added.filter((type) => !type.startsWith('xstate'))).toEqual([]);
    host.remove();
    expect(widgetIn(host)).toBeUndefined();
    expect([screens.childNodes.length, heading.isConnected]).toEqual([0, false]);
  });

  test('before its rules arrive stays quiet, and shows them once it is back', async () => {
    const host = place({ rules: `${server.url}/slow.json` });
    host.remove();
    await later(400);
    expect(widgetIn(host)).toBeUndefined();
    expect(console.error).not.toHaveBeenCalled();
    document.body.append(host);
    await waitFor(() => expect(asked(host)).toBe('Slow?'));
  });
});

describe('rules at an address', () => {
  test('are fetched once', async () => {
    const host = place({ rules: `${server.url}/fast.json` });
    await waitFor(() => expect(asked(host)).toBe('Fast?'));
    expect(server.requests).toEqual(['/fast.json']);
  });

  test('leave the content of the page alone until they arrive', async () => {
    const host = place({ rules: `${server.url}/slow.json` });
    expect(rootOf(host)).toBeUndefined();
    await waitFor(() => expect(asked(host)).toBe('Slow?'));
  });

  test('that arrive late for an earlier wish are dropped', async () => {
    const host = place({ rules: `${server.url}/slow.json` });
    host.setAttribute('rules', `${server.url}/fast.json`);
    await waitFor(() => expect(asked(host)).toBe('Fast?'));
    await later(400);
    expect(asked(host)).toBe('Fast?');
    expect(server.requests.sort()).toEqual(['/fast.json', '/slow.json']);
  });

  test('that fail late for an earlier wish are not complained of', async () => {
    const host = place({ rules: `${server.url}/missing.json` });
    host.removeAttribute('rules');
    await waitFor(() => expect(server.requests).toEqual(['/missing.json']));
    await later(100);
    expect(console.error).not.toHaveBeenCalled();
    expect(asked(host)).toBe(FIRST);
  });
});
