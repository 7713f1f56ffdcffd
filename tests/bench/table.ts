/** A row of a table, by column. */
export type Row = Readonly<Record<string, string | number>>;

/** A table in text, its columns aligned to the right. */
export function asText(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => inWords(row[column])))];
  const widths = columns.map((_, place) => Math.max(...cells.map((line) => line[place]?.length ?? 0)));
  return cells.map((line) => line.map((cell, place) => cell.padStart(widths[place] ?? 0)).join('  ')).join('\n');
}

const inWords = (value: string | number | undefined): string => (typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 1 }) : (value ?? ''));

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
