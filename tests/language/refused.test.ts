import { describe, expect, test } from 'vitest';
import { guard } from '../../src/language/guard';
import type { Issue } from '../../src/language/issue';
import { schemasForScript } from '../../src/language/json-schema';
import { loadMenuJson, loadRulebookJson } from '../../src/language/load-json';
import { schemaOf } from '../../src/language/shapes';
import { writeCore } from '../../src/language/write-core';
import { loadTexts } from '../builders/faulty-files';
import { rulebookSource, safety, shipped } from '../builders/source';

const schemas = schemasForScript();
/** As the generic script holds it. */
const core = writeCore(safety, Object.keys(safety.emergency.unknown));
const sound = JSON.stringify(rulebookSource());

/** A sound rulebook in JSON with one of its texts or ids changed, which a parser alone would let pass. */
function withPart(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`${from} is not in the rulebook`);
  return sound.replace(from, to);
}

const inPage = (text: string): Issue['code'][] => {
  const result = loadRulebookJson(text, schemaOf(schemas, 'rulebook'), core);
  return 'issues' in result ? result.issues.map(({ code }) => code) : [];
};
const onCommandLine = (text: string) => loadTexts(text).findings.map(({ code }) => code);

test('the rulebook that the faults are put into is sound', () => {
  expect([inPage(sound), onCommandLine(sound)]).toEqual([[], []]);
});

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

describe.each([
  ['in a page', inPage],
  ['on the command line', onCommandLine],
])('refused without a throw %s', (_, codesOf) => {
  test.each([
    ['100,000 levels of lists', deep(100_000, '[', ']'), 'too-deep'],
    ['60,000 levels of keys', `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`, 'too-deep'],
    ['100,000 levels inside a rulebook', withPart('"Ask us."', deep(100_000, '[', ']')), 'too-deep'],
    ['fifteen levels of conditions', withPart('{"pressure":"light"}', `${'{"not":'.repeat(12)}{"pressure":"light"}${'}'.repeat(12)}`), 'too-deep'],
    ['more characters than a file may have', `${sound}${' '.repeat(400_000)}`, 'too-big'],
    ['more entries than a file may have', withPart('"Ask us."', `[${'1,'.repeat(40_000)}1]`), 'too-big'],
    ['the key __proto__', withPart('"ask-us"', '"__proto__":{"polluted":true},"ask-us"'), 'forbidden-key'],
    ['the key __proto__ in a condition', withPart('{"pressure":"light"}', '{"__proto__":"light"}'), 'forbidden-key'],
    ['the key constructor', withPart('"suggest":{"soft"', '"suggest":{"constructor"'), 'forbidden-key'],
    ['the key prototype', withPart('"Ask us."', '{"prototype":"x"}'), 'forbidden-key'],
    ['an unknown key', withPart('"ask-us"', '"script":"x","ask-us"'), 'unknown-key'],
    ['a format from the future', withPart('"format":1', '"format":2'), 'newer-format'],
    ['a link that runs code', withPart('https://book.example/', 'javascript:alert(1)'), 'bad-shape'],
    ['a link that runs code, spelt to hide', withPart('https://book.example/', '\\tJavaScript:alert(1)'), 'bad-shape'],
    ['a link that carries its own page', withPart('https://book.example/', 'data:text/html,<b>x</b>'), 'bad-shape'],
    ['a link without encryption', withPart('https://book.example/', 'http://book.example/'), 'bad-shape'],
    ['a link without a scheme', withPart('https://book.example/', '//book.example/'), 'bad-shape'],
    ['a link with a quotation mark', withPart('https://book.example/', 'https://book.example/\\"onclick=x'), 'bad-shape'],
    ['a link of thousands of characters', withPart('https://book.example/', `https://book.example/${'a'.repeat(2_000)}`), 'too-long'],
    ['a text of thousands of characters', withPart('Ask us.', 'a'.repeat(5_000)), 'too-long'],
    ['more questions than anybody answers', withPart('"questions":[', `"questions":[${'{"id":"a","ask":"A","options":[{"id":"a","label":"A"}]},'.repeat(60)}`), 'too-many'],
    ['a question that does not exist', withPart('{"pressure":"light"}', '{"presure":"light"}'), 'unknown-id'],
  ])('%s', (_name, text, code) => {
    expect(codesOf(text)).toEqual([code]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test('depth is told once a branch, with what else must never reach the checks', () => {
  const issues = guard(JSON.parse(`{"a":${deep(20, '[', ']')},"b":[{"constructor":1}]}`), 'menu');
  expect(issues.map(({ code, path, on }) => [code, path.length, on])).toEqual([
    ['forbidden-key', 3, 'key'],
    ['too-deep', 14, undefined],
  ]);
});

test('links to mail and telephones are let through', () => {
  for (const link of ['mailto:hello@studio.example', 'tel:+1-503-555-0100']) expect(inPage(withPart('https://book.example/', link))).toEqual([]);
});

describe('a rulebook in JSON', () => {
  test('is compiled in a page as on the command line', () => {
    const { source, rulebook } = shipped();
    const spoken = writeCore(safety, source.studio.languages);
    expect(loadRulebookJson(`\uFEFF${JSON.stringify(source)}\n`, schemaOf(schemas, 'rulebook'), spoken)).toEqual({ value: rulebook });
  });

  test('with what is only worth a second look is used', () => {
    expect(inPage(withPart(',"because":"You like it light."', ''))).toEqual([]);
  });

  test('that is no JSON is refused with the reason', () => {
    const result = loadRulebookJson('{"format": 1,', schemaOf(schemas, 'rulebook'), core);
    expect(result).toEqual({ issues: [{ source: 'rulebook', path: [], code: 'not-json', reason: expect.stringContaining('JSON') }] });
  });
});

describe('a menu in JSON', () => {
  const { rulebook, menu } = shipped();
  const text = JSON.stringify({ format: 1, sessions: [{ technique: 'swedish', minutes: 60 }], extras: [{ enhancement: 'hot-stones' }] });
  const codesOf = (json: string) => {
    const result = loadMenuJson(json, schemaOf(schemas, 'menu'), rulebook);
    return 'issues' in result ? result.issues.map(({ source, code }) => [source, code]) : result.value.sessions;
  };

  test('is compiled for the rulebook that it is for', () => {
    expect(codesOf(text)).toEqual([{ technique: 'swedish', minutes: 60, offered: true }]);
    expect(menu.sessions.length).toBeGreaterThan(0);
  });

  test.each([
    ['no JSON', 'sessions:', 'not-json'],
    ['a technique that the rulebook does not have', text.replace('swedish', 'sweedish'), 'unknown-id'],
    ['an unknown key', text.replace('extras', 'extra'), 'unknown-key'],
    ['100,000 levels', deep(100_000, '[', ']'), 'too-deep'],
    ['a format from the future', text.replace('1', '9'), 'newer-format'],
  ])('is refused: %s', (_, json, code) => {
    expect(codesOf(json)).toEqual([['menu', code]]);
  });
});
