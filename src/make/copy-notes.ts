import { Log } from '../diagnostics/index.js';
import type { Read } from '../world/index.js';

/** What is noted while one copy is made. */
export interface CopyNotes {
  readonly log: Log;
  /** What is wrong with the project as a whole; it stands in `log` too. */
  readonly projectLog: Log;
  /** What the copy was made from, a list for each part of the project. */
  readonly reads: Set<readonly Read[]>;
}

export function newCopyNotes(): CopyNotes {
  return { log: new Log(), projectLog: new Log(), reads: new Set() };
}
