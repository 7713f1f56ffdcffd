import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addEntry, moveEntries, removeField, setField } from '../../demo/studio/menu/menu-document';

const shipped = readFileSync('rules/menu.yaml', 'utf8');

/** The lines of the first text that the second has not, and the other way about. */
function differing(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const without = (lines: string[], others: string[]) => {
    const left = [...others];
    return lines.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { gone: without(a, b), come: without(b, a) };
}

describe('an edit of the menu by form', () => {
  it('changes a price and no other line', () => {
    expect(differing(shipped, setField(shipped, ['sessions', 0, 'price'], 99.5))).toEqual({ gone: ['    price: 95'], come: ['    price: 99.5'] });
  });

  it('keeps the comment behind a value', () => {
    const text = 'format: 1\nsessions:\n  # our classic\n  - technique: swedish\n    minutes: 60 # one hour\n    price: 95 # since May\n';
    expect(setField(text, ['sessions', 0, 'price'], 100)).toBe(text.replace('95', '100'));
  });

  it('pauses a session with a word that reads as no', () => {
    expect(differing(shipped, setField(shipped, ['sessions', 0, 'offered'], 'no')).come).toEqual(['    offered: no']);
  });

  it('quotes words that YAML would read otherwise', () => {
    const text = setField(shipped, ['notices', 0, 'text'], 'Closed: ask us # soon');
    expect(differing(shipped, text).come).toEqual(['  - text: "Closed: ask us # soon"']);
  });

  it('writes a number back over words, and words over a number', () => {
    const odd = setField(shipped, ['sessions', 0, 'price'], 'ninety');
    expect(differing(shipped, odd).come).toEqual(['    price: ninety']);
    expect(setField(odd, ['sessions', 0, 'price'], 95)).toBe(shipped);
  });

  it('adds an entry in the middle, and takes it away again', () => {
    const text = addEntry(shipped, ['sessions'], { technique: 'swedish', minutes: 30, price: 60 }, 3);
    expect(differing(shipped, text)).toEqual({ gone: [], come: ['  - technique: swedish', '    minutes: 30', '    price: 60'] });
    expect(differing(shipped, removeField(text, ['sessions', 3]))).toEqual({ gone: [], come: [] });
  });

  it('moves entries before another, each with its comment', () => {
    const text = 'sessions:\n  # first\n  - technique: a\n  - technique: b\n\n  # last\n  - technique: c\n  - technique: c\n    minutes: 90\n';
    const moved = moveEntries(text, ['sessions'], [2, 3], 1);
    expect(parse(moved).sessions).toEqual([{ technique: 'a' }, { technique: 'c' }, { technique: 'c', minutes: 90 }, { technique: 'b' }]);
    expect(moved).toMatch(/# last\n {2}- technique: c/);
  });

  it('makes a list that was not there, and takes its key away with the last entry', () => {
    const none = removeField(shipped, ['notices', 0]);
    expect(none).not.toContain('notices:');
    const again = addEntry(none, ['notices'], { text: 'Closed on Monday.' });
    expect(again).toMatch(/notices:\n {2}- text: "Closed on Monday\."/);
  });

  it('makes the group of a first contact, and takes the group away with the last', () => {
    const text = setField('format: 1\n', ['contact', 'phone'], '+1 503 555 0100');
    expect(text).toBe('format: 1\ncontact:\n  phone: "+1 503 555 0100"\n');
    expect(removeField(text, ['contact', 'phone'])).toBe('format: 1\n');
  });
});
