import type { Writer } from '../../src/write/index.js';

/** The tests as a writer of files, beside processes of their own making, which are all gone when they are asked about. */
export const THIS_PROCESS: Writer = { pid: process.pid, isRunning: (pid) => pid === process.pid };
