import type { ManifestEntry } from '../../record/index.js';
import { sheetLanguages } from '../../model/index.js';
import type { Today } from './today.js';

/** What can be wrong with a sheet that stands in an output folder, or should. */
export type FaultKind =
  /** The manifest names it, and it is not there. */
  | 'missing'
  /** Its bytes are not those that were published, or cannot be read. */
  | 'changed'
  /** No manifest names it. */
  | 'foreign'
  /** What it was made from is not so any more, or nothing asks for it. */
  | 'stale'
  /** Its review ran out. */
  | 'expired'
  /** The manifest does not say of it what the press would have written. */
  | 'record'
  /** It is no sheet: it carries a note for one person. */
  | 'note';

export interface Fault {
  readonly kind: FaultKind;
  /** Lower case, no full stop. */
  readonly what: string;
}

/**
 * What is to be done: make a sheet again, have it reviewed before that, take it away, put the manifest back, or hand a copy
 * over and delete it.
 */
export type Remedy = 'build' | 'review' | 'remove' | 'restore' | 'delete';

/** The part of a manifest's line that tells one sheet from all others. */
export type SheetName = Pick<
  ManifestEntry,
  'file' | 'clinic' | 'handout' | 'language' | 'size' | 'paper' | 'fillable'
>;

/** A sheet that is not right. */
export interface Finding {
  readonly file: string;
  /** At least one, the gravest first. */
  readonly faults: readonly Fault[];
  readonly remedy: Remedy;
  /** Which sheet it is; nothing of a foreign file. */
  readonly sheet?: SheetName;
  /** A plain build makes it, without the options that it was once asked for with. */
  readonly isUsual: boolean;
}

/** What is to be done first about a sheet that is wanted and not right. */
export function remedyFor(
  handout: string,
  language: string,
  { isReviewed }: Pick<Today, 'isReviewed'>,
): Remedy {
  return sheetLanguages(language).every((one) => isReviewed(handout, one)) ? 'build' : 'review';
}
