import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fitsForm, whichFile } from '../../demo/studio/draft/which-file';

const rules = readFileSync('rules/massage.yaml', 'utf8');
const menu = readFileSync('rules/menu.yaml', 'utf8');

describe('which of the two a file is', () => {
  it('is told by its headings, in YAML and JSON, broken further down or not', () => {
    expect(whichFile(rules)).toBe('rules');
    expect(whichFile(menu)).toBe('menu');
    expect(whichFile(JSON.stringify(parse(rules)))).toBe('rules');
    expect(whichFile(JSON.stringify(parse(menu), null, 2))).toBe('menu');
    expect(whichFile(rules.replace('suggest:', 'suggest: "'))).toBe('rules');
  });

  it.each(['', 'milk and bread', '<!doctype html>', '[1, 2]', 'format: 1\n'])('is neither: %j', (text) => {
    expect(whichFile(text)).toBeUndefined();
  });
});

describe('whether the form can show a menu', () => {
  it('can where only words are wrong', () => {
    expect(fitsForm(menu)).toBe(true);
    expect(fitsForm(menu.replace('price: 95', 'price: ninety'))).toBe(true);
    expect(fitsForm('format: 1\n')).toBe(true);
  });

  it.each([
    ['a quote that never ends', menu.replace('currency: USD', 'currency: "USD')],
    ['sessions that are no list', 'format: 1\nsessions: none\n'],
    ['a session that is a word', 'format: 1\nsessions:\n  - swedish\n'],
    ['a contact that is a word', 'format: 1\ncontact: call us\n'],
  ])('cannot with %s', (_, text) => {
    expect(fitsForm(text)).toBe(false);
  });
});
