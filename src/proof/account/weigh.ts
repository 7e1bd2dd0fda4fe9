import type { Marked } from '../sheet/marked.js';
import type { Pair } from './pairs-of.js';
import type { Told } from './told.js';

/** Words of a sheet, and how their letters must be drawn. */
export interface Weighed {
  readonly marks: readonly Marked[];
  /** How each letter is drawn that leaves ink; undefined where all are drawn as is usual there. */
  readonly weights: string | undefined;
  readonly usual: 'b' | 'p';
  /** What stands under each of them; undefined where nothing does. */
  readonly underlines: string | undefined;
  readonly words: string;
  readonly place?: string | undefined;
}

/** The words of a sheet that says what its sources say, with what those set in bold. */
export function weigh(pairs: readonly Pair[]): readonly Weighed[] {
  return pairs
    .filter(({ found }) => found.marks.length > 0)
    .map(({ told, found: { marks } }): Weighed => {
      const { words, weights, underlines, place } = told;
      return isAlwaysBold(told)
        ? { marks, weights: undefined, usual: 'b', underlines, words, place }
        : { marks, weights, usual: 'p', underlines, words, place };
    });
}

/** Headings, labels of items and heads of columns. */
function isAlwaysBold({ role, attribute }: Told): boolean {
  return /^H\d$/u.test(role) || role === 'Lbl' || (role === 'TH' && attribute === 'Column');
}
