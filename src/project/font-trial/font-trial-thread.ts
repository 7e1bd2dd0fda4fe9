import { workerData } from 'node:worker_threads';
import type { TrialAnswer, TrialOrder } from './font-trial.js';
import { tryFont } from './try-font.js';

// The file of it runs in a thread of its own.
const { bytes, isDone, port } = workerData as TrialOrder;
const answer: TrialAnswer = { why: tryFont(bytes) };
port.postMessage(answer);
Atomics.store(isDone, 0, 1);
Atomics.notify(isDone, 0);
