import { parentPort } from 'node:worker_threads';
import { checkRulebook } from '../../src/check/check-rulebook';
import type { SourceFile } from '../../src/language/load';
import { isExact } from '../../src/verify/count';
import { safety } from '../builders/source';
import { measure } from './measure';

/** What to check, and how often. */
export type Task = { readonly rulebook: SourceFile; readonly menu?: SourceFile; readonly runs: number };

/** How long a check took and what it came to: the answer sets, properties not settled, and whether shares are known exactly. */
export type Checked = { readonly ms: number; readonly sets: bigint; readonly undecided: number; readonly exact: boolean };

parentPort?.once('message', async ({ rulebook, menu, runs }: Task) => {
  const { ms, result } = await measure(runs, () => checkRulebook(rulebook, menu, safety));
  if (!result.proofs) throw new Error(`${rulebook.name} has an error of language.`);
  const { properties, tally } = result.proofs;
  const undecided = Object.values(properties).filter((verdict) => verdict === 'undecided').length;
  const checked: Checked = { ms, sets: tally.sets.most, undecided, exact: [tally.sets, tally.ask, tally.ties, ...tally.best.values()].every(isExact) };
  parentPort?.postMessage(checked);
});
