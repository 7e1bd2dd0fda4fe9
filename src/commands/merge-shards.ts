import { type Diagnostic, expected, Log } from '../diagnostics/index.js';
import { readPieces } from '../world/index.js';
import {
  type ManifestPart,
  ManifestReader,
  type ManifestReading,
  mergeManifests,
  writeManifest,
} from '../record/index.js';
import { planHash } from '../plan/index.js';

/** What came of joining manifests. */
type Merged =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array; readonly files: number }
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: string }
  /** These files are no manifests, or not as they were written; with the reason. */
  | { readonly kind: 'no-manifest'; readonly wrong: readonly string[] }
  /** They are, but not all the shards of one plan. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Joins the manifests of shards, given by what they are called and where they are. */
export async function mergeShards(
  files: readonly { readonly name: string; readonly path: string }[],
): Promise<Merged> {
  const wrong: string[] = [];
  const parts: ManifestPart[] = [];
  for (const { name, path } of files) {
    const reading = await readShard(path);
    if (typeof reading === 'string') return { kind: 'unreadable', name, why: reading };
    if (reading.kind === 'read' && reading.flaws.length === 0)
      parts.push({ name, manifest: reading.manifest });
    else wrong.push(`${name} (${whyNot(reading)})`);
  }
  const [first, ...rest] = parts;
  if (!first || wrong.length > 0) return { kind: 'no-manifest', wrong };
  const log = new Log();
  const manifest = mergeManifests([first, ...rest], planHash, log);
  if (!manifest) return { kind: 'refused', diagnostics: log.diagnostics };
  return { kind: 'merged', bytes: Buffer.concat([...writeManifest(manifest)]), files: manifest.files.count };
}

async function readShard(path: string): Promise<ManifestReading | string> {
  let reader: ManifestReader | undefined;
  const why = await readPieces(path, (piece, sizeBytes) =>
    (reader ??= new ManifestReader(sizeBytes)).push(piece),
  );
  return why ?? (reader ?? new ManifestReader(0)).end();
}

function whyNot(reading: ManifestReading): string {
  switch (reading.kind) {
    case 'read':
      return expected(reading.flaws[0], 'what is wrong with a manifest').what;
    case 'older':
      return 'it is of an older version of this program';
    case 'unreadable':
      return reading.why;
    default:
      return reading satisfies never;
  }
}
