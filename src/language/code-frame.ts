/** Draws the lines around a place in a text, with the words at fault underlined. */
export function codeFrame(text: string, line: number, column: number, length: number): string {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const content = lines[number - 1] as string;
    frame.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${content}`);
    if (number === line) frame.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1)}${'^'.repeat(Math.max(1, Math.min(length, content.length - column + 1)))}`);
  }
  return frame.join('\n');
}
