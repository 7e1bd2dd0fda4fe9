import { rightOf } from '../../support/pdf/boxes.js';
import type { Fill, PdfPage } from '../../support/pdf/pdf.js';
import { linesOn } from '../../support/pdf/text-lines.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { folioRule, headRule, writingLines } from './page-furniture.js';
import { pt, ROUNDING_PT, type Rule } from './rule.js';

const LEAST_RULE_PT = 1;
const PITCH_SLACK_PT = 0.5;

export const writing: readonly Rule[] = [
  {
    promise: 'lines to write on are black and at least a point thick',
    breaches: ({ pdf }) =>
      pdf.pages.flatMap((page) =>
        writingLines(page)
          .filter(({ box, colour }) => colour !== '#000000' || box.heightPt < LEAST_RULE_PT - 0.001)
          .map(({ box, colour }) => `page ${page.number}: ${pt(box.heightPt)} in ${colour}`),
      ),
  },
  {
    promise: 'lines to write on stand as far apart as the size says',
    breaches: ({ pdf, blocks, size }) =>
      pdf.pages.flatMap((page) =>
        groups(page, blocks).flatMap((group) =>
          group
            .slice(1)
            .map((line, index) => line.box.yPt - (group[index]?.box.yPt ?? 0))
            .filter((pitchPt) => Math.abs(pitchPt - size.writingPitchPt) > PITCH_SLACK_PT)
            .map(
              (pitchPt) =>
                `page ${page.number}: ${pt(pitchPt)}, and ${size.name} has ${pt(size.writingPitchPt)}`,
            ),
        ),
      ),
  },
  {
    promise: 'above the first line to write on is as much space as between two',
    breaches: ({ pdf, blocks, size }) =>
      pdf.pages.flatMap((page) =>
        groups(page, blocks).flatMap(([first]) => {
          const above = first && textAbove(first, page, blocks);
          return above && first.box.yPt - above.baselinePt < size.writingPitchPt - PITCH_SLACK_PT
            ? [`page ${page.number}: ${pt(first.box.yPt - above.baselinePt)} under "${above.text}"`]
            : [];
        }),
      ),
  },
  {
    promise: 'lines to write on stand under the words that they are for, on the same page',
    breaches: ({ pdf, blocks, size }) =>
      pdf.pages.flatMap((page) =>
        groups(page, blocks).flatMap(([first]) => {
          const above = first && textAbove(first, page, blocks);
          const farthestPt = 1.5 * size.writingPitchPt + size.leadingPt;
          return above && first.box.yPt - above.baselinePt <= farthestPt
            ? []
            : [`page ${page.number}: a line at ${pt(first?.box.yPt ?? 0)} without words above it`];
        }),
      ),
  },
  {
    promise: 'each page has room to write: every sheet has at least five lines',
    breaches: ({ pdf }) => {
      const count = pdf.pages.reduce((sum, page) => sum + writingLines(page).length, 0);
      return count >= 5 ? [] : [`${count} lines`];
    },
  },
  {
    promise: 'rows of a table to fill in are as high as the pitch of lines to write on',
    breaches: ({ pdf, size }) =>
      pdf.pages.flatMap((page) =>
        tableRows(page)
          .filter((heightPt) => heightPt < size.writingPitchPt - PITCH_SLACK_PT)
          .map((heightPt) => `page ${page.number}: a row of ${pt(heightPt)}`),
      ),
  },
];

/** Lines to write on that stand under one another with no words between. */
export function groups(page: PdfPage, blocks: Sheet['blocks']): readonly (readonly Fill[])[] {
  const found: Fill[][] = [];
  const texts = linesOn(page, blocks);
  for (const line of writingLines(page).toSorted((a, b) => a.box.yPt - b.box.yPt || a.box.xPt - b.box.xPt)) {
    const group = found.find((candidate) => {
      const last = candidate.at(-1)?.box;
      return (
        last &&
        Math.abs(last.xPt - line.box.xPt) < 1 &&
        Math.abs(last.widthPt - line.box.widthPt) < 1 &&
        !texts.some(
          (text) =>
            text.baselinePt > last.yPt &&
            text.baselinePt < line.box.yPt &&
            text.xPt < rightOf(line.box) &&
            text.rightPt > line.box.xPt,
        )
      );
    });
    if (group) group.push(line);
    else found.push([line]);
  }
  return found;
}

/** The line of words nearest above a line to write on, in the column. */
function textAbove({ box }: Fill, page: PdfPage, blocks: Sheet['blocks']) {
  const headPt = headRule(page)?.box.yPt ?? 0;
  return linesOn(page, blocks)
    .filter(
      (line) =>
        line.baselinePt < box.yPt &&
        line.baselinePt > headPt &&
        line.xPt < rightOf(box) &&
        line.rightPt > box.xPt - ROUNDING_PT,
    )
    .toSorted((a, b) => a.baselinePt - b.baselinePt)
    .at(-1);
}

/** Heights of the rows of a page's tables: of the upright rules that begin at one place and stand in a row. */
function tableRows(page: PdfPage): readonly number[] {
  const footPt = folioRule(page)?.box.yPt ?? page.heightPt;
  const upright = page.fills.filter(
    ({ box, colour }) =>
      Math.abs(box.widthPt - 1) < 0.01 && box.heightPt > 10 && box.yPt < footPt && colour === '#000000',
  );
  return upright
    .filter(({ box }) => upright.filter((other) => Math.abs(other.box.yPt - box.yPt) < 0.01).length > 2)
    .map(({ box }) => box.heightPt);
}
