import { screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { show } from '../builders/screens';
import { DEEP, studio, studioMenu } from '../builders/studio';
import { answerAll } from '../builders/visits';

/** A result beside which a visitor may tell of it. `run` stands for what the embed remembers of a run. */
function result(changes: Parameters<typeof show>[0] = {}) {
  const run: { shared?: string } = {};
  const share = vi.fn((technique: string) => {
    run.shared = technique;
  });
  const offers = { share: { share, shared: () => run.shared }, email: undefined };
  return { share, run, ...show({ rulebook: studio(), menu: studioMenu(), answers: DEEP, offers, ...changes }) };
}

const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Tell Test Studio that/ });
const NO_BOX = () => expect(screen.queryByRole('checkbox', { name: /^Tell/ })).toBeNull();

const ASKS = 'A tick sends that name, and none of your answers, to the statistics of this website. It cannot be taken back.';
const TOLD = 'This has been told, without your answers. Thank you.';

test('the box is not there unless the owner asks for it', () => {
  result({ offers: { share: undefined, email: undefined } });
  NO_BOX();
});

test('the box is native, unticked, and says what a tick does before it is ticked', () => {
  const { share } = result();
  expect(screen.getByRole('checkbox', { name: 'Tell Test Studio that Deepwork was suggested to me', description: ASKS })).toBe(box());
  expect([box().type, box().checked, box().getAttribute('aria-disabled')]).toEqual(['checkbox', false, null]);
  expect(share).not.toHaveBeenCalled();
});

test('a tick by keyboard tells the best match once, says so, and stays; the focus stays as well', async () => {
  const { user, share } = result();
  box().focus();
  await user.keyboard(' ');
  expect(share.mock.calls).toEqual([['deep']]);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(TOLD));
  expect(document.activeElement).toBe(box());
  expect(screen.getByRole('checkbox', { name: 'Tell Test Studio that Deepwork was suggested to me', description: TOLD })).toBe(box());
  expect([box().checked, box().disabled, box().getAttribute('aria-disabled')]).toEqual([true, false, 'true']);
  await user.keyboard(' ');
  await user.click(box());
  expect(box().checked).toBe(true);
  expect(share).toHaveBeenCalledTimes(1);
});

test('it tells the best match of that moment, and goes on saying which it was when the result changes', async () => {
  const { user, share } = result();
  await user.click(screen.getByRole('checkbox', { name: 'calm' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Your best matchSoftwork');
  await user.click(box());
  expect(share.mock.calls).toEqual([['soft']]);
  await user.click(screen.getByRole('checkbox', { name: 'calm' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Your best matchDeepwork');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /that Softwork was suggested/ }).checked).toBe(true);
});

test('it is still ticked when the visitor comes back to the result in the same run, and unticked in another', async () => {
  const { user, run, ...shown } = result();
  await user.click(box());
  await shown.send({ type: 'change', question: 'pressure' });
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(box().checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  delete run.shared;
  answerAll(shown, 'back', 'firm', ['none']);
  await waitFor(() => expect(box().checked).toBe(false));
  expect(box().getAttribute('aria-disabled')).toBeNull();
});

test.each([
  ['a referral', { ...DEEP, signs: ['fire'] }],
  ['a referral that may be booked later', { ...DEEP, signs: ['ill'] }],
  ['a result without a match', { place: 'elsewhere', pressure: 'light', signs: ['none'] }],
])('it is never beside %s', (_, answers) => {
  result({ answers });
  expect(screen.getByRole('heading', { level: 2 })).toBeTruthy();
  NO_BOX();
});
