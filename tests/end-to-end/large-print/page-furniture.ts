import { rightOf } from '../../support/pdf/boxes.js';
import type { Fill, PdfPage } from '../../support/pdf/pdf.js';

/** The rule over a page's folio: the last that is painted. */
export function folioRule(page: PdfPage): Fill | undefined {
  return page.fills.at(-1);
}

/** The rule under a running head: the first that is painted, on every page but the first. */
export function headRule(page: PdfPage): Fill | undefined {
  return page.number === 1 ? undefined : page.fills[0];
}

const THINNEST_SEEN_PT = 0.4;
const THICKEST_PT = 2;
const SHORTEST_PT = 72;

/**
 * The lines of a page to write on: long black rules that touch no upright rule, as tables and boxes do, and underline
 * nothing.
 */
export function writingLines(page: PdfPage): readonly Fill[] {
  const furniture = new Set([headRule(page), folioRule(page)]);
  const upright = page.fills.filter(({ box }) => box.widthPt <= 4 && box.heightPt > 10);
  return page.fills.filter(
    (fill) =>
      !furniture.has(fill) &&
      fill.isRectangular &&
      fill.boxes.length === 1 &&
      fill.element === undefined &&
      fill.box.heightPt >= THINNEST_SEEN_PT &&
      fill.box.heightPt <= THICKEST_PT &&
      fill.box.widthPt >= SHORTEST_PT &&
      !upright.some((rule) => touches(fill, rule)) &&
      !page.runs.some((run) => isUnderline(fill, run)),
  );
}

function touches({ box }: Fill, { box: upright }: Fill): boolean {
  const isAtAnEnd = Math.abs(box.xPt - upright.xPt) < 2 || Math.abs(rightOf(box) - rightOf(upright)) < 2;
  return isAtAnEnd && box.yPt > upright.yPt - 2 && box.yPt < upright.yPt + upright.heightPt + 2;
}

/** Whether a rule is the underline of a run: close under its baseline, and no longer than its words. */
export function isUnderline({ box }: Fill, run: PdfPage['runs'][number]): boolean {
  const belowPt = box.yPt - run.baselinePt;
  return (
    belowPt > 0 &&
    belowPt < 0.3 * run.sizePt &&
    box.heightPt < 0.12 * run.sizePt &&
    Math.abs(box.xPt - run.xPt) < 1 &&
    rightOf(box) < run.xPt + run.widthPt + 1
  );
}
