import { type Fact, PLATFORMS, type Platform } from './platforms';

const COLUMNS = ['script', 'rules', 'plan', 'preview', 'caches', 'test', 'undo'] as const satisfies readonly (keyof Platform['facts'])[];

const HEAD = ['`snippet …`', 'the script lies', 'the rules lie', 'plan', "the editor's preview shows", 'caches', 'to test', 'to undo'];

const cell = (fact: Fact): string => ('tried' in fact ? fact.tried : `${fact.untried} °`);

/** The README's table of platforms; what nobody has tried there is marked. */
export function platformsAsMarkdown(): string {
  const rows = PLATFORMS.map(({ id, name, facts }) => [`**${name}**: \`${id}\``, ...COLUMNS.map((column) => cell(facts[column]))]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
