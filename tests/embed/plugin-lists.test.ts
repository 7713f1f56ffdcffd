// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attributeOf, OPTIONS } from '../../embed/options';
import { ANALYTICS_TOOLS } from '../../src/engine/analytics';

/** A list of words in the plugin's PHP. */
function phpList(file: string, name: string): string[] {
  const list = new RegExp(`const ${name} = array\\(([^)]*)\\)`).exec(readFileSync(`embed/wordpress/plugin/includes/${file}`, 'utf8'))?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, word]) => String(word));
}

test('the WordPress plugin knows the analytics tools that the script knows', () => {
  expect(phpList('options.php', 'MASSAGE_FINDER_TOOLS')).toEqual([...ANALYTICS_TOOLS]);
});

test('the WordPress plugin knows the options that the script knows', () => {
  expect(phpList('render.php', 'MASSAGE_FINDER_ATTRIBUTES').sort()).toEqual(OPTIONS.map(attributeOf).sort());
});
