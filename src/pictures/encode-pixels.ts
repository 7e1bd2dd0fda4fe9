import type { Picture } from './picture.js';
import type { Pixels } from './pixels.js';

/** Beyond 90 the file grows and nobody sees why. */
const JPEG_QUALITY = 90;
/** The most that is worth its time: a drawing of a whole page takes 0.3 s, and 2 s with one more, for 3 to 9 % of its size. */
const PNG_LEVEL = 8;

/** Writes pixels as the PNG or JPEG that the PDF embeds as it is: the same bytes for the same pixels, and no metadata. */
export async function encodePixels(pixels: Pixels, format: Picture['format']): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const raw = { width: pixels.widthPx, height: pixels.heightPx, channels: 3 } as const;
  const image = sharp(pixels.rgb, { raw });
  switch (format) {
    case 'png':
      return image.png({ compressionLevel: PNG_LEVEL, adaptiveFiltering: false, palette: false }).toBuffer();
    case 'jpeg':
      return image.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', progressive: false }).toBuffer();
    default:
      return format satisfies never;
  }
}
