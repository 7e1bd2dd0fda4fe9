export { inMakingOrder } from './in-making-order.js';
export { isSheetPath, type SheetNamed, sheetOfPath, sheetPath } from './sheet-path.js';
export { type Job, jobToText, type Order, orderOf } from './job.js';
export { type Plan, planHash, planJobs, shardOf } from './plan.js';
export { planInTime } from './plan-in-time.js';
export { select, SelectionError, type Waivers, type Selection, WHOLE_PLAN } from './selection.js';
export { type Shard, indexNameOf, manifestNameOf, shardToText } from './shard.js';
