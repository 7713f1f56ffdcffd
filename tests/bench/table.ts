/** A row of a table, by column. */
export type Row = Readonly<Record<string, string | number>>;

/** A table in text, its columns aligned to the right. */
export function asText(rows: readonly Row[]): string {
  const cells = cellsOf(rows);
  const widths = (cells[0] ?? []).map((_, place) => Math.max(...cells.map((line) => line[place]?.length ?? 0)));
  return cells.map((line) => line.map((cell, place) => cell.padStart(widths[place] ?? 0)).join('  ')).join('\n');
}

/** The same table in Markdown. */
export function asMarkdown(rows: readonly Row[]): string {
  const [head = [], ...lines] = cellsOf(rows).map((line) => line.map((cell) => cell.replace(/\|/g, '\\|')));
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cellsOf(rows: readonly Row[]): string[][] {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => inWords(row[column])))];
}

/** Numbers with one digit behind the point at most, those below 1 with their first two. */
const inWords = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en', Math.abs(value) < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 1 }) : (value ?? '');

/** How many times as much as the first row each row has in a column, in a column beside it. */
export function withRatio(rows: readonly Row[], column: string): Row[] {
  const first = rows[0]?.[column];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        name === column
          ? [
              [name, value],
              [`${name}, ratio`, typeof value === 'number' && typeof first === 'number' ? value / first : ''],
            ]
          : [[name, value]],
      ),
    ),
  );
}

/** The table turned: a row for each column but the first, whose cells name the columns now. */
export function turned(rows: readonly Row[]): Row[] {
  const [first = '', ...others] = Object.keys(rows[0] ?? {});
  return others.map((column) => ({ [first]: column, ...Object.fromEntries(rows.map((row) => [String(row[first]), row[column] ?? ''])) }));
}
