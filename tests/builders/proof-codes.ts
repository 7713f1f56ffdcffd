/** The faults that only the proofs find: their sentences are told of the rulebooks in `tests/broken`, not of slips in a file. */
export const PROOF_CODES = [
  'not-of-unasked',
  'dead-end',
  'safety-unasked',
  'safety-weakened',
  'stops-before-safety',
  'path-too-long',
  'never-asked',
  'never-suggested',
  'rule-never-holds',
  'rule-never-matters',
  'option-changes-nothing',
  'stale-translation',
] as const;
