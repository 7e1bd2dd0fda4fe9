import type { Output } from '../../write/index.js';
import type { NewFile } from './files-of-project.js';

/** What became of files that were to be new. */
export type Written =
  | { readonly kind: 'written'; readonly paths: readonly string[] }
  /** Nothing was written: these stand already. */
  | { readonly kind: 'there'; readonly paths: readonly string[] };

/** Writes files where none is: all of them, or none. */
export async function writeNew(files: readonly NewFile[], output: Output): Promise<Written> {
  const there = files.filter(({ path }) => output.stamp(path) !== undefined).map(({ path }) => path);
  if (there.length > 0) return { kind: 'there', paths: there };
  for (const { path, text } of files)
    await output.publish(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  await output.settle();
  return { kind: 'written', paths: files.map(({ path }) => path) };
}
