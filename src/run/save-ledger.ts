import { writeManifest } from '../write/index.js';
import type { FolderBuild } from './folder-build.js';
import { planHash } from './plan.js';

export const MANIFEST = 'manifest.json';

/** Writes the manifest, so that it names every file that stands; where none stands there is no manifest. */
export async function saveLedger(
  { ledger, output, plan, request }: FolderBuild,
  removing: readonly string[],
): Promise<void> {
  const { files, inputs } = ledger;
  const before = output.read(MANIFEST);
  if (files.length === 0 && removing.length === 0) {
    if (before) await output.remove(MANIFEST);
    return;
  }
  const { program } = request;
  const sheets = { copies: plan.jobs.length, sha256: planHash(plan) };
  const bytes = writeManifest({ program, plan: sheets, inputs, removing, files });
  if (!before || Buffer.compare(before, bytes) !== 0) await output.publish(MANIFEST, bytes);
}
