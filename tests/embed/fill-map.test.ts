import { SourceMap } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { fillMap } from '../../embed/build/fill-map';
import { type Contents, PLACEHOLDERS, putIn } from '../../embed/build/fill-script';
import { buildTemplate, type Template } from '../../embed/build/script-template';

const CONTENTS: Contents = {
  texts: 'const $texts=["before all"];',
  studio: 'JSON.parse("a long studio, much longer than its placeholder is")',
  core: '({})',
  shells: '({en:"a\\nb".split("\\n")})',
  drawings: '({})',
};

let built: Template;
beforeAll(async () => {
  built = await buildTemplate(false);
}, 120_000);

const mapOf = (json: string) => new SourceMap(JSON.parse(json));

/** Where something stands that stands once, as a map counts: line and column from 0. */
function placeOf(code: string, what: string): [number, number] {
  expect(code.split(what), what).toHaveLength(2);
  const before = code.slice(0, code.indexOf(what)).split('\n');
  return [before.length - 1, String(before.at(-1)).length];
}

/** A place in the last line that has code, as a map counts. */
function fromTheEnd(code: string, characters: number): [number, number] {
  const before = code.slice(0, -characters).split('\n');
  return [before.length - 1, String(before.at(-1)).length];
}

test('after a template is filled, its map still leads from every part of the code to where it was written', () => {
  const { script: template, map } = built;
  const script = putIn(template, CONTENTS);
  const filled = mapOf(fillMap(map, template, CONTENTS));
  const marks = Object.values(PLACEHOLDERS).map((mark) => template.indexOf(mark));
  // Words of the code before, between and after the places that were filled.
  const words = ['attachShadow({mode:"closed"})', 'newer-format', 'is not understood. Allowed', 'composed:!0'];
  expect(new Set(words.map((word) => marks.filter((mark) => mark < template.indexOf(word)).length)).size).toBeGreaterThan(1);
  for (const word of words) {
    const before = mapOf(map).findEntry(...placeOf(template, word));
    const after = filled.findEntry(...placeOf(script, word));
    expect({ word, ...after, generatedColumn: 0, generatedLine: 0 }).toEqual({ word, ...before, generatedColumn: 0, generatedLine: 0 });
    expect(after).toHaveProperty('originalSource');
  }
  // And every entry behind the last place, by its distance from the end.
  const last = Math.max(...marks);
  for (let fromEnd = 1; fromEnd < template.length - last - 40; fromEnd += 997) {
    const before = mapOf(map).findEntry(...fromTheEnd(template, fromEnd));
    const after = filled.findEntry(...fromTheEnd(script, fromEnd));
    expect({ fromEnd, ...after, generatedColumn: 0, generatedLine: 0 }).toEqual({ fromEnd, ...before, generatedColumn: 0, generatedLine: 0 });
  }
});

test('a map names sources from the folder of the project, and holds them', () => {
  const { sources, sourcesContent } = JSON.parse(built.map) as { sources: string[]; sourcesContent: string[] };
  expect(sources).toContain('embed/script.ts');
  for (const source of sources) expect(source).toMatch(/^(?:node_modules|src|embed)\//);
  expect(sourcesContent).toHaveLength(sources.length);
});
