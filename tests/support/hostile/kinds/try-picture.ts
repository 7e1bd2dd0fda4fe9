import { Log } from '../../../../src/diagnostics/index.js';
import { readPicture } from '../../../../src/pictures/index.js';
import { chunkNames, usedAt } from '../../../unit/pictures/make-pictures.js';
import type { Tried } from './kind.js';
import { untold } from './untold.js';

/** A stamp's size: what is drawn larger takes longer, and shows no more of what is hostile. */
const LIMITS = { maxWidthPt: 8, maxHeightPt: 8 } as const;

/** Chunks of a PNG that hold a picture and nothing else. */
const PICTURE_ONLY = /^IHDR( (?:pHYs|IDAT))* IEND$/u;

/** Gives bytes to the gate of pictures, and looks at what comes out of it. */
export async function tryPicture(bytes: Uint8Array, file: string): Promise<Tried> {
  const log = new Log();
  const picture = await readPicture(bytes, file, usedAt, LIMITS, log);
  const isTaken = picture !== undefined;
  const input = file.endsWith('.svg') ? Buffer.from(bytes).toString() : Buffer.from(bytes).toString('base64');
  if (!picture) return { isTaken, wrong: untold(false, log), input };
  const { format, widthPx, heightPx } = picture;
  const more = format === 'png' && !PICTURE_ONLY.test(chunkNames(picture.bytes).join(' '));
  return {
    isTaken,
    wrong: [
      ...untold(true, log),
      ...(more ? [`it holds more than a picture: ${chunkNames(picture.bytes).join(' ')}`] : []),
      ...(Math.max(widthPx, heightPx) > 67 ? [`it is ${widthPx} × ${heightPx}`] : []),
      ...(format === 'jpeg' && Buffer.from(picture.bytes).includes('Exif') ? ['it holds metadata'] : []),
    ],
    input,
  };
}
