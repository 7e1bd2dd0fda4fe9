import type { Face } from './face.js';

export type Weight = 'regular' | 'bold';

/** Which faces serve a language, by weight: the first that has a character prints it. */
export interface FontChain {
  readonly regular: readonly [Face, ...Face[]];
  readonly bold: readonly [Face, ...Face[]];
  /** The place in each list of the family that prints the language's own letters, and its quotation marks; 0 where the first does. */
  readonly own?: number;
  /** What to do about a character that no face has, where a family that has it could be installed. */
  readonly advice?: (character: string) => string | undefined;
}
