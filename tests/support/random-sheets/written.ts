/** Something that is written, and what must be read from paper for it. */
export interface Written {
  readonly source: string;
  /** Its words and blanks; beside them LINE and SEAM. */
  readonly said: string;
}

/** Here a line must end. */
export const LINE = '\n';
/** Here a block, a cell or the mark of an item ends; what readers put between these is their own. */
export const SEAM = '\t';
