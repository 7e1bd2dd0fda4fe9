import type { ManifestEntry } from '../../write/index.js';

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
  | 'expired';

export interface Fault {
  readonly kind: FaultKind;
  /** Lower case, no full stop. */
  readonly what: string;
}

/** What is to be done about a sheet: to be made again, to be reviewed before that, or to be taken away. */
export type Remedy = 'build' | 'review' | 'remove';

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
