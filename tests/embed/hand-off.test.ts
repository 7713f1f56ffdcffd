import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handOff } from '../../embed/hand-off';

/** What the page hears: the kind of event, and the link as it is then. */
let heard: [type: string, link: string | undefined][];
let host: HTMLElement;
let link: HTMLAnchorElement;

/** A finder in a page that hears of presses, and stays. */
function setUp(): void {
  document.body.innerHTML = '<main></main>';
  heard = [];
  host = document.createElement('massage-finder');
  document.querySelector('main')?.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<a part="cta" class="primary" aria-label="Book Ashiatsu" href="#book"><b>Book</b></a>';
  link = root.querySelector('a') as HTMLAnchorElement;
  for (const type of ['mousedown', 'click']) host.addEventListener(type, ({ target }) => heard.push([type, (target as Element).closest('a')?.outerHTML]));
  host.addEventListener('click', ({ target }) => target !== host && heard.push(['stands in', (target as Element).parentElement?.localName]));
}

const press = (how: MouseEventInit = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...how });
  link.addEventListener('click', (pressed) => handOff(pressed, link, host), { once: true });
  link.dispatchEvent(event);
  return event;
};

beforeEach(setUp);

describe('a plain press', () => {
  test('is handed to a bare link in the page, which is gone at once', () => {
    const bare = '<a href="#book" hidden=""></a>';
    expect(press().defaultPrevented).toBe(true);
    expect(heard).toEqual([
      ['mousedown', bare],
      ['click', bare],
      ['stands in', 'massage-finder'],
      ['click', undefined],
    ]);
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });

  test('leads where and how the pressed link leads', () => {
    link.target = '_blank';
    link.rel = 'noopener';
    press();
    expect(heard[0]).toEqual(['mousedown', '<a href="#book" target="_blank" rel="noopener" hidden=""></a>']);
  });

  test('follows the pressed link itself in a page that lets nothing be added', () => {
    const append = vi.spyOn(host, 'append').mockImplementation(() => {
      throw new Error('not here');
    });
    expect(press().defaultPrevented).toBe(false);
    expect(append).toHaveBeenCalledOnce();
    expect(heard).toEqual([['click', undefined]]);
  });
});

test.each<[string, MouseEventInit]>([
  ['Control', { ctrlKey: true }],
  ['Command', { metaKey: true }],
  ['Shift', { shiftKey: true }],
  ['Alt', { altKey: true }],
  ['the middle button', { button: 1 }],
])('a press with %s is left to the browser', (_, how) => {
  expect(press(how).defaultPrevented).toBe(false);
  expect(heard).toEqual([['click', undefined]]);
});

test('a press that the page has called off stays so', () => {
  document.body.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
  press();
  expect(heard).toEqual([['click', undefined]]);
});
