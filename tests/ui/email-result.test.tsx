import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ar } from '../../src/locales/ar';
import { de } from '../../src/locales/de';
import { es } from '../../src/locales/es';
import { fr } from '../../src/locales/fr';
import type { Lead } from '../../src/ui/result/offers';
import { printed } from '../builders/printed';
import { show } from '../builders/screens';
import { DEEP, studio, studioMenu } from '../builders/studio';

type Changes = Parameters<typeof show>[0];

/** A result to be had by e-mail. What is sent stays on its way until `settle` says whether it arrived. */
function result(changes: Changes = {}, offered: 'app' | undefined = undefined) {
  let answer: (sent: boolean) => void = () => undefined;
  const send = vi.fn(
    (_: Lead) =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  const shown = show({ rulebook: studio(), menu: studioMenu(), answers: DEEP, offers: { share: undefined, email: offered ?? send }, ...changes });
  const fold = screen.queryByRole('heading', { name: 'Email my result' })?.closest('details');
  if (fold) fold.open = true;
  return { ...shown, send, fold: fold as HTMLDetailsElement, settle: (sent: boolean) => act(async () => answer(sent)) };
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your email address' });
const withResult = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Send my result with it' });
const news = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Send me news and offers from Test Studio too' });
const sendButton = () => screen.getByRole('button', { name: /^Send/ });
const problem = () => screen.queryByRole('region', { name: 'There is a problem' });
const status = () => screen.getByRole('status').textContent;

const WRONG = 'Enter an email address like name@example.com';
const FAILED = 'It could not be sent. Everything is still filled in: try again, or send the result to yourself.';
const SENT = 'It is on its way. Test Studio will write to \u2066ana@example.com\u2069.';

/** What goes with a lead where the visitor wants that. */
const TEXT = [
  'Your best match: Deepwork',
  'Feels deep.',
  'Deepwork may leave you tender.',
  '',
  'What you could add',
  'Green oil: CBD oil: tell your therapist about allergies and medicines. It may affect a drug test. Not in pregnancy or breastfeeding. Ask your doctor or pharmacist first.',
  'Warm stones: Say so if it is hot.',
  '',
  'How often to come: Weekly at first',
  'At first: Once a week.',
  '',
  'This is guidance, not a diagnosis, and does not replace medical care.',
].join('\n');

const bodyOf = (link: HTMLAnchorElement) => new URL(link.href).searchParams.get('body')?.replace(/\r\n/g, '\n');

afterEach(() => vi.restoreAllMocks());

describe('the result by e-mail is offered', () => {
  test('only where the owner asks for it', () => {
    result({ offers: { share: undefined, email: undefined } });
    expect(screen.queryByRole('heading', { name: 'Email my result' })).toBeNull();
  });

  test('beside the note for the therapist, closed, and in nobody’s way', () => {
    const { container } = show({ rulebook: studio(), menu: studioMenu(), answers: DEEP, offers: { share: undefined, email: 'app' } });
    const titles = [...container.querySelectorAll('.fold > summary')].map(({ textContent }) => textContent);
    expect(titles.slice(-3)).toEqual(['For your therapist', 'Email my result', 'Your answers']);
    expect((screen.getByRole('heading', { name: 'Email my result' }).closest('details') as HTMLDetailsElement).open).toBe(false);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Your best matchDeepwork');
  });

  test.each([
    ['a referral', { ...DEEP, signs: ['fire'] }],
    ['a referral that may be booked later', { ...DEEP, signs: ['ill'] }],
    ['a result without a match', { place: 'elsewhere', pressure: 'light', signs: ['none'] }],
  ])('never on %s', (_, answers) => {
    for (const way of ['app', undefined] as const) {
      result({ answers }, way);
      expect(screen.getByRole('heading', { level: 2 })).toBeTruthy();
      expect(screen.queryByRole('heading', { name: 'Email my result' })).toBeNull();
      cleanup();
    }
  });
});

describe("by the visitor's own mail app", () => {
  const link = () => screen.getByRole<HTMLAnchorElement>('link', { name: 'Open my mail app' });

  test('is one link that is addressed to nobody, with no form, and says that the studio gets nothing', () => {
    const { fold } = result({}, 'app');
    expect(within(fold).getByText('Your own mail app opens with the result as text. You choose who gets it; nothing is sent to Test Studio.')).toBeTruthy();
    expect(fold.querySelectorAll('input, button')).toHaveLength(0);
    const { protocol, pathname, searchParams } = new URL(link().href);
    expect([protocol, pathname, [...searchParams.keys()]]).toEqual(['mailto:', '', ['subject', 'body']]);
    expect(searchParams.get('subject')).toBe('Massage finder, Test Studio');
    expect(bodyOf(link())).toBe(`${TEXT}\n\nBook a visit: https://book.example/`);
  });

  test('has the wait before the plan, and what to book for', () => {
    result({ answers: { ...DEEP, age: 'new' } }, 'app');
    expect(bodyOf(link())).toContain('\n\nFirst: Give it three days.\n\nBook a day after the third: https://book.example/');
  });

  test('has no place to book where the studio names none', () => {
    const { booking: _, ...rest } = studio().studio;
    result({ rulebook: { ...studio(), studio: rest } }, 'app');
    expect(bodyOf(link())).toBe(TEXT);
  });

  test('calls a suggestion that no rule makes a suggestion', () => {
    result(
      { rulebook: studio({ fallback: { technique: 'soft', because: 'Softwork suits everybody.' } }), answers: { place: 'elsewhere', pressure: 'light', signs: ['none'] } },
      'app',
    );
    expect(bodyOf(link())).toMatch(/^Our suggestion: Softwork\nFeels soft\.\n/);
  });
});

describe('the form', () => {
  test('has one native field, asked for by the browser’s memory of addresses, and says who gets it and for what', () => {
    const { fold } = result();
    expect(field()).toBe(
      screen.getByRole('textbox', {
        name: 'Your email address',
        description: 'Test Studio gets your address and writes to you about your result, and about nothing else unless you tick it below.',
      }),
    );
    expect([field().type, field().autocomplete, field().getAttribute('aria-invalid')]).toEqual(['email', 'email', null]);
    expect(fold.querySelectorAll('input')).toHaveLength(3);
    expect(fold.querySelector('form')).toBeNull();
  });

  test('has two boxes that nobody has ticked, each with what it is for', () => {
    result();
    expect([withResult().checked, news().checked]).toEqual([false, false]);
    expect(
      screen.getByRole('checkbox', {
        name: 'Send my result with it',
        description: 'Test Studio then also gets what was suggested to you and how often to come, never your answers. Without a tick they get your address alone.',
      }),
    ).toBe(withResult());
  });

  test('takes digits, which elsewhere choose options', async () => {
    const { user } = result();
    await user.type(field(), '123ana@example.com');
    expect(field().value).toBe('123ana@example.com');
    expect([withResult().checked, news().checked]).toEqual([false, false]);
  });
});

describe('what is given', () => {
  test('is the address alone where no box is ticked', async () => {
    const { user, send } = result();
    await user.type(field(), ' ana@example.com ');
    await user.click(sendButton());
    expect(send.mock.calls).toEqual([[{ email: 'ana@example.com', marketing: false, language: 'en' }]]);
  });

  test.each([
    ['the result', [withResult], { marketing: false, recommendation: { technique: 'deep', name: 'Deepwork', text: TEXT } }],
    ['a yes to other mail', [news], { marketing: true }],
    ['both', [withResult, news], { marketing: true, recommendation: { technique: 'deep', name: 'Deepwork', text: TEXT } }],
  ] as const)('has %s only where that box is ticked', async (_, boxes, given) => {
    const { user, send } = result();
    for (const box of boxes) await user.click(box());
    await user.type(field(), 'ana@example.com');
    await user.click(sendButton());
    expect(send.mock.calls).toEqual([[{ email: 'ana@example.com', language: 'en', ...given }]]);
  });

  test('is of the result of that moment, and has no answer, no note, no warning, and nothing that was left out', async () => {
    const { user, send } = result({ answers: { ...DEEP, age: 'new' } });
    await user.click(withResult());
    await user.type(field(), 'ana@example.com{Enter}');
    const recommendation = send.mock.calls[0]?.[0].recommendation;
    expect(recommendation).toMatchObject({ technique: 'soft', name: 'Softwork' });
    for (const telling of ['three days', 'It is new', 'My back', 'See a doctor', 'Deepwork', 'the third', 'You told us', 'You like'])
      expect(recommendation?.text).not.toContain(telling);
  });

  test('can be unticked again', async () => {
    const { user, send } = result();
    for (const box of [withResult, news, withResult, news]) await user.click(box());
    await user.type(field(), 'ana@example.com{Enter}');
    expect(send.mock.calls).toEqual([[{ email: 'ana@example.com', marketing: false, language: 'en' }]]);
  });
});

describe('a mistake', () => {
  test.each(['', 'ana', 'ana@', 'ana@studio', 'ana example.com', 'a@b@example.com'])(
    'in the address "%s" is told in words, at the field as well, and nothing is given',
    async (typed) => {
      const { user, send } = result();
      if (typed) await user.type(field(), typed);
      await user.click(sendButton());
      await waitFor(() => expect(document.activeElement).toBe(problem()));
      expect(screen.getByRole('textbox', { name: 'Your email address', description: new RegExp(`^Error: ${WRONG}`) })).toBe(field());
      expect([field().getAttribute('aria-invalid'), field().value]).toEqual(['true', typed]);
      await user.click(screen.getByRole('button', { name: WRONG }));
      expect(document.activeElement).toBe(field());
      expect(send).not.toHaveBeenCalled();
    },
  );

  test('is told anew at every press, and gone once it is mended', async () => {
    const { user, send } = result();
    await user.click(sendButton());
    await waitFor(() => expect(document.activeElement).toBe(problem()));
    await user.click(field());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(problem()));
    await user.type(field(), 'ana@example.com{Enter}');
    expect(send).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(problem()).toBeNull());
    expect(field().getAttribute('aria-invalid')).toBeNull();
  });
});

