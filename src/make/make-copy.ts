import { placeToText, type Diagnostic } from '../diagnostics/index.js';
import type { Order } from '../plan/index.js';
import { writtenInFull } from '../text/index.js';
import { hashOfBytes, type Stamp } from '../world/index.js';
import { buildHandout } from './build-handout.js';
import type { CopyNotes } from './copy-notes.js';
import type { CopyRecipe } from './copy-recipe.js';
import type { CopyResult, MadeSheet } from './copy-result.js';
import { loadRecipe } from './load-recipe.js';
import { type Outcome, resultOf } from './result-of.js';
import type { Run } from './run.js';

/** Takes a finished file, by its path below the output; returns its stamp where it stands on a disk. */
export type Publish = (path: string, bytes: Uint8Array) => Promise<Stamp | undefined>;

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
  return resultOf(job, async (notes) => sheetOf(job, facts, notes, publish, explains));
}

async function sheetOf(
  job: Order,
  facts: Run,
  notes: CopyNotes,
  publish: Publish,
  explains: boolean,
): Promise<Outcome> {
  const recipe = loadRecipe(job, facts, notes);
  notes.log.check();
  if (!recipe) throw new Error('a recipe is missing without a reason');
  const { bytes, pages, words, omits } = await buildHandout(recipe, facts.shared, notes.log);
  const doubts = facts.proof.proof(job, { bytes, pages: pages.pages.length, note: facts.note });
  if (doubts.length > 0) return { kind: 'refused', doubts: doubts.map(doubtToText) };
  const stamp = await publish(job.file, bytes);
  const sheet = {
    ...factsOf(recipe, notes),
    edition: words.edition,
    pages: pages.pages.length,
    bytes: bytes.length,
    sha256: hashOfBytes(bytes),
    qr: writtenInFull(words.online),
    ...(omits.length > 0 && { omits: [...omits] }),
  };
  const pageReasons = explains ? pages.reasons() : [];
  return { kind: 'made', sheet, stamp, reads: [...notes.reads], pageReasons };
}

/** What is recorded of a copy by what it was made from. */
export function factsOf(
  recipe: CopyRecipe,
  { log }: CopyNotes,
): Pick<MadeSheet, 'version' | 'published' | 'warnings' | 'review_next' | 'allowed_stale'> {
  const { version, published } = recipe.handout.fields;
  const sides = recipe.second ? [recipe, recipe.second] : [recipe];
  return {
    version,
    published,
    warnings: log.warnings.map((warning) => warning.what),
    // The day on which the first of its languages must be reviewed again.
    review_next: sides
      .map(({ handout }) => handout.fields.review.next)
      .reduce((first, next) => (next < first ? next : first)),
    ...(sides.some(({ staleParts }) => staleParts > 0) && { allowed_stale: true as const }),
  };
}

/** A doubt in words, with its place in the sources where it has one. */
function doubtToText({ what, place }: Diagnostic): string {
  return place ? `${what}, written at ${placeToText(place)}` : what;
}
