import { Hashed, hashOfBytes, type Stamp } from '../world/index.js';
import { isSheetPath, manifestNameOf, shardToText } from '../plan/index.js';
import { writeManifest, type ManifestEntry, type ManifestRemoval, openManifest } from '../record/index.js';
import type { FolderBuild } from './folder-build.js';
import { MAX_SHEET_BYTES } from './hash-of-file.js';

/**
 * Writes the manifest, so that it names every file that stands, and takes away files that nobody wants any more.
 *
 * Files come before the manifest that names them. When they go, the manifest first lets go of them and remembers that they
 * are to go; so no line is ever without its file, and whoever is stopped between can be finished by the next build. Another
 * build into the same folder waits meanwhile, and what it has written is kept.
 *
 * @param going files to take away, while they are what the manifest says
 */
export async function saveLedger(build: FolderBuild, going: readonly ManifestRemoval[]): Promise<void> {
  const { ledger, output, request } = build;
  if (going.length === 0 && ledger.removing.length === 0 && (await isSaved(build))) return;
  await output.settle();
  await output.inTurn(async () => {
    const name = manifestNameOf(request.shard);
    if ((await output.hashNow(name)) === ledger.seen) ledger.dropFallen(stillStands(build));
    else ledger.catchUp((await openManifest(output, name)).manifest, stillStands(build));
    // What another build has made in its place since is wanted.
    for (const [file, sha256] of going) if (ledger.find(file)?.sha256 === sha256) ledger.strike(file);
    // A manifest may be anybody's: nothing is taken away by a name that no sheet has.
    const removing = [...new Map([...ledger.removing, ...going])].filter(
      ([file]) => isSheetPath(file) && !ledger.find(file),
    );
    if (removing.length > 0) await writeTo(build, removing);
    for (const [file, sha256] of removing) await output.remove(file, sha256);
    await writeTo(build, []);
    ledger.settle();
  });
  await output.settle();
}

async function isSaved(build: FolderBuild): Promise<boolean> {
  const now = await build.output.hashNow(manifestNameOf(build.request.shard));
  if (build.ledger.isAsOpened(now) && isHeadKept(build)) return true;
  const pieces = manifestOf(build, []);
  return now === (pieces && hashOfPieces(pieces));
}

/** Whether all that a manifest says besides its files is as it was. */
function isHeadKept(build: FolderBuild): boolean {
  const { plan, request } = build;
  const { manifest } = build.ledger;
  const shard = request.shard && shardToText(request.shard);
  return (
    manifest?.program === request.program &&
    manifest.shard === shard &&
    manifest.plan.sha256 === plan.whole.sha256 &&
    manifest.plan.copies === plan.whole.copies &&
    manifest.missing.join('\n') === missingOf(build).toSorted().join('\n')
  );
}

/** By its stamp; a file whose stamp has changed may be the same all the same. */
function stillStands({ output }: FolderBuild): (entry: ManifestEntry, stamp: Stamp | undefined) => boolean {
  return ({ file, sha256 }, stamp) => {
    if (stamp && output.stamp(file)?.text === stamp.text) return true;
    const bytes = output.read(file, MAX_SHEET_BYTES);
    return bytes !== undefined && hashOfBytes(bytes) === sha256;
  };
}

async function writeTo(build: FolderBuild, removing: readonly ManifestRemoval[]): Promise<void> {
  const { ledger, output, request } = build;
  const name = manifestNameOf(request.shard);
  const pieces = manifestOf(build, removing);
  if (!pieces) {
    if (ledger.seen !== undefined) await output.remove(name, ledger.seen);
    ledger.saw(undefined);
    return;
  }
  const hashed = new Hashed(pieces);
  await output.publish(name, hashed);
  ledger.saw(hashed.toHex());
}

function hashOfPieces(pieces: Iterable<Uint8Array>): string {
  const hashed = new Hashed(pieces);
  for (const _ of hashed);
  return hashed.toHex();
}

/** Where no file stands there is no manifest; but a shard without any copy has one, since without it a shard is missing. */
function manifestOf(
  build: FolderBuild,
  removing: readonly ManifestRemoval[],
): Iterable<Uint8Array> | undefined {
  const { ledger, plan, request } = build;
  const { files, inputs } = ledger;
  const { program, shard } = request;
  if (files.length === 0 && removing.length === 0 && !shard) return undefined;
  return writeManifest({
    program,
    shard: shard && shardToText(shard),
    plan: plan.whole,
    inputs,
    missing: missingOf(build),
    removing,
    files,
  });
}

/** Planned copies that do not stand as they would be made. */
function missingOf({ ledger, plan }: FolderBuild): readonly string[] {
  return plan.jobs.map(({ file }) => file).filter((file) => !ledger.isCurrent(file));
}
