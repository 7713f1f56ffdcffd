import type { Rulebook } from '../../src/engine/rulebook';
import type { Count } from '../../src/verify/count';
import { PROPERTIES, type Proofs } from '../../src/verify/proofs';

const exactly = (number: bigint): Count => ({ least: number, most: number });

/** Figures about a rulebook that are made up, one of each kind, for tests of how figures are shown. */
export function handMadeProofs({ techniques, enhancements }: Rulebook, changes: Partial<Proofs> = {}): Proofs {
  return {
    properties: Object.fromEntries(PROPERTIES.map((name) => [name, 'proved'])) as Proofs['properties'],
    counterexamples: [],
    paused: [],
    longest: { screens: 9, exact: true },
    tally: {
      sets: exactly(6_543_210_987_654n),
      recommendations: exactly(1_000_000n),
      referrals: {
        emergency: exactly(6_000_000_000_000n),
        urgent: exactly(500_000_000_000n),
        'doctor-first': exactly(43_000_000_000n),
        gate: exactly(200_000_000n),
        postpone: { least: 9_000_000n, most: 9_987_654n },
      },
      best: new Map(techniques.map(({ id }, index) => [id, exactly(BigInt(100_000 * (index + 1)) / 2n)])),
      ask: exactly(20n),
      enhancements: new Map(enhancements.map(({ id }, index) => [id, exactly(BigInt(250_000 * index))])),
      ties: exactly(12_345n),
      examples: new Map(),
    },
    ...changes,
  };
}
