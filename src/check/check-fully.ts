import type { SourceFile } from '../language/load';
import type { SafetySource } from '../language/schema';
import type { Dense, DenseCounts } from '../verify/kernel/dense';
import { settle } from '../verify/settle';
import { type Checked, checkRulebook } from './check-rulebook';

/**
 * Checks a rulebook with its menu, and counts leaf by leaf what its entangled questions left open.
 *
 * @param count counts elsewhere: in other threads, or with the kernel in this one
 */
export async function checkFully(rulebook: SourceFile, menu: SourceFile | undefined, safety: SafetySource, count: (dense: Dense) => Promise<DenseCounts>): Promise<Checked> {
  const checked = checkRulebook(rulebook, menu, safety);
  const { loaded, proofs } = checked;
  const entangled = proofs?.tally.entangled;
  if (!entangled || !loaded.rulebook || !loaded.menu) return checked;
  return { ...checked, proofs: settle(proofs, loaded.rulebook, loaded.menu, await count(entangled)) };
}
