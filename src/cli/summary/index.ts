export { type Reason, summaryOf } from './summary.js';
export { summaryToText } from './summary-to-text.js';
