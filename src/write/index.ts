export {
  entrySchema,
  manifestSchema,
  type Manifest,
  type ManifestEntry,
  type ManifestInput,
  type ManifestRemoval,
} from './manifest.js';
export { ManifestReader } from './manifest-reader.js';
export type { ManifestFlaw, ManifestReading } from './manifest-reading.js';
export { readManifest } from './read-manifest.js';
export { writeManifest } from './write-manifest.js';
export { isSheetPath } from './is-sheet-path.js';
export { sheetPath } from './sheet-path.js';
export { MAX_INDEX_BYTES, readIndex, writeIndex, type ClinicLine, type FileLine } from './saved-index.js';
export type { ManifestPart } from './manifest-part.js';
export { mergeManifests } from './merge-manifests.js';
