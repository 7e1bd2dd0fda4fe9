import { hashOfNames, hashOfResult, type World } from '../world/index.js';
import { pressReads, type PressFacts } from './press-reads.js';
import { remember } from './remember.js';

/** Nothing larger is ever read, so no record has its hash. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The hash of what stands at a path now, as a copy's record has it: of a file, of a folder's names, of the press itself. */
export type HashOf = (path: string) => string;

/** Looks each path up when it is first asked for, and once. */
export function currentHashes(world: World, press: PressFacts): HashOf {
  const ofPress = new Map(pressReads(press).map(({ path, sha256 }) => [path, sha256]));
  return remember((path: string) => ofPress.get(path) ?? lookUp(path, world));
}

function lookUp(path: string, world: World): string {
  return path.endsWith('/')
    ? hashOfNames(world.list(path.slice(0, -1)))
    : hashOfResult(world.read(path, MAX_BYTES));
}
