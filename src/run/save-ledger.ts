import { writeManifest } from '../write/index.js';
import type { FolderBuild } from './folder-build.js';
import { pathOf } from './job.js';
import { manifestNameOf, shardToText } from './shard.js';

/**
 * Writes the manifest, so that it names every file that stands.
 *
 * Where none stands there is no manifest; but a shard without any copy has one, since without it a shard is missing.
 */
export async function saveLedger(
  { ledger, output, plan, request }: FolderBuild,
  removing: readonly string[],
): Promise<void> {
  const { files, inputs } = ledger;
  const { program, shard } = request;
  const name = manifestNameOf(shard);
  const before = output.read(name);
  if (files.length === 0 && removing.length === 0 && !shard) {
    if (before) await output.remove(name);
    return;
  }
  const missing = plan.jobs.map(pathOf).filter((file) => !ledger.isCurrent(file));
  const bytes = writeManifest({
    program,
    shard: shard && shardToText(shard),
    plan: plan.whole,
    inputs,
    missing,
    removing,
    files,
  });
  if (!before || Buffer.compare(before, bytes) !== 0) await output.publish(name, bytes);
}
