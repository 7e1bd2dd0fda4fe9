import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './folders.js';

/** A sentence with numbers as clinics write them. */
export interface NumberString {
  readonly language: string;
  readonly text: string;
  /** What is never split, in the order of the text. */
  readonly stretches: readonly string[];
  /** What holds words that run from right to left, and is never split either. */
  readonly together?: readonly string[];
}

/** Sentences in 27 languages, whose every digit stands in a stretch. */
export const NUMBER_STRINGS = JSON.parse(
  readFileSync(join(PROJECT_FOLDER, 'tests/support/number-strings.json'), 'utf8'),
) as readonly NumberString[];
