import type { Plan } from '../plan/index.js';
import type { Output } from '../write/index.js';
import { type FolderIndex, MAX_SHEET_BYTES } from './folder-index.js';
import { isOfPress } from './is-of-press.js';
import type { ManifestRemoval } from './manifest.js';
import type { StaleReason } from './stale-files.js';

/** Where a file stands, and what is planned there. */
interface Folder {
  readonly plan: Plan;
  readonly output: Output;
  readonly index: FolderIndex;
}

/**
 * Why a file that nobody plans stays for what stands there; nothing where it is what the press has put there.
 *
 * @param isPruned what nobody takes away is not read for it
 */
export function whyKept(
  [file, sha256]: ManifestRemoval,
  { output, index, plan }: Folder,
  isPruned: boolean,
): StaleReason | undefined {
  // Of a file that is gone only its line is left.
  if (output.stamp(file) === undefined) return undefined;
  if (index.hashOf(file) !== sha256) return 'changed by hand';
  if (!isPruned) return undefined;
  const bytes = output.read(file, MAX_SHEET_BYTES);
  return bytes && isOfPress(bytes, plan.isOfPages) ? undefined : 'not ours';
}
