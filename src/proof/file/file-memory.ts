import type { PdfValue } from './pdf-value.js';
import { Repeated } from './repeated.js';

/** Objects that stand in one stream; they are read when they are asked for. */
export interface PackedObjects {
  readonly text: string;
  readonly values: (PdfValue | undefined)[];
  readonly places: readonly { readonly number: number; readonly at: number }[];
}

/** What is kept of files for others that have the same, letter by letter. */
export class FileMemory {
  readonly packed = new Repeated<PackedObjects>();
  /** Whose the file is that is read; undefined where nothing of it may be kept. */
  whose: string | undefined;
}
