import { checkJpeg } from './check-jpeg.js';
import { checkPng } from './check-png.js';
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
  const format = kind === 'jpeg' ? 'jpeg' : 'png';
  const { widthPx, heightPx } = pixels;
  const sourceWidthPx = kind === 'svg' ? Infinity : pixels.sourceWidthPx;
  return passed({ format, bytes: await encodePixels(pixels, format), widthPx, heightPx, sourceWidthPx });
}

async function toPixels(bytes: Uint8Array, kind: ImageKind, limits: PictureLimits): Promise<Checked<Pixels>> {
  switch (kind) {
    case 'png': {
      const checked = checkPng(bytes);
      return checked.kind === 'refused' ? checked : decodePixels(bytes, printBox(limits, LINE_ART_DPI));
    }
    case 'jpeg': {
      const checked = checkJpeg(bytes);
      return checked.kind === 'refused' ? checked : decodePixels(bytes, printBox(limits, PHOTO_DPI));
    }
    case 'svg':
      return drawSvg(bytes, limits);
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
