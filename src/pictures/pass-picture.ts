import { checkJpeg } from './check-jpeg.js';
import { checkPng } from './check-png.js';
import { checkWebp } from './check-webp.js';
import { passed, refused, type Checked } from './checked.js';
import { decodePixels } from './decode-pixels.js';
import { encodePixels } from './encode-pixels.js';
import type { ImageKind } from './image-kind.js';
import { isBlank } from './is-blank.js';
import type { Picture, PictureLimits } from './picture.js';
import type { Pixels } from './pixels.js';
import { LINE_ART_DPI, PHOTO_DPI, printBox } from './print-box.js';
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
