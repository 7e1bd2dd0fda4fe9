export { build } from './build.js';
export type { BuildEvent, BuildReport, FileFacts } from './build-event.js';
export type { Destination } from './build-request.js';
export { SelectionError } from './select.js';
export { openWorld } from './open-world.js';
export { programHash } from './program-hash.js';
export { listClinics, listHandouts, listLanguages, listSizes } from './list.js';
export { nodeOutput } from '../world/index.js';
export { PAPER_NAMES, SIZE_NAMES, jsonSchemas, type PaperName, type SizeName } from '../model/index.js';
