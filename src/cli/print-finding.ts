import type { Finding } from '../language/load';

/** A finding as people and editors read it: `file:line:column`, what is wrong, the lines, what to try. */
export function printFinding({ severity, file, line, column, where, what, fix, frame }: Finding): string {
  const place = where ? `  in ${where}\n` : '';
  return `${file}:${line}:${column} ${severity}: ${what}\n${place}${frame}\n  ${fix}\n`;
}
