/** A stretch of a text, by its first character and the one behind its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that is never split over lines; a soft one only where it is wider than the line. */
export interface Keep extends Stretch {
  readonly soft: boolean;
  /** It gives way before other soft ones do. */
  readonly weak?: true;
}
