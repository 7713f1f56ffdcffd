import { attributeOf, OPTIONS, TABLE } from '../options';
import { OPTION_DOCS } from './option-docs';

type Name = keyof typeof TABLE;

/** The README's table of options. */
export function optionsAsMarkdown(): string {
  const rows = OPTIONS.map((name) => [`\`${attributeOf(name)}\``, OPTION_DOCS[name].takes, OPTION_DOCS[name].leftOut, TABLE[name].restarts ? 'starts over' : 'shows at once']);
  return markdownTable(['attribute', 'takes', 'when left out', 'a change'], rows);
}

/** Lines of a table in Markdown; what would end a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** The members of the type of the options of a call. */
export const optionsAsType = (): string => members((name) => name, '    ');

/** The same for attributes in markup. */
export const attributesAsType = (): string => members((name) => (/\W/.test(attributeOf(name)) ? `'${attributeOf(name)}'` : attributeOf(name)), '    ', true);

function members(keyOf: (name: Name) => string, indent: string, asAttribute = false): string {
  return OPTIONS.map((name) => {
    const { does, takes, leftOut, type } = OPTION_DOCS[name];
    const doc = `/** ${does} Takes ${takes}. When left out: ${leftOut}. */`;
    // An attribute is text; frameworks take a number as well.
    const values = asAttribute && /^\d/.test(type) ? `${type} | \`\${${type}}\`` : type;
    return `${indent.slice(2)}${doc}\n${indent.slice(2)}${keyOf(name)}?: ${values} | undefined;`;
  }).join('\n');
}
