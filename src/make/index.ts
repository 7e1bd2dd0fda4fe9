export type { CopyResult } from './copy-result.js';
export { type Publish, makeCopy } from './make-copy.js';
export { faultToText, pressFault } from './press-fault.js';
export { ProofDesk } from './proof-desk.js';
export { type RunRules, openRun } from './run-facts.js';
