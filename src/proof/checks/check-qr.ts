import type { Diagnostic } from '../../diagnostics/index.js';
import type { Figure, SheetRead } from '../sheet/sheet-read.js';
import { isSameAddress } from '../account/same-address.js';
import { doubt, REPORT } from './doubt.js';
import { qrMatrix } from './qr-matrix.js';
import { isCodeFor } from './is-code-for.js';

/** The QR code opens the copy's address, by its squares and by the link around it; any other code opens its own link. */
export function checkQr(sheet: SheetRead, online: string): readonly Diagnostic[] {
  const codes = sheet.figures.filter(isCode);
  const doubts: Diagnostic[] = [];
  if (!codes.some((code) => isSameAddress(code.address, online)))
    doubts.push(doubt('lost-code', `the finished file has no QR code that leads to ${online}`, REPORT));
  for (const code of codes) {
    const matrix = qrMatrix(code);
    if (!matrix || code.address === undefined || !isCodeFor(code.address, matrix))
      doubts.push(
        doubt(
          'wrong-code',
          `the QR code in the finished file does not say ${code.address ?? 'where it leads'}`,
          REPORT,
        ),
      );
  }
  return doubts;
}

/** A drawing of many black squares; pictures and signs have none. */
function isCode({ parts }: Figure): boolean {
  return parts.some(({ rects, pictures }) => pictures.length === 0 && rects.length >= LEAST_RECTS);
}

/** The smallest code has three corners of seven rows with two or more runs each. */
const LEAST_RECTS = 40;
