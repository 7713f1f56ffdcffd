import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Finding } from '../../../src/language/load';

/** How many characters a finding's frame underlines. */
function markedLength(frame: string): number {
  const lines = frame.split('\n');
  const at = lines.findIndex((line) => line.startsWith('>'));
  return /\^+/.exec(lines[at + 1] ?? '')?.[0].length ?? 1;
}

/** Where a finding stands in the text of its file. */
function spanOf(doc: Text, { line, column, frame }: Pick<Finding, 'line' | 'column' | 'frame'>): { from: number; to: number } {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  return { from, to: Math.min(from + markedLength(frame), at.to) };
}

/** Findings as the code editor marks them. */
export const marksOf = (doc: Text, findings: readonly Finding[]): Diagnostic[] =>
  findings.map((finding) => ({ ...spanOf(doc, finding), severity: finding.severity, message: `${finding.what} ${finding.fix}` }));
