import type { StructureCheck } from '../structure-check.js';
import { heard, isSpoken, piecesUnder } from '../tagged-text.js';

/** Words that are told instead of what is drawn: the same letters, in the order in which they are read. */
export const spoken: StructureCheck = {
  name: 'spoken',
  promise: 'what is said of a run has the letters that are drawn in it',
  breaches: (pdf) =>
    pdf.elements.flatMap((element) => {
      if (!isSpoken(element)) return [];
      const { actualText } = element;
      const drawn = piecesUnder(pdf, element).map(({ text }) => text);
      return lettersOf(drawn.join('')) === lettersOf(actualText)
        ? []
        : [`"${heard(actualText)}" is said of "${heard(drawn.join(''))}"`];
    }),
};

function lettersOf(text: string): string {
  const letters = text.normalize('NFKC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  return [...letters].toSorted().join('');
}
