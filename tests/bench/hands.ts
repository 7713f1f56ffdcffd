import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DenseCounts } from '../../src/verify/kernel/dense';
import type { Hand } from '../../src/verify/kernel/spread';

/** Does something with so many workers of Node that count, and lets them go. */
export async function withHands<Result>(count: number, use: (hands: readonly Hand[]) => Promise<Result>): Promise<Result> {
  const workers = Array.from({ length: count }, () => new Worker(new URL('./counting-worker.js', import.meta.url)));
  try {
    return await use(
      workers.map((worker) => async (dense) => {
        worker.postMessage(dense);
        // `once` fails when the worker does.
        const [counts] = await once(worker, 'message');
        return counts as DenseCounts;
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
