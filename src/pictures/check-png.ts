import { crc32 } from 'node:zlib';
import { passed, refused, type Checked } from './checked.js';
import type { PixelSize } from './pixels.js';
import { DAMAGED, tooManyPixels } from './refusals.js';

const SIGNATURE_BYTES = 8;
/** A chunk's length and name before its data, its checksum after them (PNG specification, section 5.3). */
const CHUNK_HEAD_BYTES = 8;
const CHECKSUM_BYTES = 4;
const HEADER_DATA_BYTES = 13;
/** The last byte of the header. */
const INTERLACE_AT = SIGNATURE_BYTES + CHUNK_HEAD_BYTES + HEADER_DATA_BYTES - 1;

/**
 * Walks the chunks of a PNG to its end and says its size.
 *
 * The decoder behind `sharp` checks the pixels but accepts a file without its end and false checksums beside
 * the pixels, so whether the file is whole is judged here. The size comes first: a bomb is refused unread.
 */
export function checkPng(bytes: Uint8Array): Checked<PixelSize> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = headerSize(view);
  if (size === undefined) return refused(DAMAGED);
  const tooMany = tooManyPixels(size, view.getUint8(INTERLACE_AT) !== 0);
  if (tooMany) return refused(tooMany);
  return reachesItsEnd(bytes, view) ? passed(size) : refused(DAMAGED);
}

function headerSize(view: DataView): PixelSize | undefined {
  const data = SIGNATURE_BYTES + CHUNK_HEAD_BYTES;
  if (view.byteLength < data + HEADER_DATA_BYTES + CHECKSUM_BYTES) return undefined;
  if (chunkName(view, SIGNATURE_BYTES) !== 'IHDR') return undefined;
  const size = { widthPx: view.getUint32(data), heightPx: view.getUint32(data + 4) };
  return size.widthPx > 0 && size.heightPx > 0 ? size : undefined;
}

function reachesItsEnd(bytes: Uint8Array, view: DataView): boolean {
  let at = SIGNATURE_BYTES;
  while (at + CHUNK_HEAD_BYTES + CHECKSUM_BYTES <= bytes.length) {
    const checksumAt = at + CHUNK_HEAD_BYTES + view.getUint32(at);
    if (checksumAt + CHECKSUM_BYTES > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, checksumAt)) !== view.getUint32(checksumAt)) return false;
    if (chunkName(view, at) === 'IEND') return true;
    at = checksumAt + CHECKSUM_BYTES;
  }
  return false;
}

function chunkName(view: DataView, chunkAt: number): string {
  return String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(chunkAt + offset)));
}
