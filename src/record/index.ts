export { FolderIndex, MAX_SHEET_BYTES } from './folder-index.js';
export { lackingSource } from './lacking-source.js';
export type { ManifestPart } from './manifest-part.js';
export { ManifestReader } from './manifest-reader.js';
export type { ManifestFlaw, ManifestReading } from './manifest-reading.js';
export {
  type Manifest,
  type ManifestEntry,
  type ManifestRemoval,
  type PublishedFile,
  entrySchema,
  manifestSchema,
} from './manifest.js';
export { mergeManifests } from './merge-manifests.js';
export { NOTE_FOLDER, noteFile, notesIn } from './note-folder.js';
export { Record } from './record.js';
export { readIndex, writeIndex } from './saved-index.js';
export { isEverything } from './scope-of.js';
export type { StaleReason } from './stale-files.js';
export { writeManifest } from './write-manifest.js';
