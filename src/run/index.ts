export { build, type BuildReport, type Destination } from './build.js';
export { SelectionError } from './select.js';
export { openWorld } from './open-world.js';
export { listClinics, listHandouts, listLanguages, listSizes } from './list.js';
export { nodeOutput } from '../world/index.js';
export { PAPER_NAMES, SIZE_NAMES, jsonSchemas, type PaperName, type SizeName } from '../model/index.js';
