import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idsOf } from '../../demo/studio/check/ids';
import { completionsAt } from '../../demo/studio/editor/completions';
import { explanationAt } from '../../demo/studio/editor/explanations';
import { load, readSafety } from '../../src/language/load';

const rules = { name: 'massage.yaml', text: readFileSync('rules/massage.yaml', 'utf8') };
const { rulebook } = load(rules, undefined, readSafety(readFileSync('src/safety/safety.yaml', 'utf8')));
const ids = idsOf(rulebook as NonNullable<typeof rulebook>);

const offered = (text: string) => completionsAt(text.replace('|', ''), text.indexOf('|'), ids)?.options.map(({ label }) => label) ?? [];
const RULE = 'rules:\n  - id: a\n';

describe('completion', () => {
  it.each([
    ['keys of a rule, but not those it has', `${RULE}    when:\n      type: knot\n    |`, ['suggest', 'avoid', 'because', 'limit'], ['when', 'id', 'ask']],
    ['questions in a condition, the safety ones too', `${RULE}    when:\n      |`, ['location', 'type', 'duration', 'signs', 'any', 'not'], ['swedish', 'suggest']],
    ['options of the question', `${RULE}    when:\n      location: |`, ['lower-back', 'neck'], ['knot', 'swedish']],
    ['options in a list', `${RULE}    when:\n      location:\n        - |`, ['lower-back', 'neck'], ['knot']],
    ['steps of a scale only', `${RULE}    when:\n      pressure:\n        at-least: |`, ['light', 'deepest'], ['no-preference']],
    ['techniques to suggest', `${RULE}    suggest:\n      |`, ['swedish', 'ashiatsu'], ['hot-stones', 'location']],
    ['how strongly', `${RULE}    suggest:\n      swedish: |`, ['strongly', 'well', 'slightly'], ['swedish']],
    ['what to avoid', `${RULE}    avoid:\n      - |`, ['swedish', 'hot-stones'], ['monthly']],
    ['enhancements', `${RULE}    enhance:\n      - |`, ['hot-stones'], ['swedish']],
    ['plans', `${RULE}    plan: |`, ['monthly', 'acute'], ['swedish']],
    ['what goes with an enhancement', 'enhancements:\n  - id: a\n    with:\n      - |', ['swedish'], ['hot-stones']],
    ['what a technique blends with', 'techniques:\n  - id: a\n    blends:\n      - |', ['swedish'], ['hot-stones']],
    ['the pressure of a technique', 'techniques:\n  - id: a\n    pressure: |', ['none', 'deepest'], ['no-preference']],
    ['answers of an example', 'examples:\n  - name: x\n    answers:\n      |', ['location', 'signs'], ['any', 'not']],
    ['an answer of an example', 'examples:\n  - name: x\n    answers:\n      signs: |', ['nerves'], ['neck']],
    ['what an example expects', 'examples:\n  - name: x\n    expect:\n      refer: |', ['emergency', 'postpone'], ['swedish']],
  ])('offers %s', (_, text, some, none) => {
    const found = offered(text);
    expect(found).toEqual(expect.arrayContaining(some));
    for (const word of none) expect(found).not.toContain(word);
  });

  it('works in the middle of the shipped file', () => {
    const text = rules.text.replace('      type: knot\n', '      type: |\n');
    expect(offered(text)).toContain('down-the-leg');
  });
});

describe('an explanation', () => {
  const explained = (text: string) => explanationAt(text.replace('|', ''), text.indexOf('|'), ids)?.words;

  it('says what a key is for', () => {
    expect(explained(`${RULE}    bec|ause: "x"`)).toMatch(/reason a visitor reads/i);
  });

  it('gives the words behind an id', () => {
    expect(explained(`${RULE}    when:\n      loca|tion: neck`)).toBe('Where do you feel it most?');
    expect(explained(`${RULE}    when:\n      location: ne|ck`)).toBe('Neck');
    expect(explained(`${RULE}    suggest:\n      deep-|tissue: well`)).toBe('Deep tissue massage');
  });

  it('says nothing of words for visitors', () => {
    expect(explained(`${RULE}    because: "You like sw|edish best"`)).toBeUndefined();
  });
});
