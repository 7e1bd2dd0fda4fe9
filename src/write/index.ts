export {
  entrySchema,
  manifestSchema,
  readManifest,
  writeManifest,
  type Manifest,
  type ManifestEntry,
  type ManifestInput,
} from './manifest.js';
export { isSheetPath } from './is-sheet-path.js';
export { readIndex, writeIndex, type ClinicLine, type FileLine } from './saved-index.js';
export type { ManifestPart } from './manifest-part.js';
export { mergeManifests } from './merge-manifests.js';
