import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setField } from '../../demo/studio/menu/menu-document';
import { problemsByField } from '../../demo/studio/menu/problems-by-field';
import { load, readSafety } from '../../src/language/load';

const safety = readSafety(readFileSync('src/safety/safety.yaml', 'utf8'));
const rules = { name: 'massage.yaml', text: readFileSync('rules/massage.yaml', 'utf8') };
const menu = readFileSync('rules/menu.yaml', 'utf8');

function keys(text: string): string[] {
  const { findings } = load(rules, { name: 'menu.yaml', text }, safety);
  return [...problemsByField(text, findings).keys()];
}

describe('a mistake in the menu', () => {
  it.each([
    ['a price in words', ['sessions', 0, 'price'], 'ninety', 'sessions.0.price'],
    ['no minutes', ['sessions', 4, 'minutes'], '', 'sessions.4.minutes'],
    ['a link that is none', ['therapists', 1, 'booking'], 'tobias', 'therapists.1.booking'],
    ['a day that is none', ['notices', 0, 'from'], '2026-11-31', 'notices.0.from'],
    ['a technique that is none', ['therapists', 0, 'offers', 1], 'cupping', 'therapists.0.offers.1'],
    ['the gift card', ['gift-card'], 'here', 'gift-card'],
  ])('is found at its field: %s', (_, path, value, key) => {
    expect(keys(setField(menu, path, value))).toEqual([key]);
  });

  it('is none where all is well', () => {
    expect(keys(menu)).toEqual([]);
  });
});
