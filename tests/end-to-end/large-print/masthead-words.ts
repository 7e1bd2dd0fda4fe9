import { SIZES } from '../../../src/model/sizes.js';
import type { Sheet } from '../../support/samples/sheet.js';

/** The sizes in which a long name would take the room of urgent signs, and a folio two lines. */
export function isLargest({ bodyPt }: Sheet['size']): boolean {
  return bodyPt >= SIZES.xlarge.bodyPt;
}

/** What a sheet begins with: name and number, and the number for the night where it leaves urgent signs their room. */
export function mastheadWords({ clinic, size }: Sheet): readonly string[] {
  if (isLargest(size)) return [clinic.short_name ?? clinic.name, clinic.phone];
  const { name, phone, after_hours: night } = clinic;
  return [name, phone, ...(night === undefined ? [] : [`Nights and weekends: ${night}`])];
}
