export { readManifest, writeManifest, type ManifestEntry } from './manifest.js';
export { publishSheet, type SheetFacts } from './publish-sheet.js';
