/** Characters of a line that are drawn at most: a file may be one line. */
const WIDTH = 160;

/** Draws the lines around a place in a text, with the words at fault underlined. */
export function codeFrame(lines: readonly string[], line: number, column: number, length: number): string {
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const margin = String(last).length;
  const at = lines[line - 1] as string;
  const skipped = at.length > WIDTH ? Math.max(0, column - WIDTH / 2) : 0;
  const visible = (content: string) => `${skipped > 0 ? '…' : ''}${content.slice(skipped, skipped + WIDTH)}${content.length > skipped + WIDTH ? '…' : ''}`;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    frame.push(`${number === line ? '>' : ' '} ${String(number).padStart(margin)} | ${visible(lines[number - 1] as string)}`);
    if (number === line) {
      // Tabs stay tabs, so that the mark stands under its words however wide they are drawn.
      const before = visible(at).slice(0, column - 1 - skipped + (skipped > 0 ? 1 : 0));
      const marked = Math.max(1, Math.min(length, at.length - column + 1, WIDTH - (column - 1 - skipped)));
      frame.push(`  ${' '.repeat(margin)} | ${before.replace(/[^\t]/g, ' ')}${'^'.repeat(marked)}`);
    }
  }
  return frame.join('\n');
}
