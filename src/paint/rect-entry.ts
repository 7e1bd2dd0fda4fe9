import type { Rect } from '../units/index.js';
import { pdfNumber } from './pdf-number.js';

/** Where an annotation can be pressed, from the page's foot. */
export function rectEntry({ xPt, yPt, widthPt, heightPt }: Rect, pageHeightPt: number): string {
  const corners = [xPt, pageHeightPt - yPt - heightPt, xPt + widthPt, pageHeightPt - yPt];
  return `/Rect [${corners.map(pdfNumber).join(' ')}]`;
}
