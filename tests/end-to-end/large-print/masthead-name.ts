import { SIZES } from '../../../src/model/sizes.js';
import type { Sheet } from '../../support/samples/sheet.js';

/** The sizes in which a long name would take the room of urgent signs, and a folio two lines. */
export function isLargest({ bodyPt }: Sheet['size']): boolean {
  return bodyPt >= SIZES.xlarge.bodyPt;
}

/** The name that a sheet begins with. */
export function mastheadName({ clinic, size }: Sheet): string {
  return isLargest(size) ? (clinic.short_name ?? clinic.name) : clinic.name;
}
