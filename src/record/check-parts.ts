import { inWords, type Log } from '../diagnostics/index.js';
import type { Manifest } from './manifest.js';

/** A shard's manifest, and the file that it came from. */
export interface ManifestPart {
  readonly name: string;
  readonly manifest: Manifest;
}

const BUILD_ALIKE = 'build every shard from the same content, with the same program and the same options';

/** Notes what keeps manifests from being all the shards of one plan. */
export function checkParts(parts: readonly ManifestPart[], log: Log): void {
  checkAlike('program', parts, ({ manifest }) => manifest.program, log);
  checkAlike('plan', parts, ({ manifest }) => manifest.plan.sha256, log);
  checkShards(parts, log);
  checkInputs(parts, log);
}

function checkAlike(
  what: string,
  parts: readonly ManifestPart[],
  of: (part: ManifestPart) => string,
  log: Log,
): void {
  const [first, ...rest] = parts;
  const other = rest.find((part) => first && of(part) !== of(first));
  if (first && other)
    log.error(
      `different-${what}s`,
      `${first.name} and ${other.name} are of different ${what}s`,
      undefined,
      BUILD_ALIKE,
    );
}

/** Every shard must be there once. */
function checkShards(parts: readonly ManifestPart[], log: Log): void {
  const seen = new Map<string, string>();
  for (const { name, manifest } of parts) {
    const { shard } = manifest;
    if (shard === undefined) {
      log.error('no-shard', `${name} is of a whole build, and of no shard`, undefined, 'leave it out');
      continue;
    }
    const known = seen.get(shard);
    if (known !== undefined)
      log.error('shard-twice', `the shard ${shard} is there twice: ${known} and ${name}`);
    else seen.set(shard, name);
  }
  checkNumbers(seen, log);
}

function checkNumbers(seen: ReadonlyMap<string, string>, log: Log): void {
  const [of, ...others] = new Set([...seen.keys()].map((shard) => shard.split('/')[1]));
  if (of === undefined) return;
  if (others.length > 0) {
    const words = [...seen].map(([shard, name]) => `${name} is ${shard}`);
    log.error('different-splits', `the plan was split in different ways: ${inWords(words)}`);
    return;
  }
  const all = Array.from({ length: Number(of) }, (_, place) => `${place + 1}/${of}`);
  const missing = all.filter((shard) => !seen.has(shard));
  const [first] = missing;
  if (first !== undefined)
    log.error(
      'shard-missing',
      missing.length === 1
        ? `the shard ${first} is missing`
        : `${missing.length} shards are missing: ${inWords(missing)}`,
      undefined,
      `build it and name its manifest: handouts build --shard ${first}`,
    );
}

/** Sheets that were made from two states of a file do not belong together, though each is right by itself. */
function checkInputs(parts: readonly ManifestPart[], log: Log): void {
  const seen = new Map<string, { readonly sha256: string; readonly name: string }>();
  for (const { name, manifest } of parts)
    for (const [path, sha256] of manifest.inputs) {
      const known = seen.get(path);
      seen.set(path, { sha256, name });
      if (!known || known.sha256 === sha256) continue;
      const what =
        known.name === name
          ? `${name} names sheets from before and after a change of ${path}`
          : `${path} changed between ${known.name} and ${name}`;
      log.error('different-content', what, undefined, BUILD_ALIKE);
    }
}
