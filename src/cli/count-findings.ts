import type { Finding } from '../language/load';

/** A number with its noun: `1 error`, `2 errors`. */
export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** How many of the findings are errors and how many warnings, also in words: `1 error, 2 warnings`; empty for none. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number; words: string } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return { errors, warnings, words: [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(', ') };
}
