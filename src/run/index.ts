export { build } from './build.js';
export type { BuildEvent, BuildReport, FileFacts, Tell } from './build-event.js';
export type { JsonEvent } from './event-schema.js';
export { SCHEMA_NAMES, type SchemaName } from './schema-names.js';
export type { Job } from './job.js';
export type { Destination } from './build-request.js';
export { mergeShards } from './merge-shards.js';
export { shardToText, type Shard } from './shard.js';
export { USUAL_PRUNE, WHOLE_PRUNE, type PruneMost } from './prune-most.js';
export { MakerThread } from './workers/maker-thread.js';
export type { WorkerOffer } from './workers/worker-setup.js';
export { SelectionError } from './select.js';
export { listTranslations } from './list-translations.js';
export { stamp, type Stamped } from './stamp.js';
export { proofFiles, type FinishedFile, type Proofed } from './proof-files.js';
export { openWorld } from './open-world.js';
export { whyNoOutput } from './why-no-output.js';
export { faultToText } from './press-fault.js';
export { programHash } from './program-hash.js';
export { listFonts } from './list-fonts.js';
export { listClinics, listHandouts, listLanguages, listSizes, type Listing } from './list.js';
export {
  CannotWriteError,
  nodeOutput,
  nodeWorld as openOutput,
  readNamed,
  type World,
  type Writer,
} from '../world/index.js';
export {
  openFinished,
  verify,
  type FaultKind,
  type Finding,
  type JsonVerification,
  type SheetName,
  type Verification,
} from './verify/index.js';
export { isPairOfLanguages, PAPER_NAMES, SIZE_NAMES, type PaperName, type SizeName } from '../model/index.js';
