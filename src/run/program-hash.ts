import { hashOfBytes, nodeWorld } from '../world/index.js';

/** More than any file of the program has. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * What stands for the program as a whole: whatever makes another program gives another hash.
 *
 * @param programFolder where the running code lies, flat
 * @param pressFolder where its package.json lies, which names the exact versions of what it builds on
 * @param runtime versions of the parts of the runtime that bytes depend on
 */
export function programHash(
  programFolder: string,
  pressFolder: string,
  runtime: readonly (string | undefined)[],
): string {
  const program = nodeWorld(programFolder, new Date(0));
  const press = nodeWorld(pressFolder, new Date(0));
  const code = program.list('').filter((name) => /\.[jt]s$/u.test(name));
  const hashes = [
    press.read('package.json', MAX_BYTES),
    ...code.map((name) => program.read(name, MAX_BYTES)),
  ].map((result) => (result.kind === 'found' ? hashOfBytes(result.bytes) : result.kind));
  return hashOfBytes(new TextEncoder().encode(JSON.stringify([hashes, runtime])));
}
