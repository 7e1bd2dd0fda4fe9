import type { Face } from './face.js';

export type Weight = 'regular' | 'bold';

/** How far letters with all their marks reach above and below the baseline, in ems of the text. */
export interface Reach {
  readonly aboveEm: number;
  readonly belowEm: number;
  /** Lines closer than this would touch, in ems of the text. */
  readonly leastLeadingEm: number;
}

/** Which faces serve a language, by weight: the first that has a character prints it. */
export interface FontChain {
  readonly regular: readonly [Face, ...Face[]];
  readonly bold: readonly [Face, ...Face[]];
  /** The place in each list of the family that prints the language's own letters, and its quotation marks; 0 where the first does. */
  readonly own?: number;
  /** How far the language's letters reach from the baseline. */
  readonly reach: Reach;
  /** What to do about a character that no face has, where a family that has it could be installed. */
  readonly advice?: (character: string) => string | undefined;
}

/** As far as a font says that its letters reach; such letters fit into the leading of every size. */
export function reachOf({ ascentEm, descentEm }: Face): Reach {
  return { aboveEm: ascentEm, belowEm: descentEm, leastLeadingEm: 0 };
}
