import type { Found } from '../../account/found-sheet.js';
import { around, boxOfInk } from '../overlap.js';
import type { Around, Setting, Spaces } from './reading.js';
import { spaced, type Strip } from './strip.js';

/** The lines of an element, one strip each. */
export function stripsOf(
  found: Found,
  { frames, indentPt, isTight }: Around,
  spaces: Spaces,
  { type, paper, linesOf }: Setting,
): readonly Strip[] {
  const sizePt = type.sizeOf(found.role, isTight);
  const block = found.marks.map((mark) => paper.blocks.get(mark)).find((one) => one !== undefined);
  const strips = ((block && linesOf.get(block)) ?? []).map((line): Strip => {
    const top = line.baseline + type.baselineOf(sizePt);
    return {
      page: line.page.number - 1,
      top,
      bottom: top - type.leadingOf(sizePt),
      beforePt: 0,
      afterPt: 0,
      frames,
      found,
      linesBefore: 0,
      line,
      indentPt,
    };
  });
  return withSpaces(strips, spaces, type.blankPt);
}

/** What is drawn for an element itself: a picture, a code, a square. */
export function drawnStrip(found: Found, { frames }: Around, { paper }: Setting): Strip | undefined {
  for (const page of paper.pages) {
    const box = around(
      page.drawn.flatMap((one) => (found.marks.includes(one.marked) ? (boxOfInk(one) ?? []) : [])),
    );
    if (!box) continue;
    return {
      page: page.number - 1,
      top: box.top,
      bottom: box.bottom,
      beforePt: 0,
      afterPt: 0,
      frames,
      found,
      linesBefore: 0,
      line: undefined,
      drawn: box,
      indentPt: undefined,
    };
  }
  return undefined;
}

/** The same strips with space around them in blank lines. */
export function withSpaces(
  strips: readonly Strip[],
  [before, after]: Spaces,
  blankPt: number,
): readonly Strip[] {
  return spaced(strips, before * blankPt, after * blankPt);
}
