import QRCode from 'qrcode';
import type { QrMatrix } from './qr-matrix.js';

/** As layout asks for it: see toQrSymbol. */
const LEVEL = 'M';
/** Where the mask of a code is written, and what it is mixed with (ISO/IEC 18004, 7.9.1). */
const MASK_ROW = 8;
const MASK_COLUMNS = [2, 3, 4] as const;
const MIXED_WITH = 0b101;

/**
 * Whether the squares are the code for an address.
 *
 * The library tries eight masks and keeps the one that reads best; the mask is read from the squares here, so that it
 * makes one code instead of eight. With another mask the same words are the same code to a phone.
 */
export function isCodeFor(address: string, { size, data }: QrMatrix): boolean {
  const bits = MASK_COLUMNS.reduce((mask, column) => mask * 2 + (data[MASK_ROW * size + column] ?? 0), 0);
  const maskPattern = (bits ^ MIXED_WITH) as QRCode.QRCodeMaskPattern;
  const { modules } = QRCode.create([{ data: new TextEncoder().encode(address), mode: 'byte' }], {
    errorCorrectionLevel: LEVEL,
    maskPattern,
  });
  return modules.size === size && data.every((square, at) => square === modules.data[at]);
}
