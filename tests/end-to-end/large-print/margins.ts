import { bottomOf, contains, overlaps, rightOf } from '../../support/pdf/boxes.js';
import type { Box, PdfPage } from '../../support/pdf/pdf.js';
import { nearest } from '../../support/pdf/structure.js';
import type { TextBlock, TextLine } from '../../support/pdf/text-lines.js';
import { followUpLabels } from '../../support/samples/clinic-facts.js';
import type { Sheet } from '../../support/samples/sheet.js';
import {
  isColumnText,
  LETTERS_ABOVE_EM,
  LETTERS_BELOW_EM,
  mastheadOf,
  pt,
  ROUNDING_PT,
  say,
  type Rule,
} from './rule.js';

const MARGIN_PT = 72;
/** Running heads, folios and letterheads stand in the margin, and this far from the edge. */
const EDGE_PT = 0.45 * 72;
/** The outer rule of a table is centred on the edge of the column. */
const HALF_A_RULE_PT = 0.5;

export const margins: readonly Rule[] = [
  {
    promise: 'text keeps an inch from the left and right edge',
    breaches: ({ blocks, paper }) =>
      blocks
        .flatMap((block) => block.lines)
        .filter(
          (line) =>
            line.xPt < MARGIN_PT - ROUNDING_PT || line.rightPt > paper.widthPt - MARGIN_PT + ROUNDING_PT,
        )
        .map((line) => `${say(line)} goes from ${pt(line.xPt)} to ${pt(line.rightPt)}`),
  },
  {
    promise: 'rules, boxes and pictures keep an inch from the left and right edge',
    breaches: ({ pdf, paper }) =>
      pdf.pages.flatMap((page) =>
        [...page.fills, ...page.pictures]
          .filter(
            ({ box }) =>
              box.xPt < MARGIN_PT - HALF_A_RULE_PT - ROUNDING_PT ||
              rightOf(box) > paper.widthPt - MARGIN_PT + HALF_A_RULE_PT + ROUNDING_PT,
          )
          .map(({ box }) => `page ${page.number}: a mark from ${pt(box.xPt)} to ${pt(rightOf(box))}`),
      ),
  },
  {
    promise: 'text of the column keeps an inch from the top and bottom edge',
    breaches: (sheet) => {
      const masthead = mastheadOf(sheet);
      return sheet.blocks
        .filter((block) => isColumnText(block) && !masthead.includes(block))
        .flatMap((block) => block.lines)
        .filter((line) => !isBetween(line, MARGIN_PT, sheet.paper.heightPt - MARGIN_PT))
        .map((line) => `${say(line)} has its baseline at ${pt(line.baselinePt)}`);
    },
  },
  {
    promise: 'nothing stands nearer than 0.45 inches to the top and bottom edge',
    breaches: ({ pdf, blocks, paper }) => [
      ...blocks
        .flatMap((block) => block.lines)
        .filter((line) => !isBetween(line, EDGE_PT, paper.heightPt - EDGE_PT))
        .map((line) => `${say(line)} has its baseline at ${pt(line.baselinePt)}`),
      ...pdf.pages.flatMap((page) =>
        [...page.fills, ...page.pictures]
          .filter(({ box }) => box.yPt < EDGE_PT || bottomOf(box) > paper.heightPt - EDGE_PT)
          .map(({ box }) => `page ${page.number}: a mark from ${pt(box.yPt)} to ${pt(bottomOf(box))}`),
      ),
    ],
  },
  {
    promise: 'there is one column',
    breaches: (sheet) => sheet.pdf.pages.flatMap((page) => besideEachOther(page, sheet)),
  },
  {
    promise: 'no text stands over a picture',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) =>
        page.runs
          .filter((run) => page.pictures.some((picture) => overlaps(picture.box, lettersOf(run))))
          .map((run) => `page ${page.number}: "${run.text}"`),
      ),
  },
  {
    promise: 'boxes and tables hold their own text whole',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) => {
        const grounds = page.fills.filter(
          ({ box, isRectangular }) => isRectangular && box.heightPt > 20 && box.widthPt > 100,
        );
        return page.runs.flatMap((run) =>
          grounds
            .filter(({ box }) => overlaps(box, lettersOf(run)) && !contains(box, lettersOf(run), 1))
            .map(() => `page ${page.number}: "${run.text}" sticks out of its ground`),
        );
      }),
  },
];

function isBetween(line: TextLine, topPt: number, bottomPt: number): boolean {
  // A bullet is larger than its text, and has nothing below the line.
  const belowEm = line.text.trim() === '•' ? 0 : LETTERS_BELOW_EM;
  return (
    line.baselinePt - LETTERS_ABOVE_EM * line.sizePt >= topPt - ROUNDING_PT &&
    line.baselinePt + belowEm * line.sizePt <= bottomPt + ROUNDING_PT
  );
}

function lettersOf(run: PdfPage['runs'][number]): Box {
  return {
    xPt: run.xPt,
    yPt: run.baselinePt - LETTERS_ABOVE_EM * run.sizePt,
    widthPt: run.widthPt,
    heightPt: (LETTERS_ABOVE_EM + LETTERS_BELOW_EM) * run.sizePt,
  };
}

/** Headings and paragraphs side by side, outside of tables; labels of lines to write on may be. */
function besideEachOther(page: PdfPage, { blocks, clinic, handout }: Sheet): readonly string[] {
  const labels = followUpLabels(clinic, handout.id);
  const inColumn = (block: TextBlock): boolean =>
    /^(?:H\d|P|Caption)$/u.test(block.role) &&
    nearest(block.element, ['Table']) === undefined &&
    !labels.includes(block.text.trim());
  const stretches = blocks.filter(inColumn).flatMap((block) => {
    const lines = block.lines.filter((line) => line.page === page.number);
    const [first] = lines;
    const last = lines.at(-1);
    return first && last ? [{ first, topPt: first.baselinePt - 1, bottomPt: last.baselinePt }] : [];
  });
  return stretches.flatMap((one, index) =>
    stretches
      .slice(index + 1)
      .filter((other) => one.topPt <= other.bottomPt && other.topPt <= one.bottomPt)
      .map((other) => `${say(one.first)} and ${say(other.first)}`),
  );
}
