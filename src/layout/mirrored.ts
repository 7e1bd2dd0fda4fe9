import type { Mark } from './mark.js';

/** A mark on the mirrored page, for languages that run from right to left; what stands inside it is not turned. */
export function mirrored(mark: Mark, pageWidthPt: number): Mark {
  switch (mark.kind) {
    case 'line':
      return { ...mark, xPt: pageWidthPt - mark.xPt - mark.line.widthPt };
    case 'empty':
      return mark;
    default:
      return { ...mark, rect: { ...mark.rect, xPt: pageWidthPt - mark.rect.xPt - mark.rect.widthPt } };
  }
}
