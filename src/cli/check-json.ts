import type { Checked } from '../check/check-rulebook';
import { countFindings } from './count-findings';

/**
 * What `check` found, for programs: `{ file, sound, errors, warnings, findings, pausedExamples, proofs? }`. Keys are only
 * ever added. Counts of answer sets are decimal strings, since they do not fit in a number.
 */
export function checkedJson(file: string, { findings, proofs, pausedExamples }: Checked): string {
  const { errors, warnings } = countFindings(findings);
  const { properties, tally, longest } = proofs ?? {};
  return JSON.stringify(
    {
      file,
      sound: errors === 0,
      errors,
      warnings,
      findings,
      pausedExamples,
      ...(proofs && { proofs: { properties, longestPath: longest?.screens, tally: { ...tally, entangled: undefined } } }),
    },
    plain,
    2,
  );
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Map ? Object.fromEntries(value) : value;
}
