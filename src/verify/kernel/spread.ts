import { addCounts, type Dense, type DenseCounts, leavesOf, noCounts } from './dense';
import { splitDense } from './split-dense';

/** Counts a space elsewhere, as a worker does: it is sent a part, answers with its counts, and is sent the next. */
export type Hand = (dense: Dense) => Promise<DenseCounts>;

/** Parts for each hand: enough that none waits long for another, few enough that setting them up costs little. */
const PARTS = 8;

/** Spaces with fewer leaves are not worth cutting up. */
const FEW_LEAVES = 10_000_000;

/**
 * Counts a space with several hands at once. Fails when one of them does.
 *
 * @param hands one for each worker, at least one; the environment gives them
 */
export async function countWithHands(dense: Dense, hands: readonly Hand[]): Promise<DenseCounts> {
  const parts = leavesOf(dense) < FEW_LEAVES ? [dense] : splitDense(dense, hands.length * PARTS);
  const counts: DenseCounts[] = [];
  async function work(hand: Hand): Promise<void> {
    for (let part = parts.pop(); part; part = parts.pop()) counts.push(await hand(part));
  }
  await Promise.all(hands.map(work));
  return counts.reduce(addCounts, noCounts(dense));
}
