import type { FileFacts } from './build-event.js';
import type { CopyResult, RunRules } from '../make/index.js';
import type { Job } from '../plan/index.js';

/** What is recorded of a copy; nothing where none was made. */
export function fileFactsOf(
  job: Job,
  result: CopyResult,
  { note, today }: Pick<RunRules, 'note' | 'today'>,
): FileFacts | undefined {
  if (result.kind !== 'made') return undefined;
  const { version, pages, bytes, sha256, qr, warnings, review_next, allowed_stale, omits } = result.sheet;
  return {
    file: job.file,
    clinic: job.clinic,
    handout: job.handout,
    version,
    language: job.language,
    size: job.size,
    paper: job.paper,
    template: job.template,
    fillable: job.fillable,
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
