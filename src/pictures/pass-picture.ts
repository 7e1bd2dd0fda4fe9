import { checkJpeg } from './check-jpeg.js';
import { checkPng } from './check-png.js';
import { checkWebp } from './check-webp.js';
import { type Checked, passed, refused } from './checked.js';
import { decodePixels } from './decode-pixels.js';
import type { ImageKind } from './image-kind.js';
import { LINE_ART_DPI, PHOTO_DPI, type Picture, type PictureLimits, printBox } from './picture.js';
import type { Pixels } from './pixels.js';
import { BLANK } from './refusals.js';
import { drawSvg } from './svg/draw-svg.js';

/** Most bytes read of each kind: a phone's photograph has 3 to 8 MB, a large drawn logo 200 KB. */
const MAX_BYTES: Readonly<Record<ImageKind, number>> = {
  png: 10 * 1024 * 1024,
  jpeg: 10 * 1024 * 1024,
  webp: 10 * 1024 * 1024,
  svg: 512 * 1024,
};

/** Takes bytes of a known kind through the gate: limit, check, decode or draw, look, encode. */
export async function passPicture(
  bytes: Uint8Array,
  kind: ImageKind,
  limits: PictureLimits,
): Promise<Checked<Picture>> {
  if (bytes.length > MAX_BYTES[kind]) return refused(tooManyBytes(bytes.length, kind));
  const decoded = await toPixels(bytes, kind, limits);
  if (decoded.kind === 'refused') return decoded;
  const pixels = decoded.value;
  if (isBlank(pixels)) return refused(BLANK);
  const { widthPx, heightPx, format } = pixels;
  const sourceWidthPx = kind === 'svg' ? Infinity : pixels.sourceWidthPx;
  return passed({ format, bytes: await encodePixels(pixels, format), widthPx, heightPx, sourceWidthPx });
}

/** Pixels with the format in which they are embedded. */
type Formatted = Pixels & Pick<Picture, 'format'>;

function as(format: Picture['format'], pixels: Checked<Pixels>): Checked<Formatted> {
  return pixels.kind === 'refused' ? pixels : passed({ ...pixels.value, format });
}

async function toPixels(
  bytes: Uint8Array,
  kind: ImageKind,
  limits: PictureLimits,
): Promise<Checked<Formatted>> {
  switch (kind) {
    case 'png': {
      const checked = checkPng(bytes);
      if (checked.kind === 'refused') return checked;
      return as('png', await decodePixels(bytes, printBox(limits, LINE_ART_DPI)));
    }
    case 'jpeg': {
      const checked = checkJpeg(bytes);
      if (checked.kind === 'refused') return checked;
      return as('jpeg', await decodePixels(bytes, printBox(limits, PHOTO_DPI)));
    }
    case 'webp': {
      const checked = checkWebp(bytes);
      if (checked.kind === 'refused') return checked;
      const { isPhoto } = checked.value;
      const pixels = await decodePixels(bytes, printBox(limits, isPhoto ? PHOTO_DPI : LINE_ART_DPI));
      return as(isPhoto ? 'jpeg' : 'png', pixels);
    }
    case 'svg':
      return as('png', await drawSvg(bytes, limits));
    default:
      return kind satisfies never;
  }
}

function tooManyBytes(length: number, kind: ImageKind) {
  const kilobytes = (count: number) => `${Math.ceil(count / 1024).toLocaleString('en')} KB`;
  return {
    code: 'picture-too-large',
    what: `has ${kilobytes(length)}, more than the ${kilobytes(MAX_BYTES[kind])} that are read`,
    hint:
      kind === 'svg'
        ? 'simplify its paths, or export it as PNG'
        : 'scale it down to the size it is printed in',
  };
}

/** Steps of 255 that no printer tells apart; JPEG noise on an empty scan stays below it. */
const SAME_COLOUR = 2;

/** Whether a picture has a single colour all over, so that printing it would show nothing. */
function isBlank(pixels: Pixels): boolean {
  const { rgb } = pixels;
  return rgb.every((value, index) => Math.abs(value - (rgb[index % 3] ?? 0)) <= SAME_COLOUR);
}

/** Beyond 90 the file grows and nobody sees why. */
const JPEG_QUALITY = 90;
/** The most that is worth its time: a drawing of a whole page takes 0.3 s, and 2 s with one more, for 3 to 9 % of its size. */
const PNG_LEVEL = 8;

/** Writes pixels as the PNG or JPEG that the PDF embeds as it is: the same bytes for the same pixels, and no metadata. */
async function encodePixels(pixels: Pixels, format: Picture['format']): Promise<Uint8Array> {
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
