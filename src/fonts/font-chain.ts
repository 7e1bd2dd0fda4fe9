import type { Face } from './face.js';

export type Weight = 'regular' | 'bold';

/** Which faces serve a language, by weight: the first that has a character prints it. */
export interface FontChain {
  readonly regular: readonly [Face, ...Face[]];
  readonly bold: readonly [Face, ...Face[]];
}
