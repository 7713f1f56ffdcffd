import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { pointerDown, press, pressBySpeech, touch } from '../builders/hand';
import { show } from '../builders/screens';
import { answerAll, onScreen } from '../builders/visits';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const words = (name: string) => screen.getByText(name);
const checked = () => screen.getAllByRole<HTMLInputElement>(/radio|checkbox/).flatMap((each) => (each.checked ? [each.value] : []));

describe('a choice by keyboard', () => {
  test('moves with the arrow keys and stays on the question', async () => {
    const shown = show();
    radio('back').focus();
    await shown.user.keyboard(' ');
    await shown.user.keyboard('{ArrowDown}');
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
    await shown.user.keyboard('{ArrowUp}');
    expect([onScreen(shown), checked()]).toEqual(['place', ['back']]);
  });

  test('goes on by Enter on the option', async () => {
    const shown = show();
    radio('leg').focus();
    await shown.user.keyboard(' {Enter}');
    expect(onScreen(shown)).toBe('side');
  });

  test('goes on by Enter on Continue', async () => {
    const shown = show();
    radio('back').focus();
    await shown.user.keyboard(' {Tab}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Continue' }));
    await shown.user.keyboard('{Enter}');
    expect(onScreen(shown)).toBe('signs');
  });

  test('does not go on by Enter without an answer', async () => {
    const shown = show();
    radio('back').focus();
    await shown.user.keyboard('{Enter}');
    expect(onScreen(shown)).toBe('place');
    expect(await screen.findByText('There is a problem')).toBeTruthy();
  });

  test('of several options goes on by Enter too', async () => {
    const shown = show();
    answerAll(shown, 'back');
    (await screen.findByRole('checkbox', { name: 'none' })).focus();
    await shown.user.keyboard(' ');
    expect(onScreen(shown)).toBe('signs');
    await shown.user.keyboard('{Enter}');
    expect(onScreen(shown)).toBeUndefined();
  });
});

describe('a choice by a real pointer', () => {
  test.each(['words', 'radio'])('on the %s goes on by itself, as the help says', async (where) => {
    const shown = show();
    expect(screen.getByText('Choose one, and the next question follows.')).toBeTruthy();
    await press(where === 'words' ? words('leg') : radio('leg'));
    expect(onScreen(shown)).toBe('side');
    expect(shown.actor.getSnapshot().context.answers).toEqual({ place: 'leg' });
    expect(await screen.findByRole('heading', { name: 'Which side?' })).toBeTruthy();
  });

  test('of what is chosen already goes on, after Back', async () => {
    const shown = show();
    await press(words('leg'));
    await press(screen.getByText('Back'));
    expect(onScreen(shown)).toBe('place');
    await press(words('leg'));
    expect(onScreen(shown)).toBe('side');
  });

  test('of one of several stays on the question', async () => {
    const shown = show();
    answerAll(shown, 'back');
    await press(await screen.findByText('none'));
    expect([onScreen(shown), checked()]).toEqual(['signs', ['none']]);
  });

  test('stays on the question where the page wants Continue pressed, and the help does not promise otherwise', async () => {
    const shown = show({ advance: 'button' });
    expect(screen.getByText('Choose one.')).toBeTruthy();
    await press(words('leg'));
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
    await shown.user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(onScreen(shown)).toBe('side');
  });
});

describe('a choice stays on the question that is being read', () => {
  test.each(['weightless', 'none'] as const)('when a screen reader presses it with pointer events: %s', async (pointer) => {
    const shown = show();
    await pressBySpeech(words('leg'), pointer);
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
  });

  test('when a script clicks it', async () => {
    const shown = show();
    radio('leg').click();
    await screen.findByText('Question 1 of about 3');
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
  });

  test('when a script makes up pressure', async () => {
    const shown = show();
    words('leg').dispatchEvent(pointerDown(1));
    await pressBySpeech(words('leg'), 'none');
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
  });

  test('when a finger slid off it and the choice is then made by arrow key, number or script', async () => {
    const shown = show();
    await touch(words('leg'));
    radio('back').focus();
    await shown.user.keyboard('{ArrowDown}');
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
    await touch(words('back'));
    await shown.user.keyboard('1');
    expect([onScreen(shown), checked()]).toEqual(['place', ['back']]);
    await touch(words('leg'));
    radio('leg').click();
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
  });

  test('when a finger slid off it to another, and a screen reader then presses it', async () => {
    const shown = show();
    await touch(words('leg'));
    await touch(words('back'));
    await pressBySpeech(words('leg'), 'none');
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
  });
});

describe('a number key', () => {
  test('chooses the option in that place without going on, from anywhere in the widget', async () => {
    const shown = show();
    screen.getByRole('button', { name: 'Continue' }).focus();
    await shown.user.keyboard('2');
    expect([onScreen(shown), checked()]).toEqual(['place', ['leg']]);
    expect(document.activeElement).toBe(radio('leg'));
    await shown.user.keyboard('1');
    expect([onScreen(shown), checked()]).toEqual(['place', ['back']]);
  });

  test('checks and unchecks one of several', async () => {
    const shown = show();
    answerAll(shown, 'back');
    (await screen.findByRole('checkbox', { name: 'fire' })).focus();
    await shown.user.keyboard('12');
    expect(checked()).toEqual(['fire', 'numb']);
    await shown.user.keyboard('1');
    expect(checked()).toEqual(['numb']);
  });

  test.each(['{Control>}2{/Control}', '{Alt>}2{/Alt}', '{Meta>}2{/Meta}', '3', '9', '0'])('does nothing as %s', async (keys) => {
    const shown = show();
    radio('back').focus();
    await shown.user.keyboard(keys);
    expect([checked(), document.activeElement]).toEqual([[], radio('back')]);
  });

  test('does nothing outside the widget', async () => {
    const shown = show();
    await shown.user.keyboard('2');
    expect(checked()).toEqual([]);
  });

  test('on the result changes no refinement, and is left to the text that is being read', async () => {
    const shown = show({ answers: { place: 'back', signs: ['none'] } });
    const area = screen.getByRole('textbox');
    let prevented: boolean | undefined;
    document.addEventListener('keydown', (event) => (prevented = event.defaultPrevented), { once: true });
    area.focus();
    await shown.user.keyboard('1');
    expect([prevented, document.activeElement]).toEqual([false, area]);
    within(shown.container as HTMLElement)
      .getByRole('heading', { level: 2 })
      .focus();
    await shown.user.keyboard('1');
    expect(checked()).toEqual([]);
  });
});
