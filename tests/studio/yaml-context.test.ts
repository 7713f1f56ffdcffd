import { describe, expect, it } from 'vitest';
import { yamlContext } from '../../demo/studio/editor/yaml-context';

/** The context at the bar. */
const at = (text: string) => {
  const found = yamlContext(text.replace('|', ''), text.indexOf('|'));
  return found && { path: found.path.join(' '), at: found.at, siblings: found.siblings };
};

describe('where a place of a text stands', () => {
  it.each([
    ['a key at the top', 'format: 1\nstu|', 'word', ''],
    ['a key in an entry', 'rules:\n  - id: a\n    when:\n      x: y\n    sug|', 'word', 'rules []'],
    ['a key in a group', 'rules:\n  - id: a\n    when:\n      lo|', 'word', 'rules [] when'],
    ['an empty line in a group', 'rules:\n  - id: a\n    when:\n      x: y\n      |', 'word', 'rules [] when'],
    ['a value', 'rules:\n  - id: a\n    when:\n      location: lo|', 'value', 'rules [] when location'],
    ['a list of words', 'rules:\n  - id: a\n    avoid:\n      - de|', 'word', 'rules [] avoid []'],
    ['a list of words as deep as its key', 'rules:\n- id: a\n  avoid:\n  - de|', 'word', 'rules [] avoid []'],
    ['a condition in a list', 'rules:\n  - id: a\n    when:\n      any:\n        - type: x\n        - dur|', 'word', 'rules [] when any []'],
    [
      'a step of a scale',
      'rules:\n  - id: a\n    when:\n      any:\n        - type: x\n        - duration:\n            at-least: m|',
      'value',
      'rules [] when any [] duration at-least',
    ],
    ['the first key of an entry', 'rules:\n  - id: a\n    when:\n      x: y\n  - i|', 'word', 'rules []'],
    ['beyond comments and blank lines', 'rules:\n\n  # one: two\n  - id: a\n\n    # three\n    pl|', 'word', 'rules []'],
  ])('%s', (_, text, kind, path) => {
    expect(at(text)).toMatchObject({ at: kind, path });
  });

  it('knows the keys beside it, above and below, and no other entry', () => {
    expect(at('rules:\n  - id: z\n    tips:\n      - a\n  - id: a\n    when:\n      x: y\n    |\n    because: c\n  - id: b\n    plan: p\n')?.siblings).toEqual([
      'when',
      'id',
      'because',
    ]);
  });

  it('is nothing in a comment or in a sentence', () => {
    expect(at('# stu|')).toBeUndefined();
    expect(at('ask: Where is it, a|')).toBeUndefined();
  });
});