describe('sending', () => {
  const filled = async () => {
    const shown = result();
    await shown.user.click(withResult());
    await shown.user.type(field(), 'ana@example.com');
    return shown;
  };

  test('is said by the button and to those who hear, and is not done twice by a second press', async () => {
    const { user, send, settle } = await filled();
    act(() => {
      sendButton().click();
      sendButton().click();
    });
    await waitFor(() => expect([sendButton().textContent, sendButton().getAttribute('aria-disabled')]).toEqual(['Sending…', 'true']));
    await waitFor(() => expect(status()).toBe('Sending…'));
    await user.click(sendButton());
    await user.type(field(), '.org{Enter}');
    expect(send).toHaveBeenCalledTimes(1);
    await settle(true);
    expect(screen.getByText(SENT), 'the address that was sent').toBeTruthy();
  });

  test('that arrives is said where the form was, which takes the focus', async () => {
    const { user, settle } = await filled();
    await user.click(sendButton());
    await settle(true);
    const message = screen.getByText(SENT).parentElement;
    expect(document.activeElement).toBe(message);
    expect(status(), 'it is not said twice').toBe('');
    expect(screen.queryByRole('textbox', { name: 'Your email address' }), 'the form is out of the way').toBeNull();
  });

  test('that arrives can be corrected and sent again, as another lead', async () => {
    const { user, send, settle } = await filled();
    await user.click(sendButton());
    await settle(true);
    await user.click(within(screen.getByText(SENT).parentElement as HTMLElement).getByRole('button', { name: 'Change' }));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect([field().value, withResult().checked]).toEqual(['ana@example.com', true]);
    await user.click(sendButton());
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[1]?.[0]).toEqual(send.mock.calls[0]?.[0]);
    expect(send.mock.calls[1]?.[0], 'no other try of the first').not.toBe(send.mock.calls[0]?.[0]);
  });

  test('that fails is said in words that take the focus, keeps everything, and offers the mail app', async () => {
    const { user, settle } = await filled();
    await user.click(sendButton());
    await settle(false);
    expect(document.activeElement).toBe(problem());
    expect(within(problem() as HTMLElement).getByText(FAILED)).toBeTruthy();
    expect(bodyOf(within(problem() as HTMLElement).getByRole<HTMLAnchorElement>('link', { name: 'Open my mail app' }))).toContain('Your best match: Deepwork');
    expect([field().value, withResult().checked, news().checked, sendButton().textContent]).toEqual(['ana@example.com', true, false, 'Send']);
    expect(field().getAttribute('aria-invalid'), 'the address is not to blame').toBeNull();
  });

  test('again is another try of the same lead, and of another one once something is changed', async () => {
    const { user, send, settle } = await filled();
    for (const change of [undefined, undefined, news]) {
      if (change) await user.click(change());
      await user.click(sendButton());
      await settle(false);
    }
    const [first, second, third] = send.mock.calls.map(([lead]) => lead);
    expect(second).toBe(first);
    expect(third).toEqual({ ...first, marketing: true });
    await user.click(sendButton());
    await settle(true);
    expect(send.mock.calls[3]?.[0]).toBe(third);
    expect(screen.getByText(SENT)).toBeTruthy();
  });

  test.each([
    [true, SENT],
    [false, FAILED],
  ])('leaves the focus of a visitor who has gone on where it is, and is told to those who hear (arrived: %s)', async (arrived, words) => {
    const { user, settle } = await filled();
    await user.click(sendButton());
    const elsewhere = screen.getByRole('button', { name: 'Start over' });
    elsewhere.focus();
    await settle(arrived);
    await waitFor(() => expect(status()).toBe(words));
    expect(document.activeElement).toBe(elsewhere);
  });

  test('that ends after the visitor has started over says nothing and breaks nothing', async () => {
    const { user, settle } = await filled();
    await user.click(sendButton());
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    await settle(true);
    expect(screen.getByRole('heading').textContent).toBe('Where?');
    expect(status()).toBe('');
  });
});

