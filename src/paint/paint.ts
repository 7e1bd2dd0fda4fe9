import type { Pages } from '../layout/index.js';
import { SharedWork, type Shelf } from '../memory/index.js';
import { castFile } from './cast-file.js';
import { fontsOf } from './embedded-fonts.js';
import { FileForme } from './file-forme.js';
import type { PdfInfo } from './pdf-info.js';
import { describeSheet } from './describe-sheet.js';

/** A PDF, and whether it was filled into the cast of another. */
export interface PaintedFile {
  readonly bytes: Uint8Array;
  readonly isFromForme: boolean;
}

/** Files that were cast, by what their sheets have in common. */
interface KnownForme {
  readonly shape: readonly unknown[];
  readonly forme: FileForme;
}

const FILES: Shelf<readonly KnownForme[]> = { name: 'files' };
/** Of sheets with as many marks and pages; they differ in what no one number tells. */
const MOST_ALIKE = 6;
/** What a forme takes besides its bytes, for each thing in its shape (measured). */
const BYTES_A_THING = 40;

/**
 * Pages to the bytes of a PDF: every mark as it stands, nothing decided here. Same pages, same bytes.
 *
 * A file is cast by pdfkit, without a word of the sheet's own, and then filled in; sheets of the same shape share a cast.
 */
export function paint(pages: Pages, info: PdfInfo, shared = new SharedWork()): PaintedFile {
  const fonts = fontsOf(pages, shared);
  const { shape, parts } = describeSheet(pages, info, fonts);
  const key = `${shared.numberOf(fonts)} ${shape.length}`;
  const known = shared.get(FILES, key) ?? [];
  const found = known.find((one) => isAlike(one.shape, shape));
  if (found) return { bytes: found.forme.fill(parts), isFromForme: true };
  const forme = new FileForme(castFile(pages, info, fonts, parts));
  const kept = [{ shape, forme }, ...known].slice(0, MOST_ALIKE);
  const bytes = kept.reduce((sum, one) => sum + one.forme.bytes + BYTES_A_THING * shape.length, 0);
  shared.set(FILES, key, kept, bytes);
  return { bytes: forme.fill(parts), isFromForme: false };
}

function isAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((thing, index) => thing === b[index]);
}
