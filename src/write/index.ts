export { readManifest, writeManifest, type ManifestEntry } from './manifest.js';
export { publishSheet } from './publish-sheet.js';
