import type { CopyResult } from '../make/index.js';
import { type Job, namesOf } from '../plan/index.js';
import { isNoNoteFolder, NOTE_FOLDER, notesIn, type PublishedFile } from '../record/index.js';
import type { BuildTerms } from './build-request.js';
import type { BuildCounts } from './build-counts.js';
import type { Output } from '../write/index.js';
import type { Task, Tasks } from './task-list.js';

/** A copy and what became of it. */
export interface Finished {
  readonly task: Task;
  readonly result: CopyResult;
}

/** What every build is done with, wherever its sheets go. */
export interface BuildWork {
  readonly terms: BuildTerms;
  /** Makes copies; what became of each comes in the order of the tasks. */
  readonly make: (tasks: Tasks) => AsyncIterable<Finished>;
  readonly counts: BuildCounts;
}

/** Tells what became of a copy, and what was said of it; returns its file, where it was made. */
export function tellResult(
  { task: { job, why }, result }: Finished,
  { terms, counts }: Pick<BuildWork, 'terms' | 'counts'>,
): PublishedFile | undefined {
  const file = publishedFileOf(job, result, terms);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (file && result.kind === 'made')
    counts.tell({ kind: 'made', file, why, pageReasons: result.pageReasons });
  else if (result.kind === 'refused') counts.tell({ ...result, job });
  else counts.tell({ kind: 'failed', job, diagnostics: errors });
  for (const diagnostic of result.diagnostics) counts.tell({ kind: 'diagnostic', diagnostic });
  if (result.isProjectWrong) counts.tell({ kind: 'project-wrong' });
  if (result.kind === 'cannot-write') counts.tell({ kind: 'cannot-write', why: result.why, hint: undefined });
  return file;
}

/** What is recorded of a copy; nothing where none was made. */
function publishedFileOf(
  job: Job,
  result: CopyResult,
  { note, today }: BuildTerms,
): PublishedFile | undefined {
  if (result.kind !== 'made') return undefined;
  const {
    version,
    edition,
    published,
    pages,
    bytes,
    sha256,
    qr,
    warnings,
    review_next,
    allowed_stale,
    omits,
  } = result.sheet;
  return {
    ...namesOf(job),
    version,
    edition,
    published,
    pages,
    bytes,
    sha256,
    qr,
    warnings,
    review_next,
    // Only a waiver gets a copy made after its review ran out.
    ...(review_next < today && { allowed_expired: true as const }),
    ...(allowed_stale && { allowed_stale }),
    ...(omits && { omits }),
    ...(note !== undefined && { noted: true as const }),
  };
}

/** Tells that somebody's note still lies in the folder: it is printed, handed over and deleted, and no build does that. */
export function tellNotes(output: Output, counts: BuildCounts): void {
  if (isNoNoteFolder(output))
    counts.tell({
      kind: 'diagnostic',
      diagnostic: {
        severity: 'warning',
        code: 'note-link',
        what: `${output.where(NOTE_FOLDER.slice(0, -1))} is a link or a file, and nobody looks behind it`,
        hint: 'take it away: a copy with a note goes to a folder of that name',
      },
    });
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
