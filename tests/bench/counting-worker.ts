import { parentPort } from 'node:worker_threads';
import kernel from 'virtual:counting-kernel';
import type { Dense } from '../../src/verify/kernel/dense';
import { denseCounter } from '../../src/verify/kernel/dense-counter';

const count = denseCounter(kernel);

parentPort?.on('message', (dense: Dense) => parentPort?.postMessage(count(dense)));
