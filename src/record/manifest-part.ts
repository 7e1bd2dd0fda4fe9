import type { Manifest } from './manifest.js';

/** A shard's manifest, and the file that it came from. */
export interface ManifestPart {
  readonly name: string;
  readonly manifest: Manifest;
}
