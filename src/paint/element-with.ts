import type { StructureNode } from '../layout/index.js';
import { pdfString } from './pdf-string.js';

/** What makes an element of a node's words; it keeps nothing else of the sheet for which it was made. */
export function elementWith(before: string, behind: string): (node: StructureNode) => string {
  return ({ actualText, alt }) =>
    [
      before,
      ...(actualText === undefined ? [] : [`/ActualText ${pdfString(actualText)}`]),
      ...(alt === undefined ? [] : [`/Alt ${pdfString(alt)}`]),
      behind,
    ].join(' ');
}
