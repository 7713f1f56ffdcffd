import { once } from 'node:events';
import { type MessagePort, Worker } from 'node:worker_threads';
import kernel from 'virtual:counting-kernel';
import type { Dense, DenseCounts } from '../verify/kernel/dense';
import { denseCounter } from '../verify/kernel/dense-counter';
import { countWithHands } from '../verify/kernel/spread';

/** What a thread of this program is told when it is to count and nothing else. */
export const COUNTS = 'massage-finder counts';

const THREADS = 2;

/** Counts with two more threads of this program. Only the bundled program can be started again as a thread. */
export async function countWithThreads(dense: Dense): Promise<DenseCounts> {
  const workers = Array.from({ length: THREADS }, () => new Worker(new URL(import.meta.url), { workerData: COUNTS }));
  try {
    return await countWithHands(
      dense,
      workers.map((worker) => async (part: Dense) => {
        worker.postMessage(part);
        // Fails when the worker does.
        const [counts] = (await once(worker, 'message')) as [DenseCounts];
        return counts;
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Counts what is sent, until the thread is ended. */
export function serveCounting(port: MessagePort): void {
  const count = denseCounter(kernel);
  port.on('message', (dense: Dense) => port.postMessage(count(dense)));
}
