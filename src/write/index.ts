export {
  entrySchema,
  manifestSchema,
  readManifest,
  writeManifest,
  type Manifest,
  type ManifestEntry,
  type ManifestInput,
} from './manifest.js';
