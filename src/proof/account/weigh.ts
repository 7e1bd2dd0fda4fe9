import type { Marked } from '../sheet/marked.js';
import type { Found } from './found-sheet.js';
import type { Told } from './told.js';

/** Words of a sheet, and how their letters must be drawn. */
export interface Weighed {
  readonly marks: readonly Marked[];
  /** How each letter is drawn that leaves ink; undefined where all are drawn as is usual there. */
  readonly weights: string | undefined;
  readonly usual: 'b' | 'p';
  readonly words: string;
  readonly place?: string | undefined;
}

/** The words of a sheet that says what its sources say, with what those set in bold. */
export function weigh(expected: readonly Told[], found: readonly Found[]): readonly Weighed[] {
  const weighed: Weighed[] = [];
  const walk = (wanted: readonly Told[], there: readonly Found[]): void => {
    for (const [index, told] of wanted.entries()) {
      const same = there[index];
      if (!same) return;
      const isBold = isAlwaysBold(told);
      const { words, weights, place } = told;
      if (same.marks.length > 0)
        weighed.push({
          marks: same.marks,
          weights: isBold ? undefined : weights,
          usual: isBold ? 'b' : 'p',
          words,
          place,
        });
      walk(told.kids, same.kids);
    }
  };
  walk(expected, found);
  return weighed;
}

/** Headings, labels of items and heads of columns. */
function isAlwaysBold({ role, attribute }: Told): boolean {
  return /^H\d$/u.test(role) || role === 'Lbl' || (role === 'TH' && attribute === 'Column');
}
