export {
  entrySchema,
  manifestSchema,
  readManifest,
  writeManifest,
  type Manifest,
  type ManifestEntry,
  type ManifestInput,
} from './manifest.js';
export { readIndex, writeIndex } from './saved-index.js';
