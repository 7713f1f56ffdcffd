import { Worker } from 'node:worker_threads';

/** Milliseconds before a line is shown, and between its changes. */
const PATIENCE = 1_000;

/** The states that the two threads share. */
const [WORKING, ENDED, WRITING] = [0, 1, 2] as const;

/** Runs in a thread of its own, because the work keeps this one busy: says what goes on, until told that it has ended. */
const TELL = `
const { workerData: { what, fd, shared, patience } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
for (let seconds = 1; Atomics.wait(shared, 0, ${WORKING}, patience) === 'timed-out'; seconds += 1) {
  if (Atomics.compareExchange(shared, 0, ${WORKING}, ${WRITING}) !== ${WORKING}) break;
  writeSync(fd, '\\r\\u001B[K' + what + ' … ' + seconds + ' s');
  Atomics.store(shared, 1, 1);
  Atomics.store(shared, 0, ${WORKING});
  Atomics.notify(shared, 0);
}`;

/**
 * Does work and, once it takes longer than a second, says so in one line, which is gone when the work ends. Says nothing
 * where nobody watches.
 */
export async function withProgress<T>(what: string, work: () => T | Promise<T>, stream: { isTTY?: boolean; fd: number; write: (text: string) => unknown }): Promise<T> {
  if (!stream.isTTY) return work();
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const teller = new Worker(TELL, { eval: true, workerData: { what, fd: stream.fd, shared, patience: PATIENCE } });
  teller.unref();
  try {
    return await work();
  } finally {
    while (Atomics.compareExchange(shared, 0, WORKING, ENDED) === WRITING) Atomics.wait(shared, 0, WRITING, PATIENCE);
    Atomics.notify(shared, 0);
    if (Atomics.load(shared, 1) === 1) stream.write('\r\u001B[K');
  }
}
