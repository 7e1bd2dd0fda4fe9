import type { Place } from '../../diagnostics/index.js';
import type { WordTree } from './word-tree.js';
import type { SignFields } from './signs-schema.js';
import type { Urgency } from './urgencies.js';

/** Where a project's signs are written. */
export const SIGNS_FILE = 'content/signs.yaml';

/** A sign of danger: its words in each language, and how soon somebody with it needs help. */
export interface Sign extends SignFields {
  readonly id: string;
  readonly urgency: Urgency;
  readonly place: Place;
}

/** The signs of a project. */
export interface Signs {
  readonly byId: ReadonlyMap<string, Sign>;
  /** The words of all signs in a language, to find them in a text. */
  readonly wordsIn: (language: string) => WordTree;
}
