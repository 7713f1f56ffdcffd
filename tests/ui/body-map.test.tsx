import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { REGIONS } from '../../src/engine/pictures';
import { BEHIND, FRONT } from '../../src/ui/body-map/drawing';
import { bodyBook } from '../builders/body';
import { press, pressBySpeech } from '../builders/hand';
import { show } from '../builders/screens';
import { onScreen } from '../builders/visits';

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const onMap = (changes: Parameters<typeof show>[0] = {}) => show({ rulebook: bodyBook(), ...changes });

/** The regions of one side of the body that stand for an option, drawn. */
const regions = (container: Element, option: string, side = '.figure') => [...container.querySelectorAll(`${side} [data-option="${option}"]`)];
const states = (container: Element, option: string) => regions(container, option).map((region) => region.getAttribute('class'));

describe('a question on the body map', () => {
  test('has a native radio for every option, the ones without a region last', () => {
    onMap();
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual(['neck', 'back', 'leg', 'belly', 'all-over']);
    expect(new Set(screen.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name)).size).toBe(1);
  });

  test('is drawn from behind and from the front, said in words; the drawing itself is no part of what is read out', () => {
    const { container } = onMap();
    expect(screen.getByText('From behind')).toBeTruthy();
    expect(screen.getByText('From the front')).toBeTruthy();
    expect([...container.querySelectorAll('.figure svg')].map((drawing) => drawing.getAttribute('aria-hidden'))).toEqual(['true', 'true']);
    expect(container.querySelectorAll('.figure [tabindex], .figure [role]')).toHaveLength(0);
  });

  test('draws each option on the sides that have its region, with a line from its label', () => {
    const { container } = onMap();
    const drawn = (option: string) => ['.behind', '.front'].map((side) => regions(container, option, side).length);
    expect([drawn('neck'), drawn('back'), drawn('leg'), drawn('belly'), drawn('all-over')]).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    for (const region of container.querySelectorAll('.region')) expect(region.querySelectorAll('.leader')).toHaveLength(1);
    expect(regions(container, 'back')[0]?.querySelectorAll('path:not(.leader)')).toHaveLength(2);
  });

  test('is a list of rows like any other where no option has a region', () => {
    const { container } = onMap({
      rulebook: bodyBook({
        options: [
          { id: 'a', label: 'a' },
          { id: 'b', label: 'b' },
        ],
      }),
    });
    expect(container.querySelector('.map')).toBeNull();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });
});

describe('the drawing mirrors the inputs', () => {
  test('what is chosen is lit on both sides', async () => {
    const { container, user } = onMap();
    await user.click(radio('leg'));
    expect(states(container, 'leg')).toEqual(['region chosen pointed focused', 'region chosen pointed focused']);
    expect(states(container, 'neck')).toEqual(['region ']);
  });

  test('what has the focus is lit, by keyboard too, and goes out when the focus leaves', async () => {
    const { container, user } = onMap();
    radio('neck').focus();
    await user.keyboard(' {ArrowDown}');
    expect([states(container, 'neck'), states(container, 'back')]).toEqual([['region '], ['region chosen focused']]);
    await user.tab();
    expect(states(container, 'back')).toEqual(['region chosen']);
  });

  test('pointing at a row lights the region, and at a region the row', async () => {
    const { container, user } = onMap();
    await user.hover(screen.getByText('belly'));
    expect(states(container, 'belly')).toEqual(['region pointed']);
    await user.hover(regions(container, 'neck')[0]?.querySelector('path') as Element);
    expect(states(container, 'belly')).toEqual(['region ']);
    expect(container.querySelector('label.lit')?.textContent).toBe('neck');
    await user.hover(radio('all-over'));
    expect(container.querySelector('label.lit')).toBeNull();
  });
});

describe('a press on a region', () => {
  test('chooses its option and goes on, as a press on the row does', async () => {
    const shown = onMap();
    await press(regions(shown.container, 'leg', '.front')[0]?.querySelector('path') as Element);
    expect(onScreen(shown)).toBe('mood');
    expect(shown.actor.getSnapshot().context.answers).toEqual({ place: 'leg' });
  });

  test('where the page advances by button, chooses, focuses the input and stays', async () => {
    const shown = onMap({ advance: 'button' });
    await press(regions(shown.container, 'belly')[0]?.querySelector('path') as Element);
    expect(onScreen(shown)).toBe('place');
    expect(document.activeElement).toBe(radio('belly'));
    expect(radio('belly').checked).toBe(true);
  });

  test('of a question of several answers adds one and takes it away', async () => {
    const shown = onMap({ rulebook: bodyBook({ answer: 'many' }) });
    for (const option of ['neck', 'leg', 'neck']) await press(regions(shown.container, option)[0]?.querySelector('path') as Element);
    expect(shown.actor.getSnapshot().context.answers).toEqual({ place: ['leg'] });
  });

  test('on what is chosen already, after Back, goes on', async () => {
    const shown = onMap();
    const neck = () => press(regions(shown.container, 'neck')[0]?.querySelector('path') as Element);
    await neck();
    await shown.user.click(screen.getByRole('button', { name: 'Back' }));
    await neck();
    expect(onScreen(shown)).toBe('mood');
  });

  test.each(['weightless', 'none'] as const)('that no finger, pen or mouse made does nothing (%s)', async (pointer) => {
    const shown = onMap();
    await pressBySpeech(regions(shown.container, 'leg')[0]?.querySelector('path') as Element, pointer);
    expect(shown.actor.getSnapshot().context.answers).toEqual({});
  });

  test('beside the regions does nothing', async () => {
    const shown = onMap();
    await press(shown.container.querySelector('.body') as Element);
    expect(shown.actor.getSnapshot().context.answers).toEqual({});
  });
});

test('every region that a rulebook may map is drawn on a side, with a place for its line inside the picture', () => {
  for (const region of REGIONS) {
    const places = [BEHIND, FRONT].flatMap(({ place }) => place(region) ?? []);
    expect(places.length, region).toBeGreaterThan(0);
    for (const { anchor } of places) {
      const [x, y] = anchor;
      expect(x > 0 && x < 120 && y > 0 && y < 300, region).toBe(true);
    }
  }
});
