export { lackingSource } from './lacking-source.js';
export type { ManifestPart } from './manifest-part.js';
export { ManifestReader } from './manifest-reader.js';
export type { ManifestFlaw, ManifestReading } from './manifest-reading.js';
export {
  type Manifest,
  type ManifestEntry,
  type ManifestInput,
  type ManifestRemoval,
  entrySchema,
  manifestSchema,
} from './manifest.js';
export { mergeManifests } from './merge-manifests.js';
export { NOTE_FOLDER, noteFile, notesIn } from './note-folder.js';
export { type OpenedManifest, openManifest, setAsideName } from './open-manifest.js';
export { MAX_INDEX_BYTES, readIndex, writeIndex } from './saved-index.js';
export { isEverything, scopeOf } from './scope-of.js';
export { writeManifest } from './write-manifest.js';
