import { fireEvent, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineElement } from '../../embed/element';
import { finish, place, widgetIn } from '../builders/page';

type Heard = Record<string, unknown> & { event: string };

const page = window as unknown as { dataLayer?: Heard[] };
const send = vi.fn<typeof fetch>();
const user = userEvent.setup({ pointerEventsCheck: 0 });

/** What analytics tools heard, in order. */
const heard = () => (page.dataLayer ?? []).map(({ event }) => event);

beforeAll(defineElement);

beforeEach(() => {
  vi.stubGlobal('fetch', send);
  send.mockImplementation(async () => new Response(null, { status: 204 }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  send.mockReset();
  document.body.replaceChildren();
  delete page.dataLayer;
});

/** A finder that has come to a recommendation. */
async function finder(attributes: Record<string, string>) {
  const host = place({ track: 'datalayer', ...attributes });
  const told: CustomEvent[] = [];
  host.addEventListener('massage-finder-lead', (event) => told.push(event as CustomEvent));
  await finish(host);
  const widget = () => widgetIn(host) as NonNullable<ReturnType<typeof widgetIn>>;
  const fold = widget().queryByRole('heading', { name: 'Email my result' })?.closest('details');
  if (fold) fold.open = true;
  return { host, told, widget, details: () => told.map(({ detail }) => detail) };
}

type Shown = Awaited<ReturnType<typeof finder>>;

function give({ widget }: Shown, email = 'ana@example.com'): void {
  // The focus is within a closed shadow root, where user-event does not find it.
  const field = widget().getByLabelText<HTMLInputElement>('Your email address');
  field.focus();
  field.value = email;
  fireEvent.keyDown(field, { key: 'Enter' });
}

const says = ({ widget }: Shown, words: RegExp) => waitFor(() => expect(widget().getByText(words)).toBeTruthy());
const SENT = /^It is on its way/;
const FAILED = /^It could not be sent/;

const bodies = () => send.mock.calls.map(([, init]) => JSON.parse(String(init?.body)));

describe('the page hears of a lead', () => {
  test('with what the visitor gave and what every event has, and may take it over', async () => {
    const shown = await finder({ email: 'page', finder: 'front', variant: 'b' });
    shown.host.addEventListener('massage-finder-lead', (event) => event.preventDefault());
    give(shown);
    await says(shown, SENT);
    expect(shown.details()).toEqual([
      {
        ...{ email: 'ana@example.com', marketing: false, language: 'en', finder: 'front', variant: 'b', rules: expect.stringMatching(/^[0-9a-f]{8}$/) },
        ...{ version: expect.any(String), run_id: expect.any(String), event_id: expect.any(String) },
      },
    ]);
    expect(shown.told[0]?.bubbles && shown.told[0].composed && shown.told[0].cancelable).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  test('and where it does not, it is said that nothing was sent; the other try has the same id', async () => {
    const shown = await finder({ email: 'page' });
    for (const _ of [1, 2]) {
      give(shown);
      await says(shown, FAILED);
    }
    const [first, second] = shown.details();
    expect(second).toEqual(first);
    give(shown, 'eva@example.com');
    expect(shown.details()[2]).toMatchObject({ email: 'eva@example.com', run_id: first.run_id, event_id: expect.any(String) });
    expect(shown.details()[2].event_id).not.toBe(first.event_id);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the receiver of the owner', () => {
  test('gets what the page heard, in a way that needs no leave and carries no cookie', async () => {
    const shown = await finder({ email: 'https://mail.example/in', finder: 'front' });
    await user.click(shown.widget().getByRole('checkbox', { name: 'Send my result with it' }));
    give(shown);
    await says(shown, SENT);
    expect(send.mock.calls.map(([address, { method, credentials, headers, redirect } = {}]) => [address, method, credentials, headers, redirect])).toEqual([
      ['https://mail.example/in', 'POST', 'omit', undefined, 'error'],
    ]);
    expect(bodies()).toEqual([{ lead: shown.details()[0] }]);
    expect(bodies()[0].lead).toMatchObject({
      finder: 'front',
      recommendation: { name: shown.widget().getByRole('heading', { level: 2 }).querySelector('.best-name')?.textContent },
    });
  });

  test('gets nothing where the page has taken it over', async () => {
    const shown = await finder({ email: '/lead' });
    shown.host.addEventListener('massage-finder-lead', (event) => event.preventDefault());
    give(shown);
    await says(shown, SENT);
    expect(send).not.toHaveBeenCalled();
  });

  test.each([
    ['refuses', () => send.mockResolvedValueOnce(new Response(null, { status: 500 }))],
    ['cannot be reached', () => send.mockRejectedValueOnce(new TypeError('network'))],
  ])('that %s gets it again with the same id, if the visitor tries again', async (_, fail) => {
    const shown = await finder({ email: '/lead' });
    fail();
    give(shown);
    await says(shown, FAILED);
    await user.click(shown.widget().getByRole('button', { name: 'Send' }));
    await says(shown, SENT);
    const [first, second] = bodies();
    expect(second).toEqual(first);
    expect(first.lead.event_id).toBeTruthy();
  });

  test('that says nothing is given up after ten seconds', async () => {
    const shown = await finder({ email: '/lead' });
    send.mockImplementationOnce((_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    give(shown);
    await vi.advanceTimersByTimeAsync(9_900);
    expect(shown.widget().queryByText(FAILED)).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(shown.widget().getByText(FAILED)).toBeTruthy();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of a lead that came after another has another id', async () => {
    const shown = await finder({ email: '/lead' });
    give(shown);
    await says(shown, SENT);
    await user.click(shown.widget().getAllByRole('button', { name: 'Change' })[0] as HTMLElement);
    give(shown);
    await says(shown, SENT);
    const [first, second] = bodies().map(({ lead }) => lead);
    expect(second).toEqual({ ...first, event_id: expect.any(String) });
    expect(second.event_id).not.toBe(first.event_id);
  });
});

describe('analytics tools', () => {
  test('hear once a run that there was a lead, with the id that the page heard, and nothing of what it holds', async () => {
    const shown = await finder({ email: '/lead' });
    for (const name of ['Send my result with it', /^Send me news/]) await user.click(shown.widget().getByRole('checkbox', { name }));
    for (const email of ['ana@example.com', 'eva@example.com']) {
      give(shown, email);
      await says(shown, SENT);
      await user.click(shown.widget().getAllByRole('button', { name: 'Change' })[0] as HTMLElement);
    }
    const leads = (page.dataLayer ?? []).filter(({ event }) => event === 'finder_lead');
    expect(leads).toHaveLength(1);
    expect(
      Object.keys(leads[0] as Heard)
        .filter((key) => leads[0]?.[key] !== undefined)
        .sort(),
    ).toEqual(['event', 'event_id', 'rules', 'run_id', 'version']);
    expect(leads[0]?.['event_id']).toBe(shown.details()[0].event_id);
    const { recommendation } = shown.details()[0];
    for (const secret of ['@', recommendation.name, recommendation.technique, 'marketing']) expect(JSON.stringify(page.dataLayer)).not.toContain(secret);
  });

  test('hear nothing of the mail app', async () => {
    const shown = await finder({ email: 'app' });
    const before = heard();
    const link = shown.widget().getByRole('link', { name: 'Open my mail app' });
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(heard()).toEqual(before);
    expect(shown.details()).toEqual([]);
  });
});

describe('a visitor is asked to tell which technique was suggested', () => {
  const box = ({ widget }: Shown) => widget().queryByRole<HTMLInputElement>('checkbox', { name: /^Tell Willow/ });

  test('where the owner asks, and a tick tells its id, once a run', async () => {
    const shown = await finder({ detail: 'results' });
    expect(heard()).not.toContain('finder_result');
    await user.click(box(shown) as HTMLElement);
    await user.click(box(shown) as HTMLElement);
    const results = (page.dataLayer ?? []).filter(({ event }) => event === 'finder_result');
    expect(results).toHaveLength(1);
    expect(results[0]?.['technique']).toMatch(/^[a-z-]+$/);
    expect(shown.widget().getByRole('heading', { level: 2 }).textContent?.toLowerCase()).toContain(String(results[0]?.['technique']).split('-')[0]);
  });

  test('and is still seen to have, when the element moves in the page or its look changes', async () => {
    const shown = await finder({ detail: 'results' });
    await user.click(box(shown) as HTMLElement);
    shown.host.setAttribute('theme', 'dark');
    document.body.append(shown.host);
    await waitFor(() => expect(box(shown)?.checked).toBe(true));
  });

  test('anew in another run', async () => {
    const shown = await finder({ detail: 'results' });
    await user.click(box(shown) as HTMLElement);
    (shown.host as HTMLElement & { restart: () => void }).restart();
    await finish(shown.host);
    expect(box(shown)?.checked).toBe(false);
    await user.click(box(shown) as HTMLElement);
    const runs = (page.dataLayer ?? []).filter(({ event }) => event === 'finder_result').map((event) => event['run_id']);
    expect(new Set(runs).size).toBe(2);
  });

  test.each([
    ['the owner asks for less', { detail: 'questions' }],
    ['nobody would hear of it', { detail: 'results', track: 'none' }],
    ['only an advertiser would, who never hears of results', { detail: 'results', track: 'meta' }],
  ])('not where %s', async (_, attributes) => {
    expect(box(await finder(attributes))).toBeNull();
  });

  test('not where a warning sign stops the visit', async () => {
    const host = place({ track: 'datalayer', detail: 'results', email: '/lead' });
    await finish(host, /^Chest pain/);
    await waitFor(() => expect(widgetIn(host)?.getByRole('heading', { name: /Get emergency care now/ })).toBeTruthy());
    expect(widgetIn(host)?.queryAllByRole('checkbox')).toEqual([]);
    expect(widgetIn(host)?.queryByRole('heading', { name: 'Email my result' })).toBeNull();
  });
});
