import { ManifestReader } from './manifest-reader.js';
import type { ManifestReading } from './manifest.js';

const PIECE_BYTES = 1 << 16;

/** Reads a manifest whose bytes are at hand. */
export function readManifest(bytes: Uint8Array): ManifestReading {
  const reader = new ManifestReader(bytes.length);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    if (!reader.push(bytes.subarray(at, at + PIECE_BYTES))) break;
  return reader.end();
}
