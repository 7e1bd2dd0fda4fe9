import { MistakesError, type Diagnostic } from '../diagnostics/index.js';
import { jobToText, type Job } from '../plan/index.js';
import { CannotWriteError } from '../write/index.js';
import { newCopyNotes, type CopyNotes } from './copy-notes.js';
import type { CopyResult } from './copy-result.js';
import { pressFault } from './press-fault.js';

/** What a copy failed of that could not be written, while others can. */
export const IN_THE_WAY = 'in-the-way';

/** What became of a copy, without what was said of it. */
export type Outcome = CopyResult extends infer One
  ? One extends CopyResult
    ? Omit<One, keyof Said>
    : never
  : never;
type Said = Pick<CopyResult, 'diagnostics' | 'isProjectWrong'>;

/** Makes something for a job; a mistake of a person's ends in a result, never in an error. */
export async function resultOf(job: Job, make: (notes: CopyNotes) => Promise<Outcome>): Promise<CopyResult> {
  const notes = newCopyNotes();
  const outcome = await outcomeOf(job, notes, make);
  return { ...outcome, ...said(job, notes) };
}

async function outcomeOf(
  job: Job,
  notes: CopyNotes,
  make: (notes: CopyNotes) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await make(notes);
  } catch (error) {
    if (error instanceof CannotWriteError && !error.isOfOneFile)
      return { kind: 'cannot-write', why: error.message };
    if (error instanceof CannotWriteError) notes.log.error(IN_THE_WAY, error.message, undefined, error.hint);
    // A mistake of ours fails this copy, like one of a person's, and is told; the others are made.
    else if (!(error instanceof MistakesError)) notes.log.add(pressFault(job, error));
    return { kind: 'failed' };
  }
}

function said(job: Job, { log, projectLog }: CopyNotes): Said {
  const ofProject = new Set(projectLog.diagnostics);
  const named = (diagnostic: Diagnostic): Diagnostic =>
    ofProject.has(diagnostic) ? diagnostic : { ...diagnostic, copy: jobToText(job) };
  return { diagnostics: log.diagnostics.map(named), isProjectWrong: projectLog.hasErrors };
}
