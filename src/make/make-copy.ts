import { MistakesError, placeToText, type Diagnostic } from '../diagnostics/index.js';
import { writtenInFull } from '../text/index.js';
import { CannotWriteError } from '../write/index.js';
import { hashOfBytes, type Stamp } from '../world/index.js';
import { buildHandout } from './build-handout.js';
import { newCopyNotes, type CopyNotes } from './copy-notes.js';
import type { CopyResult } from './copy-result.js';
import { loadRecipe } from './load-recipe.js';
import { jobToText, type Job, type Order } from '../plan/index.js';
import { pressFault } from './press-fault.js';
import type { Run } from './run.js';

/** Takes a finished file, by its path below the output; returns its stamp where it stands on a disk. */
export type Publish = (path: string, bytes: Uint8Array) => Promise<Stamp | undefined>;

type Outcome = CopyResult extends infer One
  ? One extends CopyResult
    ? Omit<One, keyof Said>
    : never
  : never;
type Said = Pick<CopyResult, 'diagnostics' | 'isProjectWrong'>;

/**
 * Makes one copy and publishes it; a mistake of a person's ends in a result, never in an error.
 *
 * @param explains whether the result says why each page ends where it does
 */
export async function makeCopy(
  job: Order,
  facts: Run,
  publish: Publish,
  explains = true,
): Promise<CopyResult> {
  const notes = newCopyNotes();
  const outcome = await outcomeOf(job, facts, notes, publish, explains);
  return { ...outcome, ...said(job, notes) };
}

async function outcomeOf(
  job: Order,
  facts: Run,
  notes: CopyNotes,
  publish: Publish,
  explains: boolean,
): Promise<Outcome> {
  try {
    const recipe = loadRecipe(job, facts, notes);
    notes.log.check();
    if (!recipe) throw new Error('a recipe is missing without a reason');
    const { bytes, pages, words, omits } = await buildHandout(recipe, facts.shared, notes.log);
    const doubts = facts.proof.proof(job, { bytes, pages: pages.pages.length, note: facts.note });
    if (doubts.length > 0) return { kind: 'refused', doubts: doubts.map(doubtToText) };
    const stamp = await publish(job.file, bytes);
    const { version, published } = recipe.handout.fields;
    const sides = recipe.second ? [recipe, recipe.second] : [recipe];
    const sheet = {
      version,
      edition: words.edition,
      published,
      pages: pages.pages.length,
      bytes: bytes.length,
      sha256: hashOfBytes(bytes),
      qr: writtenInFull(words.online),
      warnings: notes.log.warnings.map((warning) => warning.what),
      // The day on which the first of its languages must be reviewed again.
      review_next: sides
        .map(({ handout }) => handout.fields.review.next)
        .reduce((first, next) => (next < first ? next : first)),
      ...(omits.length > 0 && { omits: [...omits] }),
      ...(sides.some(({ staleParts }) => staleParts > 0) && { allowed_stale: true as const }),
    };
    const pageReasons = explains ? pages.reasons() : [];
    return { kind: 'made', sheet, stamp, reads: [...notes.reads], pageReasons };
  } catch (error) {
    if (error instanceof CannotWriteError) return { kind: 'cannot-write', why: error.message };
    // A mistake of ours fails this copy, like one of a person's, and is told; the others are made.
    if (!(error instanceof MistakesError)) notes.log.add(pressFault(job, error));
    return { kind: 'failed' };
  }
}

function said(job: Job, { log, projectLog }: CopyNotes): Said {
  const ofProject = new Set(projectLog.diagnostics);
  const named = (diagnostic: Diagnostic): Diagnostic =>
    ofProject.has(diagnostic) ? diagnostic : { ...diagnostic, copy: jobToText(job) };
  return { diagnostics: log.diagnostics.map(named), isProjectWrong: projectLog.hasErrors };
}

/** A doubt in words, with its place in the sources where it has one. */
function doubtToText({ what, place }: Diagnostic): string {
  return place ? `${what}, written at ${placeToText(place)}` : what;
}
