import { parentPort } from 'node:worker_threads';
import { checkFully } from '../../src/check/check-fully';
import type { SourceFile } from '../../src/language/load';
import { isExact } from '../../src/verify/count';
import { type Dense, leavesOf } from '../../src/verify/kernel/dense';
import { countWithHands } from '../../src/verify/kernel/spread';
import type { Tally } from '../../src/verify/proofs';
import { safety } from '../builders/source';
import { withHands } from './hands';
import { measure } from './measure';

/** What to check, how often, and with how many workers that count. */
export type Task = { readonly rulebook: SourceFile; readonly menu?: SourceFile; readonly hands: number; readonly runs: number };

/** How long a check took and what it came to. */
export type Checked = {
  readonly ms: number;
  /** The first run, as long as a command takes that checks once. */
  readonly first: number;
  /** The answer sets, at most. */
  readonly sets: bigint;
  /** Whether every count is known exactly. */
  readonly exact: boolean;
  /** Properties that were not settled. */
  readonly undecided: number;
  /** What entangled questions left to be counted one by one, lumped, and under how many endings each; 0 where ways could be joined. */
  readonly leaves: number;
  readonly endings: number;
};

parentPort?.once('message', async ({ rulebook, menu, hands: workers, runs }: Task) => {
  let entangled: Dense | undefined;
  // The workers are started within each run, as the command line does.
  const count = (dense: Dense) => {
    entangled = dense;
    return withHands(workers, (hands) => countWithHands(dense, hands));
  };
  const { ms, first, result } = await measure(runs, () => checkFully(rulebook, menu, safety, count));
  if (!result.proofs) throw new Error(`${rulebook.name} has an error of language.`);
  const { properties, tally } = result.proofs;
  const checked: Checked = {
    ms,
    first,
    sets: tally.sets.most,
    exact: countsOf(tally).every(isExact),
    undecided: Object.values(properties).filter((verdict) => verdict === 'undecided').length,
    leaves: entangled ? leavesOf(entangled) : 0,
    endings: entangled?.endings.length ?? 0,
  };
  parentPort?.postMessage(checked);
});

const countsOf = ({ sets, recommendations, referrals, best, ask, enhancements, ties }: Tally) => [
  sets,
  recommendations,
  ...Object.values(referrals),
  ...best.values(),
  ask,
  ...enhancements.values(),
  ties,
];
