import type { ManifestInput } from './manifest.js';

/** The order in which inputs stand in a manifest: by path, and by hash where a path was read in two states. */
export function compareInputs(a: ManifestInput, b: ManifestInput): number {
  const [first, second] = [a.join('\n'), b.join('\n')];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
