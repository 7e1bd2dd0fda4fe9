export type { CopyResult } from './copy-result.js';
export { type Publish, makeCopy } from './make-copy.js';
export { makePage } from './make-page.js';
export type { SiteFolder } from './site-folder.js';
export { faultToText, pressFault } from './press-fault.js';
export { ReadBack } from './read-back.js';
export { IN_THE_WAY } from './result-of.js';
export { type RunRules, openRun } from './run.js';
