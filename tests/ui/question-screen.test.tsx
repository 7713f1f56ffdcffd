import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { show } from '../builders/screens';
import { answerAll, branching, onScreen, option } from '../builders/visits';

const heading = () => screen.getByRole('heading').textContent;
const button = (name: string) => screen.getByRole('button', { name });
const summary = () => screen.getByRole('region', { name: 'There is a problem' });
const summaryHasFocus = () => waitFor(() => expect(document.activeElement).toBe(summary()));

describe('a question', () => {
  test('is a group of native radios whose legend is the heading, with nothing chosen', () => {
    show();
    const group = screen.getByRole('group', { name: 'Where?' });
    expect(group.tagName).toBe('FIELDSET');
    expect(within(group).getByRole('heading', { name: 'Where?', level: 2 }).closest('legend')?.parentElement).toBe(group);
    const radios = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ tagName, checked }) => [tagName, checked])).toEqual([
      ['INPUT', false],
      ['INPUT', false],
    ]);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(within(group).getByRole('radio', { name: 'leg' })).toBeTruthy();
  });

  test('of which several may be chosen has native checkboxes, and says so', () => {
    const shown = show({ rulebook: branching({ questions: [{ id: 'signs', ask: 'Any?', answer: 'many', options: [option('a'), option('b')] }], rules: [ruleOn('signs', 'a')] }) });
    const boxes = within(shown.container as HTMLElement).getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ tagName, checked }) => [tagName, checked])).toEqual([
      ['INPUT', false],
      ['INPUT', false],
    ]);
    expect(screen.getByText('Choose all that fit.')).toBeTruthy();
    expect(screen.queryByText('or')).toBeNull();
  });

  test('shows its help, why it is asked, and the help of an option where it belongs', () => {
    const questions = [
      { id: 'place', ask: 'Where?', help: 'The worst spot.', why: 'It may be private.', options: [{ ...option('back'), help: 'Below the ribs.' }, option('leg')] },
    ];
    show({ rulebook: branching({ questions, rules: [ruleOn('place', 'back')] }) });
    const group = screen.getByRole('group', { name: 'Where?', description: /The worst spot\. *It may be private\./ });
    expect(within(group).getByRole('radio', { name: 'back', description: 'Below the ribs.' })).toBeTruthy();
    expect(within(group).getByRole('radio', { name: 'leg', description: '' })).toBeTruthy();
  });

  test('says how far the visitor is, and about while it depends on answers', async () => {
    const shown = show();
    expect(screen.getByText('Question 1 of about 2')).toBeTruthy();
    await shown.user.click(screen.getByRole('radio', { name: 'leg' }));
    expect(screen.getByText('Question 1 of about 3')).toBeTruthy();
    answerAll(shown, [], 'left', 'numb');
    expect(await screen.findByText('Question 4 of 4')).toBeTruthy();
  });

  test('has Back but on the first screen, and Back brings the answer as it was', async () => {
    const { user } = show();
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'leg' }));
    await user.click(button('Continue'));
    expect(heading()).toBe('Which side?');
    await user.click(button('Back'));
    expect(heading()).toBe('Where?');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'leg' }).checked).toBe(true);
  });

  test('has no Back that leads nowhere while an answer is changed from the result', async () => {
    const { user, send } = show({ answers: { place: 'back', signs: ['none'] } });
    await send({ type: 'change', question: 'place' });
    expect(button('Back')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'leg' }));
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });
});

describe('Continue', () => {
  test('can always be pressed', async () => {
    const { user } = show();
    expect(button('Continue').hasAttribute('disabled')).toBe(false);
    await user.click(button('Continue'));
    expect(button('Continue').hasAttribute('disabled')).toBe(false);
  });

  test('without an answer names the problem in a summary that takes focus, and at the field', async () => {
    const shown = show();
    await shown.user.click(button('Continue'));
    await summaryHasFocus();
    expect(onScreen(shown)).toBe('place');
    expect(screen.getByText('Error:').parentElement?.textContent).toBe('Error: Choose an answer to go on');
    const invalid = screen.getAllByRole('radio', { description: /Error: Choose an answer to go on/ });
    expect(invalid.map((radio) => radio.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
  });

  test('pressed again without an answer takes focus to the summary again', async () => {
    const { user } = show();
    await user.click(button('Continue'));
    await summaryHasFocus();
    await user.click(button('Continue'));
    await summaryHasFocus();
  });

  test.each(['mouse', 'keyboard'])('after the problem is followed to the field by %s, the first option has focus', async (by) => {
    const { user } = show();
    await user.click(button('Continue'));
    await summaryHasFocus();
    if (by === 'mouse') await user.click(screen.getByRole(/button|link/, { name: 'Choose an answer to go on' }));
    else await user.keyboard('{Tab}{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'back' }));
  });

  test('has nothing to complain of once an answer is chosen', async () => {
    const { user } = show();
    await user.click(button('Continue'));
    await user.click(screen.getByRole('radio', { name: 'back' }));
    expect(screen.queryByText('There is a problem')).toBeNull();
    expect(screen.queryByText('Error:')).toBeNull();
    expect(screen.getByRole('radio', { name: 'back' }).hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('an option that stands alone', () => {
  test('comes after an "or", clears the others and is cleared by them', async () => {
    const shown = show();
    answerAll(shown, 'back');
    const box = async (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
    const checked = () => screen.getAllByRole<HTMLInputElement>('checkbox').flatMap((each) => (each.checked ? [each.value] : []));
    const none = await box('none');
    expect(screen.getByText('or').compareDocumentPosition(none) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByText('or').compareDocumentPosition(await box('numb')) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
    await shown.user.click(await box('fire'));
    await shown.user.click(await box('numb'));
    expect(checked()).toEqual(['fire', 'numb']);
    await shown.user.click(none);
    expect(checked()).toEqual(['none']);
    await shown.user.click(await box('numb'));
    expect(checked()).toEqual(['numb']);
  });
});

function ruleOn(question: string, answer: string) {
  return { id: 'rule', when: { [question]: answer }, suggest: { soft: 'well' as const }, because: 'Because.' };
}
