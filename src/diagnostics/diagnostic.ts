import type { Place } from './place.js';

export type Severity = 'error' | 'warning';

/** One mistake of a person's: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable name to search for, such as `unknown-key`. */
  readonly code: string;
  /** Lower case, no full stop, no jargon. */
  readonly what: string;
  readonly place?: Place;
  /** What to do, in the imperative. */
  readonly hint?: string;
  /** Which copy it concerns, when it concerns one: `harbor, stitches-care, en`. */
  readonly copy?: string;
}
