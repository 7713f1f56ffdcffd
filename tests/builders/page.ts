import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BoundFunctions, type queries, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { RulebookSource } from '../../src/language/schema';
import { rulebookSource } from './source';
import { option } from './visits';

/** The queries of testing-library inside a widget. */
type Widget = BoundFunctions<typeof queries>;

const roots = new Map<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;
// The shadow root of the widget is closed: this file, loaded first, sees it being made.
Element.prototype.attachShadow = function attachShadow(init) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};

/** The closed shadow root of an element; undefined while it has none. */
export const rootOf = (host: Element): ShadowRoot | undefined => roots.get(host);

/** What a visitor sees of a widget, to be queried by role; undefined while there are no screens. */
export function widgetIn(host: Element): Widget | undefined {
  const finder = rootOf(host)?.querySelector<HTMLElement>('[lang]');
  return finder ? within(finder) : undefined;
}

/** The widget's screens, once they are there. */
export const widgetSoon = (host: Element): Promise<Widget> =>
  waitFor(() => {
    const widget = widgetIn(host);
    if (!widget) throw new Error('no screens yet');
    return widget;
  });

/** The question on screen, in words. */
export const asked = (host: Element): string | null | undefined => widgetIn(host)?.getAllByRole('heading')[0]?.textContent;

/** Puts the element on the page as a parser does, with a booking link inside. */
export function place(attributes: Record<string, string> = {}, into: Element = document.body): HTMLElement {
  const words = Object.entries(attributes).map(([name, value]) => `${name}='${value}'`);
  into.insertAdjacentHTML('beforeend', `<massage-finder ${words.join(' ')}><a href="https://page.example/">Book a massage</a></massage-finder>`);
  return into.lastElementChild as HTMLElement;
}

/** A script element with JSON in it, as `rules` and `menu` name one. */
export function inline(id: string, content: object | string): void {
  const script = Object.assign(document.createElement('script'), { type: 'application/json', id, textContent: typeof content === 'string' ? content : JSON.stringify(content) });
  document.body.append(script);
}

/** A rulebook of one page's own, known by its first question. */
export const rulesAsking = (ask: string, changes: Partial<RulebookSource> = {}): RulebookSource =>
  rulebookSource({
    questions: [{ id: 'place', ask, options: [option('back'), option('neck')] }],
    rules: [{ id: 'back', when: { place: 'back' }, suggest: { soft: 'well' } }],
    ...changes,
  });

/** Answers the question on screen with an option and Continue. */
export async function answerIn(host: Element, label: RegExp | string): Promise<void> {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const widget = await widgetSoon(host);
  await user.click(widget.getByRole(/radio|checkbox/, { name: label }));
  await user.click(widget.getByRole('button', { name: 'Continue' }));
}

/** Answers the questions of the safety core without a sign. */
export async function passSafety(host: Element): Promise<void> {
  for (const label of [/^Six weeks to three/, /^None of these/, /^None of these/]) await answerIn(host, label);
}

/** Walks the shipped questions to a recommendation, or to an emergency. */
export async function finish(host: Element, sign: RegExp = /^None of these/): Promise<void> {
  for (const label of ['Neck', /^Tense or tired/, /^Six weeks to three/, /^Light/, sign]) await answerIn(host, label);
  if (sign.test('None of these')) await answerIn(host, /^None of these/);
}

/** A server of one test. `requests` counts what was asked of it, by path. */
export type Server = { url: string; requests: string[]; stop: () => Promise<void> };

/** Starts a real server on this machine; `answers` gives what each path answers, 404 elsewhere. */
export async function serve(answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void>): Promise<Server> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end('<h1>Not here</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
