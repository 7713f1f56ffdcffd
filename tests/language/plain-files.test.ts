import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSafety } from '../../src/language/load';
import { readYaml } from '../../src/language/read-yaml';
import { allFindings, edited, loadTexts, MENU, RULES, told } from '../builders/faulty-files';
import { safety, shipped } from '../builders/source';

const read = (text: string) => readYaml(text, 'rulebook');

describe('what looks like a trap and is none', () => {
  test.each([
    ['a comment after two spaces', [['because: You like it firm.', 'because: You like it firm.  # say it nicely']]],
    ['a comment after two spaces, written tight', [['because: You like it firm.', 'because: You like it firm.  #say it nicely']]],
    ['a comment after an id', [['plan: weekly', 'plan: weekly # for now']]],
    [
      'a comment after a number or a key',
      [
        ['format: 1\n', 'format: 1 #first\n'],
        ['advice:', 'advice: #last'],
      ],
    ],
    ['a comment on a line of its own', [['advice:', '#advice: "none"\n  # more\nadvice:']]],
    ['a comment after a quoted text', [['booking: "https://book.example/"', 'booking: "https://book.example/" #the new one']]],
    ['a # without a space before it', [['because: You like it firm.', 'because: Room#1 is free.']]],
    ['a # in quotes', [['because: You like it firm.', 'because: "We are the #1."']]],
    ['a colon without a space after it', [['because: You like it firm.', 'because: At 10:30 you like it firm.']]],
    ['a link without quotes', [['booking: "https://book.example/"', 'booking: https://book.example/']]],
    ['an ampersand inside a text', [['name: Test Studio', 'name: Willow & Stone']]],
    ['an asterisk inside a text', [['name: Test Studio', 'name: Five * studio']]],
    ['an apostrophe inside a text', [['because: You like it firm.', "because: It's what you like."]]],
    ['a comma and brackets inside a text', [['because: You like it firm.', 'because: You like it firm, [very] {firm}.']]],
    ['a colon, a # and quotes in a folded text', [['because: You like it firm.', 'because: >\n      You said: #1, "firm".']]],
    ['a text over two lines', [['because: You like it firm.', 'because: You like\n      it firm.']]],
    [
      'lists and keys in brackets',
      [
        ['    with:\n      - soft\n', '    with: [soft, deep]\n'],
        ['        at-least: medium', '        { at-least: medium, at-most: firm }'],
      ],
    ],
    ['a line of three hyphens before everything', [['format: 1', '---\nformat: 1']]],
    ['the end of a document after everything', [['        - deep\n', '        - deep\n...\n']]],
  ] as const)('%s', (_, edits) => {
    expect(allFindings(edited(RULES, edits), MENU).map(told)).toEqual([]);
  });
});

test('yes and no are words: they name options and pause what is offered', () => {
  const rules = edited(RULES, [['id: dull\n        label: Dull', 'id: no\n        label: No']]);
  const { menu, findings } = loadTexts(rules, edited(MENU, [['    price: 20', '    price: 20\n    offered: no']]));
  expect(findings).toEqual([]);
  expect(menu?.extras).toEqual([{ enhancement: 'stones', price: 20, offered: false }]);
});

test('yes and no stay words whatever version of YAML a file claims', () => {
  expect(read('%YAML 1.1\n---\na: no\nb: 2026-12-01\n<<: 1\n')).toMatchObject({ value: { a: 'no', b: '2026-12-01', '<<': 1 }, issues: [] });
});

test('a file with Windows line ends reads like one without', () => {
  const windows = (text: string) => text.replace(/\n/g, '\r\n');
  expect(loadTexts(windows(RULES), windows(MENU)).rulebook).toEqual(loadTexts(RULES, MENU).rulebook);
});

test('mistakes in a file with Windows line ends stand at the same places', () => {
  const broken = edited(RULES, [
    ['because: You like it firm.', 'because: We are the #1'],
    ['because: You like it light.', 'because: Yes: light'],
    ['because: Your pain is sharp.', 'because: *sharp*'],
    ['deep: strongly', 'depe: strongly'],
  ]);
  const findings = allFindings(broken.replace(/\n/g, '\r\n')).map(told);
  expect(findings).toHaveLength(4);
  expect(findings).toEqual(allFindings(broken).map(told));
});

test('a byte order mark changes neither what is read nor where mistakes stand', () => {
  expect(loadTexts(`\uFEFF${RULES}`).rulebook).toEqual(loadTexts(RULES).rulebook);
  expect(allFindings(`\uFEFF${edited(RULES, [['format: 1', 'format: x']])}`).map(told)).toEqual([
    'rules.yaml:1:9 error «x» in format: Expected a number, found text. Write a number here.',
  ]);
});

describe('JSON of the same shape', () => {
  const { source } = shipped();

  test('reads like YAML, written tight, wide or with tabs', () => {
    for (const indent of [undefined, 2, '\t']) expect(loadTexts(JSON.stringify(source, null, indent)).rulebook).toEqual(shipped().rulebook);
  });

  test('tells mistakes with their places', () => {
    const text = JSON.stringify(source, null, 2).replace('"suggest": {\n        "trigger-point": "strongly"', '"suggest": {\n        "triger-point": "strongly"');
    const [finding] = allFindings(text);
    expect(finding && told(finding)).toMatch(
      /^rules\.yaml:\d+:9 error «"triger-point"» in rules › knot › suggest › triger-point: There is no technique `triger-point`\. Did you mean `trigger-point`\?$/,
    );
    expect(text.split('\n')[(finding?.line ?? 0) - 1]).toContain('"triger-point"');
  });

  test('tells mistakes in a single line of a hundred thousand characters, and draws only what is near', () => {
    const text = JSON.stringify({ ...source, 'ask-us': 5 });
    const [finding] = allFindings(text);
    expect(finding).toMatchObject({ line: 1, column: text.indexOf('"ask-us":5') + 10 });
    expect(finding?.frame.length).toBeLessThan(500);
  });

  test('tells a repeated key and what else is wrong on the same line', () => {
    const text = JSON.stringify({ ...source, 'ask-us': 5 }).replace('{"format":1', '{"format":1,"format":1');
    expect(allFindings(text).map(({ code }) => code)).toEqual(['yaml-twice', 'wrong-type']);
  });

  test('that is cut off is told where the bracket opens', () => {
    expect(allFindings('{"format": 1,\n "questions": [').map(told)).toEqual([
      'rules.yaml:2:15 error «[» A brace or bracket is not closed. Close it, or write each entry on a line of its own, without braces.',
    ]);
  });

  test.each(['{"format": 1\n "studio": {}}', '{"format": 1 "studio": {}}', '{"languages": ["en" "es"]}', '{"languages": [en\n es: x]}'])(
    'that lacks a comma is told: %s',
    (text) => {
      expect(allFindings(text).map(({ code }) => code)).toEqual(['yaml-braces']);
    },
  );
});

test('the safety core is read with the same reader, and throws where it is broken', () => {
  expect(readSafety(readFileSync('src/safety/safety.yaml', 'utf8'))).toEqual(safety);
  expect(() => readSafety('questions: []')).toThrow();
});

test('keys are text whatever YAML takes them for, and can be found', () => {
  const { value, locate } = read('1: a\n~: b\n? [c, d]\n: e\ntrue: f\n');
  expect(value).toEqual({ '1': 'a', null: 'b', '[c, d]': 'e', true: 'f' });
  expect([locate(['1']), locate(['[c, d]']), locate(['true'], 'key')]).toEqual([
    [3, 4],
    [21, 22],
    [23, 27],
  ]);
});