test('none of it is on paper', async () => {
  const pages = printed();
  const { user } = result();
  await user.click(within(screen.getByRole('heading', { name: 'Talk to us' }).closest('section') as HTMLElement).getByRole('button', { name: 'Print' }));
  expect(pages[0]?.body.textContent).toContain('Your best match');
  expect(pages[0]?.body.textContent).not.toContain('Email my result');
  expect(pages[0]?.querySelectorAll('input')).toHaveLength(0);
});

test.each([
  ['es', es],
  ['fr', fr],
  ['de', de],
  ['ar', ar],
] as const)('the form and the letter speak %s', async (language, shell) => {
  const book = studio();
  const { user, send } = result({ rulebook: { ...book, languages: [language] }, language, shell });
  const label = (screen.getByLabelText(shell.emailAddress) as HTMLInputElement).id;
  expect(label).toBe('mf-email');
  await user.click(screen.getByRole('checkbox', { name: shell.emailWith }));
  await user.type(screen.getByLabelText(shell.emailAddress), 'ana@example.com');
  await user.click(screen.getByRole('button', { name: shell.emailSend }));
  const lead = send.mock.calls[0]?.[0];
  expect(lead?.language).toBe(language);
  expect(lead?.recommendation?.text).toContain(shell.bestMatch);
  expect(lead?.recommendation?.text.endsWith(shell.notMedical)).toBe(true);
});
