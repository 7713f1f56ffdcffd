import { Worker } from 'node:worker_threads';
import type { Checked, Task } from './checking-worker';

/** Checks in a worker that can be stopped; undefined where it takes longer than allowed. */
export function checkWithin(milliseconds: number, task: Task): Promise<Checked | undefined> {
  const worker = new Worker(new URL('./checking-worker.js', import.meta.url));
  const checked = new Promise<Checked | undefined>((resolve, reject) => {
    const alarm = setTimeout(() => resolve(undefined), milliseconds);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => clearTimeout(alarm));
    worker.postMessage(task);
  });
  return checked.finally(() => worker.terminate());
}
