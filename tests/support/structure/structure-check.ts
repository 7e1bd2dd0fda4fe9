import type { TaggedPdf } from './tagged-pdf.js';

/** What a file promises to those who do not see it, and where it breaks the promise. */
export interface StructureCheck {
  readonly name: string;
  readonly promise: string;
  /** Each breach in words. None where the promise is kept. */
  readonly breaches: (pdf: TaggedPdf) => readonly string[];
}
