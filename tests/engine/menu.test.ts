import { expect, test } from 'vitest';
import { EMPTY_MENU, isOffered, menuPlace, noticesOn, sessionsOf } from '../../src/engine/menu';
import type { Menu } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';

const menu: Menu = {
  ...EMPTY_MENU,
  sessions: [
    { technique: 'deep', minutes: 60, offered: false },
    { technique: 'soft', minutes: 60, price: 90, offered: true },
    { technique: 'deep', minutes: 90, offered: true },
    { technique: 'feet', minutes: 90, offered: false },
  ],
  extras: [
    { enhancement: 'stones', offered: false },
    { enhancement: 'oil', price: 10, offered: true },
  ],
  notices: [{ text: 'Always' }, { text: 'From May', from: '2026-05-01' }, { text: 'Until May', until: '2026-05-31' }, { text: 'In May', from: '2026-05-01', until: '2026-05-31' }],
};

test('what is not on the menu can be had, what is paused cannot', () => {
  expect(isOffered(menu, 'unlisted')).toBe(true);
  expect(isOffered(menu, 'soft')).toBe(true);
  expect(isOffered(menu, 'deep')).toBe(true);
  expect(isOffered(menu, 'feet')).toBe(false);
  expect(isOffered(menu, 'stones')).toBe(false);
  expect(isOffered(menu, 'oil')).toBe(true);
});

test('the sessions of a technique are those that can be booked, in the order of the menu', () => {
  expect(sessionsOf(menu, 'deep').map(({ minutes }) => minutes)).toEqual([90]);
  expect(sessionsOf(menu, 'feet')).toEqual([]);
});

test('a technique stands where it is first listed, paused or not, and one that is not listed after all others', () => {
  expect(['deep', 'soft', 'feet', 'unlisted'].map((technique) => menuPlace(menu, technique))).toEqual([0, 1, 3, 4]);
});

test.each([
  ['2026-04-30', ['Always', 'Until May']],
  ['2026-05-01', ['Always', 'From May', 'Until May', 'In May']],
  ['2026-05-31', ['Always', 'From May', 'Until May', 'In May']],
  ['2026-06-01', ['Always', 'From May']],
])('on %s the notices that stand are those whose days include it', (day, texts) => {
  expect(noticesOn(menu, day).map(({ text }) => text)).toEqual(texts);
});

test("words are shown in the visitor's language, else in the rulebook's first, else in any, never blank", () => {
  expect(inLanguage('Back', 'es', 'en')).toBe('Back');
  expect(inLanguage({ en: 'Back', es: 'Espalda' }, 'es', 'en')).toBe('Espalda');
  expect(inLanguage({ en: 'Back', es: 'Espalda' }, 'fr', 'en')).toBe('Back');
  expect(inLanguage({ es: 'Espalda' }, 'fr', 'en')).toBe('Espalda');
});
