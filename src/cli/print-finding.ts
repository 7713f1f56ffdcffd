import type { CheckedFinding } from '../check/check-rulebook';
import type { Colours } from './colours';

/** Prints findings as people and editors read them: `file:line:column`, what is wrong, the lines, what to try, who shows it. */
export const findingPrinter =
  ({ bold, red, yellow, dim, cyan }: Colours) =>
  ({ severity, file, line, column, where, what, fix, frame, witness }: CheckedFinding): string => {
    const place = where ? `${dim(`  in ${where}`)}\n` : '';
    const kind = severity === 'error' ? red('error:') : yellow('warning:');
    const visitor = witness ? `\n${dim(['  A visitor who shows it:', ...indented(witness.told), '  sees:', ...indented(witness.sees)].join('\n'))}` : '';
    return `${bold(`${file}:${line}:${column}`)} ${kind} ${what}\n${place}${frame}\n  ${cyan(fix)}${visitor}\n`;
  };

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
