import { createHash } from 'node:crypto';

/** SHA-256 of the data of an encoded picture as a PDF holds them: of a JPEG all, of a PNG its packed pixels. */
export function pictureDataSha256(format: 'png' | 'jpeg', bytes: Uint8Array): string {
  const hash = createHash('sha256');
  for (const part of format === 'png' ? packedPixels(bytes) : [bytes]) hash.update(part);
  return hash.digest('hex');
}

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
