export { type Asked, toSelection } from './asked.js';
export { FolderIndex, MAX_SHEET_BYTES } from './folder-index.js';
export { lackingSource } from './lacking-source.js';
export type { ManifestPart } from './check-parts.js';
export { ManifestReader } from './manifest-reader.js';
export {
  entrySchema,
  type Manifest,
  type ManifestEntry,
  type ManifestFlaw,
  type ManifestReading,
  type ManifestRemoval,
  manifestSchema,
  type PublishedFile,
} from './manifest.js';
export { mergeManifests } from './merge-manifests.js';
export { isNoNoteFolder, NOTE_FOLDER, noteFile, notesIn } from './note-folder.js';
export { pageHashes } from './page-hashes.js';
export { readInWords } from './read-in-words.js';
export { readManifest } from './read-manifest.js';
export { Record } from './record.js';
export { readIndex, writeIndex } from './saved-index.js';
export { isEverything } from './is-everything.js';
export type { StaleFile, StaleReason } from './stale-files.js';
export { writeManifest } from './write-manifest.js';
