import { CannotWriteError } from '../write/index.js';
import { writeIndex } from '../record/index.js';
import type { FolderBuild } from './folder-build.js';
import { indexNameOf } from '../plan/index.js';

/**
 * Writes an index that holds anything new; where it cannot be written, the next build only takes longer.
 *
 * @param keepsAll also what this build had no need of
 */
export async function saveIndex(
  { index, book, request, output, ledger }: FolderBuild,
  keepsAll: boolean,
): Promise<void> {
  const { inputs, files } = index;
  const isChanged = inputs.isChanged || files.isChanged || book.isChanged;
  if (!isChanged || ledger.files.length === 0) return;
  const bytes = writeIndex({
    program: request.program,
    inputs: inputs.toLines(keepsAll),
    files: files.toLines(keepsAll),
    clinics: book.toLines(keepsAll),
  });
  try {
    await output.publish(indexNameOf(request.shard), bytes);
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
  }
}
