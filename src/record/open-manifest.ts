import { CannotWriteError, type Output } from '../write/index.js';
import { ManifestReader } from './manifest-reader.js';
import type { Manifest } from './manifest.js';
import type { ManifestReading } from './manifest-reading.js';

/** A manifest as it stands in an output folder, with its hash; nothing of both where there is none. */
export interface OpenedManifest {
  readonly manifest: Manifest | undefined;
  readonly sha256: string | undefined;
  /** The manifest that stands there is of an older press, and is to be put aside. */
  readonly isOlder?: boolean;
}

/** How an older manifest is called once it is put aside. */
export function setAsideName(name: string): string {
  return name.replace(/\.json$/u, '.set-aside.json');
}

/**
 * Opens the manifest of an output folder.
 *
 * One that is not as the press wrote it is an error: whoever went on without it would forget thousands of sheets, and
 * whoever believed it might take away what stands.
 */
export async function openManifest(output: Output, name: string): Promise<OpenedManifest> {
  let reader: ManifestReader | undefined;
  const sha256 = await output.readNow(name, (piece, sizeBytes) =>
    (reader ??= new ManifestReader(sizeBytes)).push(piece),
  );
  if (sha256 === undefined) return { manifest: undefined, sha256: undefined };
  const reading = (reader ?? new ManifestReader(0)).end();
  if (reading.kind === 'older') return { manifest: undefined, sha256: undefined, isOlder: true };
  const why = whyNotTrusted(reading);
  if (why !== undefined || reading.kind !== 'read')
    throw new CannotWriteError(output.where(name), why ?? '', { deed: 'trust', hint: hintFor(name) });
  return { manifest: reading.manifest, sha256 };
}

function whyNotTrusted(reading: Exclude<ManifestReading, { readonly kind: 'older' }>): string | undefined {
  if (reading.kind === 'unreadable') return reading.why;
  const [flaw] = reading.flaws;
  if (!flaw) return undefined;
  const { line, what, file } = flaw;
  return `${line === undefined ? '' : `line ${line}: `}${what}${file === undefined ? '' : `: ${file}`}`;
}

function hintFor(name: string): string {
  return `put it back from a backup; or rename it, to ${name.replace(/\.json$/u, '.damaged.json')}, and build again: every sheet is made anew, and verify tells what it does not know`;
}
