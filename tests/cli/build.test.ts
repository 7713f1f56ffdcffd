import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fillScript, PLACEHOLDERS } from '../../embed/build/fill-script';
import { UsageError } from '../../src/cli/arguments';
import { build, buildGeneric } from '../../src/cli/build';
import { checkFiles, outputTo, readFiles } from '../../src/cli/files';
import { editedFiles, folder } from '../builders/edited-files';
import { safety, shipped } from '../builders/source';

const script = `hold(${PLACEHOLDERS.studio}, ${PLACEHOLDERS.core}, ${PLACEHOLDERS.shells}, ${PLACEHOLDERS.drawings});`;
const templates = { plain: { script, map: '', marketing: false }, marketing: { script: `analytics(); ${script}`, map: '', marketing: true } };

/** Builds from files, and says what was written. */
function buildFrom(rulebook: string, marketing = false) {
  const written: string[] = [];
  const workshop = { templates, safety, write: (script: string) => written.push(script) };
  return { ...build(rulebook, checkFiles(readFiles(rulebook, undefined)), 'out.js', marketing, workshop), written };
}

test('the script holds the rulebook and its menu, and is told with its size and the version of the rules', () => {
  const { text, exitCode, written } = buildFrom('rules/massage.yaml');
  const filled = fillScript(templates.plain, shipped(), safety);
  expect({ written, exitCode }).toEqual({ written: [filled], exitCode: 0 });
  const digits = (number: number) => number.toLocaleString('en');
  expect(text).toBe(
    `out.js is written: ${digits(Buffer.byteLength(filled))} bytes, compressed for the web (brotli) ${digits(brotliCompressSync(filled).length)}. Rules version ${shipped().rulebook.version}.`,
  );
});

test.each<[string, Parameters<typeof editedFiles>[0]]>([
  ['a mistake of language', [['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]],
  ['an example that fails', [['    expect:\n      technique: ashiatsu', '    expect:\n      technique: swedish']]],
])('with %s nothing is written, and the mistake is named with its place', (_, edits) => {
  const { rulebook, line } = editedFiles(edits);
  const { text, exitCode, written } = buildFrom(rulebook);
  expect({ written, exitCode }).toEqual({ written: [], exitCode: 1 });
  expect(text).toContain(`${rulebook}:${line}:`);
  expect(text).toMatch(/massage\.yaml: 1 error\. Nothing was written\.$/);
});

test('warnings are told, and the script is written', () => {
  const { rulebook } = editedFiles([['    because:\n      en: "You do not mind some pressure."\n      es: "No le molesta algo de presión."\n', '']]);
  const { text, exitCode, written } = buildFrom(rulebook);
  expect({ scripts: written.length, exitCode }).toEqual({ scripts: 1, exitCode: 0 });
  expect(text).toContain(' warning: ');
  expect(text).toContain('out.js is written');
});

test('a generic script holds no studio', () => {
  const written: string[] = [];
  const { text, exitCode } = buildGeneric('generic.js', { templates, safety, write: (made) => written.push(made) });
  expect({ written, exitCode }).toEqual({ written: [fillScript(templates.marketing, undefined, safety)], exitCode: 0 });
  expect(text).toMatch(/^generic\.js is written: [\d,]+ bytes, .* It holds no studio: the page names its rules\.$/);
});

test('what marketers use is in it where it is asked for, and where the rulebook names analytics tools', () => {
  const marketed = (rulebook: string, marketing: boolean) => buildFrom(rulebook, marketing).written.map((made) => made.includes('analytics();'));
  const { rulebook } = editedFiles([['  booking: "https://book.willowandstone.example/"', '  booking: "https://book.willowandstone.example/"\n  track:\n    - ga4']]);
  expect([marketed('rules/massage.yaml', false), marketed('rules/massage.yaml', true), marketed(rulebook, false)]).toEqual([[false], [true], [true]]);
});

test('what a script is made from is never written over, and a path that leads nowhere is named, before anything is made', () => {
  const { rulebook } = editedFiles([]);
  const before = readFileSync(rulebook, 'utf8');
  const roundabout = path.join(path.dirname(rulebook), 'x', '..', 'massage.yaml');
  expect(() => outputTo(roundabout, [rulebook])).toThrow(UsageError);
  expect(() => outputTo(roundabout, [rulebook])).toThrow('is what it would be made from');
  expect(readFileSync(rulebook, 'utf8')).toBe(before);
  const nowhere = path.join(folder(), 'none', 'out.js');
  expect(() => outputTo(nowhere)).toThrow(`${nowhere} cannot be written (ENOENT). Is the path right?`);
  expect(existsSync(nowhere)).toBe(false);
  expect(() => outputTo(folder())('script')).toThrow('cannot be written (EISDIR)');
});
