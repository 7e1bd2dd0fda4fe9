import { PAPER_NAMES, SIZE_NAMES } from '../model/index.js';
import type { PrintedSheet } from './page-wish.js';

/** A sheet as the record of those that were printed has it. */
interface SheetEntry extends Pick<PrintedSheet, 'file' | 'edition' | 'bytes' | 'sha256'> {
  readonly size: string;
  readonly paper: string;
  readonly fillable: boolean;
  readonly omits?: readonly string[] | undefined;
}

/** A sheet that its page may lead to: one of paper, which leaves nothing out; undefined where it is none. */
export function printedSheet(entry: SheetEntry): PrintedSheet | undefined {
  const { file, edition, bytes, sha256, fillable, omits } = entry;
  const size = SIZE_NAMES.find((name) => name === entry.size);
  const paper = PAPER_NAMES.find((name) => name === entry.paper);
  return size && paper && !fillable && !omits ? { file, size, paper, edition, bytes, sha256 } : undefined;
}
