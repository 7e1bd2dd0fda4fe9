export type { CopyResult } from './copy-result.js';
export { type ComposedPage, composePage, finishPage } from './compose-page.js';
export { type Publish, makeCopy } from './make-copy.js';
export { faultToText, pressFault } from './press-fault.js';
export { ReadBack } from './read-back.js';
export { type RunRules, openRun } from './run.js';
