import type { Output } from '../write/index.js';
import { NOTE_FOLDER, notesIn } from '../record/index.js';
import type { BuildCounts } from './build-counts.js';

/** Tells that somebody's note still lies in the folder: it is printed, handed over and deleted, and no build does that. */
export function tellNotes(output: Output, counts: BuildCounts): void {
  const count = notesIn(output).length;
  if (count === 0) return;
  counts.tell({
    kind: 'diagnostic',
    diagnostic: {
      severity: 'warning',
      code: 'note-left',
      what: `${count === 1 ? 'a copy with a note for one person lies' : `${count} copies with notes for one person each lie`} in ${output.where(NOTE_FOLDER)}`,
      hint: 'delete what has been handed over',
    },
  });
}
