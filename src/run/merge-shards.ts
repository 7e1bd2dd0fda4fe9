import { Log, type Diagnostic } from '../diagnostics/index.js';
import { mergeManifests, readManifest, writeManifest, type ManifestPart } from '../write/index.js';
import { planHash } from './plan.js';

/** What came of joining manifests. */
type Merged =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array; readonly files: number }
  /** These files are no manifests. */
  | { readonly kind: 'no-manifest'; readonly names: readonly string[] }
  /** They are, but not all the shards of one plan. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Joins the manifests of shards, given as what was read of each file. */
export function mergeShards(files: readonly { readonly name: string; readonly text: string }[]): Merged {
  const read = files.map(({ name, text }) => ({
    name,
    manifest: readManifest(new TextEncoder().encode(text)),
  }));
  const parts = read.filter((part): part is ManifestPart => part.manifest !== undefined);
  const [first, ...rest] = parts;
  if (!first || parts.length < read.length)
    return { kind: 'no-manifest', names: read.filter(({ manifest }) => !manifest).map(({ name }) => name) };
  const log = new Log();
  const manifest = mergeManifests([first, ...rest], planHash, log);
  if (!manifest) return { kind: 'refused', diagnostics: log.diagnostics };
  return { kind: 'merged', bytes: Buffer.concat([...writeManifest(manifest)]), files: manifest.files.length };
}
