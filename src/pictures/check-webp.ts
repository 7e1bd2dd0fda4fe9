import { passed, refused, type Checked } from './checked.js';
import type { PixelSize } from './pixels.js';
import { ANIMATED, DAMAGED, tooManyPixels } from './refusals.js';

const HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;
/** In the flags of an extended file (RFC 9649, 2.7.1). */
const ANIMATION = 0x02;
const LOSSLESS_SIGNATURE = 0x2f;

/** What a WebP is: its size, and whether it is a photograph rather than a drawing. */
export interface WebpHeader extends PixelSize {
  readonly isPhoto: boolean;
}

/**
 * Walks the chunks of a WebP to its end (RFC 9649) and says its size; one that moves is no picture for paper.
 *
 * Lossy pictures are taken for photographs, lossless ones and those with transparency for drawings.
 */
export function checkWebp(bytes: Uint8Array): Checked<WebpHeader> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD_BYTES + CHUNK_HEAD_BYTES) return refused(DAMAGED);
  const end = CHUNK_HEAD_BYTES + view.getUint32(4, true);
  if (end > bytes.length) return refused(DAMAGED);
  let facts: WebpHeader | undefined;
  let hasTransparency = false;
  for (let at = HEAD_BYTES; at + CHUNK_HEAD_BYTES <= end;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const data = at + CHUNK_HEAD_BYTES;
    if (data + size > end) return refused(DAMAGED);
    const isExtended = name === 'VP8X' && size >= 10;
    if (name === 'ANIM' || name === 'ANMF' || (isExtended && ((bytes[data] ?? 0) & ANIMATION) !== 0))
      return refused(ANIMATED);
    if (name === 'ALPH') hasTransparency = true;
    facts ??= name === 'VP8 ' ? lossySize(view, data, size) : undefined;
    facts ??= name === 'VP8L' ? losslessSize(view, data, size) : undefined;
    // A chunk of odd length has a byte of filling behind it.
    at = data + size + (size % 2);
  }
  if (!facts || facts.widthPx === 0 || facts.heightPx === 0) return refused(DAMAGED);
  const tooMany = tooManyPixels(facts);
  if (tooMany) return refused(tooMany);
  return passed({ ...facts, isPhoto: facts.isPhoto && !hasTransparency });
}

/** Behind three bytes of a frame's tag and three of a start code: 14 bits each of width and height. */
function lossySize(view: DataView, at: number, size: number): WebpHeader | undefined {
  if (size < 10) return undefined;
  return {
    widthPx: view.getUint16(at + 6, true) & 0x3fff,
    heightPx: view.getUint16(at + 8, true) & 0x3fff,
    isPhoto: true,
  };
}

function losslessSize(view: DataView, at: number, size: number): WebpHeader | undefined {
  if (size < 5 || view.getUint8(at) !== LOSSLESS_SIGNATURE) return undefined;
  const bits = view.getUint32(at + 1, true);
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >> 14) & 0x3fff) + 1, isPhoto: false };
}
