import { expected, inWords, type Log } from '../diagnostics/index.js';
import { joinAllAsked } from './asked.js';
import { checkParts, type ManifestPart } from './check-parts.js';
import { EntryTable } from './entry-table.js';
import type { Manifest, ManifestEntry } from './manifest.js';

/**
 * Joins the manifests of all shards of one plan into the manifest that one machine would have written.
 *
 * Logged, with nothing made: parts of different plans, programs or content; a shard or a planned copy that is missing; a
 * shard that is there twice, or a file with different bytes; files that are not in the plan.
 *
 * @param hashOfPlan the hash that a plan of these paths, which are sorted, has in a manifest
 */
export function mergeManifests(
  parts: readonly [ManifestPart, ...ManifestPart[]],
  hashOfPlan: (paths: Iterable<string>) => string,
  log: Log,
): Manifest | undefined {
  checkParts(parts, log);
  const files = joinFiles(parts, log);
  checkMissing(parts, log);
  if (log.hasErrors) return undefined;
  const { pages, program, plan } = parts[0].manifest;
  if (hashOfPlan([...files.keys()].toSorted()) !== plan.sha256)
    log.error(
      'not-planned',
      `the manifests name ${files.size} files, and the plan has ${plan.copies} copies`,
      undefined,
      'build every shard again with --prune, so that no file stands that is not planned',
    );
  if (log.hasErrors) return undefined;
  const removing = [...new Map(parts.flatMap(({ manifest }) => manifest.removing))];
  const asked = joinAllAsked(parts.map(({ manifest }) => manifest.asked));
  return { pages, program, plan, asked, missing: [], removing, ...withInputs(parts, files) };
}

/** Every file once, with the manifest that names it. */
function joinFiles(
  parts: readonly ManifestPart[],
  log: Log,
): ReadonlyMap<string, { readonly entry: ManifestEntry; readonly part: ManifestPart }> {
  const files = new Map<string, { readonly entry: ManifestEntry; readonly part: ManifestPart }>();
  const differing: string[] = [];
  for (const part of parts)
    for (const entry of part.manifest.files) {
      const known = files.get(entry.file);
      if (known && known.entry.sha256 !== entry.sha256)
        differing.push(`${entry.file} (${known.part.name}, ${part.name})`);
      files.set(entry.file, { entry, part });
    }
  if (differing.length > 0)
    log.error(
      'overlap',
      `${differing.length === 1 ? 'a file is' : `${differing.length} files are`} there twice with different bytes: ${inWords(differing)}`,
      undefined,
      'build every shard again, each with its own part of the plan',
    );
  return files;
}

function checkMissing(parts: readonly ManifestPart[], log: Log): void {
  const missing = parts.flatMap(({ manifest }) => manifest.missing);
  if (missing.length > 0)
    log.error(
      'gap',
      `${missing.length === 1 ? 'a planned copy is' : `${missing.length} planned copies are`} missing: ${inWords(missing)}`,
      undefined,
      'see why the shard could not make it, and build that shard again',
    );
}

/** All inputs in one list, and entries that name them by their places in it. */
function withInputs(
  parts: readonly ManifestPart[],
  files: ReadonlyMap<string, { readonly entry: ManifestEntry; readonly part: ManifestPart }>,
): Pick<Manifest, 'inputs' | 'files'> {
  const inputs = parts.flatMap(({ manifest }) => manifest.inputs);
  const places = new Map(inputs.map(([path], place) => [path, place]));
  return {
    inputs,
    files: EntryTable.of(
      [...files.values()].map(({ entry, part }) => ({
        ...entry,
        inputs: entry.inputs.map((index) => {
          const [path] = expected(part.manifest.inputs[index], 'an input that an entry names');
          return expected(places.get(path), 'the place of an input');
        }),
      })),
    ),
  };
}
