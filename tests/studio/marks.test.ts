import { readFileSync } from 'node:fs';
import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../demo/studio/editor/marks';
import { load, readSafety } from '../../src/language/load';

const safety = readSafety(readFileSync('src/safety/safety.yaml', 'utf8'));
const shipped = readFileSync('rules/massage.yaml', 'utf8');

function marked(text: string): string[] {
  const { findings } = load({ name: 'rules', text }, undefined, safety);
  const doc = Text.of(text.split('\n'));
  return marksOf(doc, findings).map(({ from, to }) => doc.sliceString(from, to));
}

describe('a mark', () => {
  it.each([
    ['an id', 'trigger-point: strongly', 'triger-point: strongly', 'triger-point'],
    ['a key', '    because:\n      en: "You are tense or tired, no', '    becuse:\n      en: "You are tense or tired, no', 'becuse'],
    ['a value', '      deep-tissue: strongly', '      deep-tissue: very', 'very'],
  ])('covers the words at fault: %s', (_, from, to, words) => {
    expect(shipped).toContain(from);
    expect(marked(shipped.replace(from, to))).toEqual([words]);
  });

  it('stays within a text that has become shorter', () => {
    const { findings } = load({ name: 'rules', text: shipped.replace('trigger-point: strongly', 'triger-point: strongly') }, undefined, safety);
    const doc = Text.of(['format: 1']);
    for (const { to } of marksOf(doc, findings)) expect(to).toBeLessThanOrEqual(doc.length);
    expect(findings).not.toEqual([]);
  });
});
