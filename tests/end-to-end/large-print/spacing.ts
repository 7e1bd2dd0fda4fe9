import { followUpLabels } from '../../support/samples/clinic-facts.js';
import type { Sheet } from '../../support/samples/sheet.js';
import type { TextBlock, TextLine } from '../../support/pdf/text-lines.js';
import { isHeading, mastheadOf, pt, ROUNDING_PT, say, type Rule } from './rule.js';

/** Each two neighbours. */
function pairs<T>(things: readonly T[]): readonly (readonly [T, T])[] {
  return things.slice(1).map((thing, index) => [things[index] ?? thing, thing] as const);
}

export const spacing: readonly Rule[] = [
  {
    promise: 'lines stand as far apart as the size asks, and headings as far as the profile asks',
    breaches: ({ blocks, size, profile }) =>
      blocks
        .filter((block) => block.role !== 'Artifact' && block.role !== 'Lbl')
        .flatMap((block) =>
          pairs(block.lines)
            .filter(([above, below]) => above.page === below.page)
            .filter(([above, below]) => {
              const leastPt = isHeading(block) ? profile.minLeading * below.sizePt : size.leadingPt;
              return below.baselinePt - above.baselinePt < leastPt - ROUNDING_PT;
            })
            .map(([above, below]) => `${say(below)} is ${pt(below.baselinePt - above.baselinePt)} down`),
        ),
  },
  {
    promise: 'no two lines anywhere stand closer than the profile allows',
    breaches: ({ blocks, profile }) => {
      const lines = blocks.filter((block) => block.role !== 'Lbl').flatMap((block) => block.lines);
      return lines.flatMap((above) =>
        lines
          .filter((below) => isUnder(above, below))
          .filter(
            (below) =>
              below.baselinePt - above.baselinePt <
              profile.minLeading * Math.min(above.sizePt, below.sizePt) - ROUNDING_PT,
          )
          .map((below) => `${say(below)} is ${pt(below.baselinePt - above.baselinePt)} under ${say(above)}`),
      );
    },
  },
  {
    promise: 'a blank line parts two paragraphs',
    breaches: (sheet) =>
      pairs(sheet.blocks)
        .filter(([first, second]) => areParagraphs(first, second, sheet))
        .flatMap(([first, second]) => {
          const above = first.lines.at(-1);
          const below = second.lines[0];
          if (!above || !below || above.page !== below.page) return [];
          const gapPt = below.baselinePt - above.baselinePt;
          return gapPt < 2 * sheet.size.leadingPt - ROUNDING_PT ? [`${say(below)} is ${pt(gapPt)} down`] : [];
        }),
  },
];

function isUnder(above: TextLine, below: TextLine): boolean {
  return (
    above !== below &&
    above.page === below.page &&
    below.baselinePt >= above.baselinePt &&
    Math.min(above.rightPt, below.rightPt) - Math.max(above.xPt, below.xPt) > 1
  );
}

/** Two paragraphs of one text; labels of lines to write on and the lines of a letterhead are none. */
function areParagraphs(first: TextBlock, second: TextBlock, sheet: Sheet): boolean {
  const labels = new Set([...followUpLabels(sheet.clinic, sheet.handout.id), 'Notes']);
  const masthead = mastheadOf(sheet);
  const isParagraph = (block: TextBlock): boolean =>
    block.role === 'P' && !labels.has(block.text.trim()) && !masthead.includes(block);
  return isParagraph(first) && isParagraph(second) && first.element?.parent === second.element?.parent;
}
