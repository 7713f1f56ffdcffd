import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemasForScript } from '../../src/language/json-schema';
import { loadMenuJson, loadRulebookJson } from '../../src/language/load-json';
import { schemaOf } from '../../src/language/shapes';
import { writeCore } from '../../src/language/write-core';
import { loadTexts, MENU, RULES } from '../builders/faulty-files';
import { safety, shipped } from '../builders/source';
import { textEdits, withEdits, yamlLike } from '../builders/yaml-edits';

const MASSAGE = readFileSync('rules/massage.yaml', 'utf8');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...' \n\t:-#"\'[]{},&*!|>%@`abc'), maxLength: 200 }),
  yamlLike,
);

/** Loads any two texts and holds every finding to stand inside its file, with words for it. */
function expectPlaces(rules: string, menu = ''): void {
  const { findings, rulebook } = loadTexts(rules, menu);
  const linesOf = (text: string) => text.replace(/^\uFEFF/, '').split('\n');
  const lines = { 'rules.yaml': linesOf(rules), 'menu.yaml': linesOf(menu) };
  const astray = findings.filter(({ file, line, column, what, fix, frame }) => {
    const content = lines[file as 'rules.yaml' | 'menu.yaml'][line - 1];
    return content === undefined || column < 1 || column > content.length + 1 || `${what} ${fix}`.includes('undefined') || !frame.includes('^');
  });
  expect(astray).toEqual([]);
  expect(rulebook === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
}

describe('loading never throws, and every finding stands inside its file', () => {
  test('for any text', () => {
    fc.assert(fc.property(anyText, anyText, expectPlaces), { numRuns: 700 });
  });

  test('for a small rulebook and menu with slips in them', () => {
    fc.assert(
      fc.property(textEdits, textEdits, (rules, menu) => expectPlaces(withEdits(RULES, rules), withEdits(MENU, menu))),
      { numRuns: 150 },
    );
  });

  test('for parts of the shipped rulebook with slips in them', () => {
    const lines = MASSAGE.split('\n');
    const part = fc
      .tuple(fc.nat({ max: lines.length }), fc.integer({ min: 1, max: 150 }))
      .map(([from, count]) => [...lines.slice(0, 60), ...lines.slice(from, from + count)].join('\n'));
    fc.assert(
      fc.property(part, textEdits, (text, edits) => expectPlaces(withEdits(text, edits))),
      { numRuns: 200 },
    );
  });

  test('for the whole shipped rulebook with slips in it', () => {
    fc.assert(
      fc.property(textEdits, (edits) => expectPlaces(withEdits(MASSAGE, edits))),
      { numRuns: 15 },
    );
  });
});

describe('loading JSON in a page never throws', () => {
  const schemas = schemasForScript();
  const core = writeCore(safety, Object.keys(safety.emergency.unknown));
  const { rulebook, source } = shipped();
  const json = JSON.stringify(source).slice(0, 8_000);

  test('for any text, any JSON, and rules with slips in them', () => {
    const text = fc.oneof(
      anyText,
      fc.json(),
      textEdits.map((edits) => withEdits(json, edits)),
      textEdits.map((edits) => withEdits(MENU, edits)),
    );
    fc.assert(
      fc.property(text, (any) => {
        const results = [loadRulebookJson(any, schemaOf(schemas, 'rulebook'), core), loadMenuJson(any, schemaOf(schemas, 'menu'), rulebook)];
        for (const result of results) expect('value' in result || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['opening brackets', '['],
  ['opening braces', '{a: '],
  ['hyphens', '- '],
  ['question marks', '? '],
  ['colons', ': '],
  ['closing brackets', ']'],
  ['quotation marks', '"'],
  ['anchors', '&a '],
  ['aliases', '- *a\n'],
  ['texts after quotes', '- "a" b\n'],
  ['cut texts', '- a b #c\n'],
  ['tags', '- !a\n'],
  ['documents', '---\n'],
  ['empty lines', '\n'],
])('a file of nothing but %s is answered within seconds', (_, bit) => {
  const started = performance.now();
  expectPlaces(bit.repeat(20_000 / bit.length));
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('a name for a value that holds itself many times over does no harm', () => {
  const growing = Array.from({ length: 30 }, (_, index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}, *a${index - 1}]`).join('\n');
  expectPlaces(growing);
  expectPlaces('a: &a\n  b: *a\n');
});
