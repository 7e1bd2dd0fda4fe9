import { hashOfNames, hashOfResult, type World } from '../world/index.js';
import { pressReads, type PressState } from './press-reads.js';
import { remember } from './remember.js';
import type { StatIndex } from './stat-index.js';

/** The largest file that is read whole for a copy, a font of a heavy script; of a larger one no record has the hash. */
export const MAX_READ_BYTES = 32 * 1024 * 1024;

/** The hash of what stands at a path now, as a copy's record has it: of a file, of a folder's names, of the press itself. */
export type HashOf = (path: string) => string;

/**
 * Looks each path up when it is first asked for, and once.
 *
 * @param known hashes of files whose stamp is the same as when they were read; without it, every file is read
 */
export function currentHashes(world: World, press: PressState, known?: StatIndex): HashOf {
  const ofPress = new Map(pressReads(press).map(({ path, sha256 }) => [path, sha256]));
  return remember((path: string) => ofPress.get(path) ?? lookUp(path, world, known));
}

function lookUp(path: string, world: World, known: StatIndex | undefined): string {
  if (path.endsWith('/')) return hashOfNames(world.list(path.slice(0, -1)));
  const stamp = known && world.stamp(path);
  const trusted = stamp && known.find(path, stamp);
  if (trusted !== undefined) return trusted;
  const result = world.read(path, MAX_READ_BYTES);
  const hash = hashOfResult(result);
  if (stamp && result.kind === 'found') known.learn(path, stamp, hash);
  return hash;
}
