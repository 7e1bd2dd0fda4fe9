export type { BuildEvent, BuildReport, Tell } from './build-event.js';
export type { Destination } from './build-request.js';
export { build } from './build.js';
export { copySchema, eventSchema, type JsonEvent } from './event-schema.js';
export { type PruneMost, USUAL_PRUNE, WHOLE_PRUNE } from './why-not-prune.js';
export { type MadeNow, SheetMaker } from './sheet-maker.js';
export { MakerThread } from './workers/maker-thread.js';
export type { Maker } from './workers/maker.js';
export type { WorkerOffer } from './workers/worker-offer.js';
