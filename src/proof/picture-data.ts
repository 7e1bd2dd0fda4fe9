import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { withoutFilters } from './file/without-filters.js';

/** SHA-256 of the data of an encoded picture as a PDF holds them: of a JPEG all, of a PNG its packed pixels. */
export function pictureDataSha256(format: 'png' | 'jpeg', bytes: Uint8Array): string {
  const hash = createHash('sha256');
  for (const part of format === 'png' ? packedPixels(bytes) : [bytes]) hash.update(part);
  return hash.digest('hex');
}

/** The same of its pixels, for files in which another tool has packed them anew; nobody packs a JPEG otherwise. */
export function picturePixelsSha256(format: 'png' | 'jpeg', bytes: Uint8Array): string {
  if (format === 'jpeg') return pictureDataSha256(format, bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixelBytes = view.getUint8(COLOURS_AT) === GREY ? 1 : 3;
  const rows = inflateSync(Buffer.concat(packedPixels(bytes)), { maxOutputLength: MOST_PIXEL_BYTES });
  return pixelsSha256(withoutFilters(rows, view.getUint32(WIDTH_AT) * pixelBytes, pixelBytes));
}

/** What tells a picture from every other: its data or pixels, and into how many columns and rows they are cut. */
export function pictureKey(widthPx: number, heightPx: number, sha256: string): string {
  return `${widthPx} ${heightPx} ${sha256}`;
}

export function pixelsSha256(pixels: Uint8Array): string {
  return createHash('sha256').update(pixels).digest('hex');
}

/** A picture as large as a page, at the finest that is printed. */
export const MOST_PIXEL_BYTES = 128 * 1024 * 1024;
/** Where the first chunk of a PNG says how wide it is, and whether it is grey (ISO/IEC 15948, 11.2.2). */
const WIDTH_AT = 16;
const COLOURS_AT = 25;
const GREY = 0;
const SIGNATURE_BYTES = 8;
/** Length and name before a chunk's data, and a checksum after it. */
const CHUNK_HEAD_BYTES = 8;
const CHECKSUM_BYTES = 4;

/** The data of the IDAT chunks of a PNG (ISO/IEC 15948, 11.2.4). */
function packedPixels(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = SIGNATURE_BYTES; at + CHUNK_HEAD_BYTES <= bytes.length;) {
    const length = view.getUint32(at);
    const start = at + CHUNK_HEAD_BYTES;
    if (view.getUint32(at + 4) === 0x49_44_41_54) parts.push(bytes.subarray(start, start + length));
    at = start + length + CHECKSUM_BYTES;
  }
  return parts;
}
