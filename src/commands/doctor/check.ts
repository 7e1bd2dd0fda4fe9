import type { Site } from './site.js';

/** What a doctor found, what is wanted in its place, and what to type or change. */
export interface Ailment {
  readonly found: string;
  readonly wanted: string;
  readonly mend: string;
}

/** One thing that a doctor looks at. */
export interface Check {
  /** A stable name. */
  readonly name: string;
  /** What is so where nothing is found. */
  readonly sound: string;
  /** Sheets come out wrong or not at all; else it is advice. */
  readonly isGrave: boolean;
  readonly look: (site: Site) => readonly Ailment[];
}
