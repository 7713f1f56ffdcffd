/** The rows of the first table under a heading, without the head, a cell each. */
export function rowsUnder(page: string, heading: string): string[][] {
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  const table = /(?:^\|.*\n)+/m.exec(section ?? '');
  if (!table) throw new Error(`No table stands under "${heading}".`);
  return table[0]
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** What stands between backticks in a cell. */
export const ticked = (cell: string | undefined): string => String(/`(.*)`/.exec(cell ?? '')?.[1]);
