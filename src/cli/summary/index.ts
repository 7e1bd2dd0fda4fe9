export type { Reason } from './summary.js';
export { summaryOf } from './summary-of.js';
export { summaryToText } from './summary-to-text.js';
