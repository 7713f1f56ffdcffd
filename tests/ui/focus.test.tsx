import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { show, translatePage } from '../builders/screens';
import { DEEP, studio, studioMenu } from '../builders/studio';

const radio = (name: string) => screen.getByRole('radio', { name });
const button = (name: string) => screen.getByRole('button', { name });
const focused = () => document.activeElement?.textContent;

describe('focus', () => {
  test('is left alone when the first question appears', () => {
    show();
    expect(document.activeElement).toBe(document.body);
  });

  test('is left alone when a result is the first thing shown', () => {
    show({ answers: { place: 'back', signs: ['none'] } });
    expect(document.activeElement).toBe(document.body);
  });

  test('goes to the heading of each new screen, forward and back', async () => {
    const { user } = show();
    await user.click(radio('leg'));
    await user.click(button('Continue'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Which side?' }));
    await user.click(radio('left'));
    await user.click(button('Continue'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Any of these?' }));
    await user.click(button('Back'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Which side?' }));
  });

  test('goes to the heading of the result, of an answer to change, and of the first question when starting over', async () => {
    const { user, send } = show({ rulebook: studio(), menu: studioMenu(), answers: DEEP });
    await send({ type: 'back' });
    await user.click(button('Continue'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    expect(focused()).toContain('Deepwork');
    await user.click(screen.getByRole('button', { name: 'Change', description: 'How hard?' }));
    expect(focused()).toBe('How hard?');
    await user.click(button('Back'));
    await user.click(button('Start over'));
    expect(focused()).toBe('Where?');
  });

  test('goes to the heading of a referral', async () => {
    const { user, send } = show({ answers: { place: 'back', signs: ['fire'] } });
    await send({ type: 'back' });
    await user.click(button('Continue'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /Emergency/ }));
  });

  test('stays where it is while an answer is chosen and while the page is set up otherwise', async () => {
    const { user, redraw } = show();
    await user.click(radio('leg'));
    expect(document.activeElement).toBe(radio('leg'));
    redraw({ advance: 'button', headingLevel: 3 });
    await waitFor(() => screen.getByRole('heading', { level: 3 }));
    expect(document.activeElement).toBe(radio('leg'));
  });
});

describe('on a page that a translator rewrites', () => {
  test('the question on screen is always the one that is asked', async () => {
    const { user, container } = show();
    translatePage(container);
    await user.click(radio('leg'));
    translatePage(container);
    await user.click(button('Continue'));
    expect(screen.getByRole('heading').textContent).toBe('Which side?');
    expect(screen.getAllByRole('radio').map((each) => each.getAttribute('value'))).toEqual(['left', 'right']);
    expect(screen.queryByText('Where?')).toBeNull();
  });

  test('a result that is refined shows the technique that it now suggests, and nothing of the one before', async () => {
    const { user, container } = show({ rulebook: studio(), menu: studioMenu(), answers: DEEP });
    translatePage(container);
    await user.click(screen.getByRole('checkbox', { name: 'calm' }));
    const heading = screen.getByRole('heading', { level: 2 });
    expect(heading.textContent).toContain('Softwork');
    expect(heading.textContent).not.toContain('Deepwork');
    expect(screen.getAllByText('Feels soft.')).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Softwork'));
    translatePage(container);
    await user.click(screen.getByRole('checkbox', { name: 'calm' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Deepwork'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).not.toContain('Softwork');
  });

  test('a booking that has to wait says so', async () => {
    const { user, container } = show({ rulebook: studio(), menu: studioMenu(), answers: DEEP });
    translatePage(container);
    await user.click(screen.getByRole('checkbox', { name: 'calm' }));
    translatePage(container);
    await user.click(radio('new'));
    const links = screen.getAllByRole('link', { name: /^Book a day after the third/ });
    expect(links.map(({ textContent }) => textContent)).toEqual(links.map(() => 'Book a day after the third'));
    expect(screen.queryByText('Book Softwork')).toBeNull();
    expect(screen.queryByText('Book a visit')).toBeNull();
  });
});
