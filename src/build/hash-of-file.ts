import { hashOfBytes } from '../world/index.js';
import type { FolderBuild } from './folder-build.js';

/** Nothing that the press makes is larger. */
export const MAX_SHEET_BYTES = 512 * 1024 * 1024;

/** The hash of a file in the output folder, read only where its stamp is not known; nothing where there is no plain file. */
export function hashOfFile({
  index,
  output,
}: Pick<FolderBuild, 'index' | 'output'>): (file: string) => string | undefined {
  return (file) => {
    const stamp = output.stamp(file);
    const trusted = stamp && index.files.find(file, stamp);
    if (!stamp || trusted !== undefined) return trusted;
    const bytes = output.read(file, MAX_SHEET_BYTES);
    const hash = bytes && hashOfBytes(bytes);
    if (hash !== undefined) index.files.learn(file, stamp, hash);
    return hash;
  };
}
