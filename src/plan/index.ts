export { inMakingOrder } from './in-making-order.js';
export { isSheetPath } from './is-sheet-path.js';
export { type Job, jobToText, type Order, orderOf } from './job.js';
export { type Plan, planHash, planInTime, planJobs, type Selection, shardOf, WHOLE_PLAN } from './plan.js';
export { SelectionError, select } from './select.js';
export { type Shard, indexNameOf, manifestNameOf, shardToText } from './shard.js';
export { type SheetNamed, sheetOfPath } from './sheet-of-path.js';
export { sheetPath } from './sheet-path.js';
export type { Waivers } from './waivers.js';
