import { afterEach, expect, test, vi } from 'vitest';
import klaviyo from '../../demo/tracking/recipes/klaviyo.js?raw';
import mailchimp from '../../demo/tracking/recipes/mailchimp.js?raw';

const fetched = vi.fn(() => Promise.resolve());
vi.stubGlobal('fetch', fetched);

afterEach(() => fetched.mockClear());

/** Runs a recipe as a page would, and tells it of a lead. */
function tell(recipe: string, marketing: boolean): boolean {
  const listeners: ((event: Event) => void)[] = [];
  const page = { addEventListener: (type: string, listener: (event: Event) => void) => type === 'massage-finder-lead' && listeners.push(listener) };
  new Function('document', recipe)(page);
  const event = new CustomEvent('massage-finder-lead', { cancelable: true, detail: { email: 'ann@mail.example', marketing, recommendation: 'swedish' } });
  for (const listener of listeners) listener(event);
  return event.defaultPrevented;
}

test.each([
  ['Klaviyo', klaviyo],
  ['Mailchimp', mailchimp],
])('the recipe for %s subscribes whoever asked for mail, and nobody else; the receiver still mails the result', (_, recipe) => {
  expect(tell(recipe, false)).toBe(false);
  expect(fetched).not.toHaveBeenCalled();
  expect(tell(recipe, true)).toBe(false);
  expect(fetched).toHaveBeenCalledOnce();
  expect(JSON.stringify(fetched.mock.calls)).not.toContain('swedish');
});

test("Klaviyo is asked for a subscription in the form of its client API's own description", () => {
  tell(klaviyo, true);
  const [[address, { method, headers, body }]] = fetched.mock.calls as unknown as [[string, RequestInit]];
  expect([address, method, headers]).toEqual([
    'https://a.klaviyo.com/client/subscriptions?company_id=AbC123',
    'POST',
    { 'content-type': 'application/vnd.api+json', revision: '2026-07-15' },
  ]);
  expect(JSON.parse(String(body))).toEqual({
    data: {
      type: 'subscription',
      attributes: {
        custom_source: 'Massage finder',
        profile: { data: { type: 'profile', attributes: { email: 'ann@mail.example', subscriptions: { email: { marketing: { consent: 'SUBSCRIBED' } } } } } },
      },
      relationships: { list: { data: { type: 'list', id: 'XyZ789' } } },
    },
  });
});

test("Mailchimp gets what its embedded form would send, the robots' field left empty", () => {
  tell(mailchimp, true);
  const [[address, { method, mode, body }]] = fetched.mock.calls as unknown as [[string, RequestInit]];
  expect([new URL(address).pathname, method, mode, String(body)]).toEqual(['/subscribe/post', 'POST', 'no-cors', 'EMAIL=ann%40mail.example&b_0123456789abcdef_abcdef0123=']);
});
