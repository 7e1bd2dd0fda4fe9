import type { Place } from '../../diagnostics/index.js';
import type { Urgency } from './urgencies.js';

/** A place of a handout where a sign stands. */
export interface SignUse {
  readonly id: string;
  /** As it is printed there. */
  readonly words: string;
  /** Named by its id, or known by its words. */
  readonly by: 'id' | 'words';
  /** What the section says; undefined where that says nothing of how soon. */
  readonly urgency: Urgency | undefined;
  /** The number of its section, from 0. */
  readonly section: number;
  readonly place: Place;
}
