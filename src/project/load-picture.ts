import type { Log, Place } from '../diagnostics/index.js';
import type { PictureUse } from '../document/index.js';
import { readPicture, type Picture } from '../pictures/index.js';
import { readBytes } from '../read/index.js';
import { inches } from '../units/index.js';
import type { World } from '../world/index.js';

/** The largest picture that is opened at all, a phone's photograph twice over; the gate of `pictures/` looks closer. */
const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
/** The largest that pictures are ever printed: a column of A4 or Letter, and a masthead's logo. */
const LARGEST = {
  figure: { maxWidthPt: inches(6.5), maxHeightPt: inches(9) },
  logo: { maxWidthPt: inches(2.6), maxHeightPt: inches(1.05) },
} as const;

/** A picture, through the gate. */
export async function loadPicture(
  source: string,
  use: PictureUse['use'],
  place: Place,
  world: World,
  log: Log,
): Promise<Picture | undefined> {
  const bytes = readBytes(world, source, MAX_PICTURE_BYTES, log, place);
  return bytes && (await readPicture(bytes, source, place, LARGEST[use], log));
}
