import { createHash } from 'node:crypto';
import type { Output } from '../world/index.js';
import type { ManifestEntry } from './manifest.js';

/** What the manifest keeps of a sheet besides its bytes. */
export type SheetFacts = Omit<ManifestEntry, 'bytes' | 'sha256'>;

/** Publishes a sheet under its name and returns its entry in the manifest. */
export async function publishSheet(
  bytes: Uint8Array,
  facts: SheetFacts,
  output: Output,
): Promise<ManifestEntry> {
  await output.publish(facts.file, bytes);
  return { ...facts, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
