import { passed, refused, type Checked } from './checked.js';
import type { PixelSize } from './pixels.js';
import { isWholeScan } from './jpeg/is-whole-scan.js';
import { ScanTables } from './jpeg/scan-tables.js';
import { DAMAGED, TOO_SLOW, tooManyPixels } from './refusals.js';

/** Marker codes of ITU-T T.81, table B.1. */
const MARKER = {
  huffman: 0xc4,
  interval: 0xdd,
  restartFirst: 0xd0,
  restartLast: 0xd7,
  end: 0xd9,
  scan: 0xda,
} as const;
/** Start-of-frame markers are C0 to CF without the Huffman (C4), reserved (C8) and arithmetic (CC) ones. */
const NOT_A_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** Frames whose scans each tell a little more of the whole picture. */
const PROGRESSIVE = new Set([0xc2, 0xc6, 0xca, 0xce]);

/** Cameras and editors write ten scans at most; thousands of empty ones make a decoder pass over the picture each time. */
const MAX_SCANS = 100;

/**
 * Walks the segments of a JPEG to its end and says its size as stored, before any rotation.
 *
 * The decoder behind `sharp` misses a cut in the last rows of blocks and invents the end, so the end is demanded
 * here. A JPEG has no checksums: what alters no code's length inside the pixels cannot be found by anyone.
 */
export function checkJpeg(bytes: Uint8Array): Checked<PixelSize> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PixelSize | undefined;
  const tables = new ScanTables();
  let isProgressive = false;
  let scans = 0;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      size = frameSize(view, at);
      isProgressive = PROGRESSIVE.has(marker);
    }
    if (isFrame(marker) && size === undefined) return refused(DAMAGED);
    const tooMany = size && tooManyPixels(size, isProgressive);
    if (tooMany) return refused(tooMany);
    if (marker === MARKER.scan && ++scans > MAX_SCANS) return refused(TOO_SLOW);
    const segment = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2));
    tables.note(marker, segment);
    at += 2 + view.getUint16(at + 2);
    if (marker === MARKER.scan) {
      const frame = size && tables.frame(size);
      if (frame && !isWholeScan(bytes, segment, at, frame)) return refused(DAMAGED);
      at = endOfScan(bytes, at);
    }
    if (bytes[at] === 0xff && bytes[at + 1] === MARKER.end && size !== undefined && scans > 0)
      return passed(size);
  }
  return refused(DAMAGED);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_A_FRAME.has(marker);
}

/** After the marker and the length: one byte of precision, then height and width. */
function frameSize(view: DataView, at: number): PixelSize | undefined {
  if (at + 9 > view.byteLength) return undefined;
  const size = { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
  return size.widthPx > 0 && size.heightPx > 0 ? size : undefined;
}

/** Inside a scan FF is data when 00 or a restart marker follows it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0xff;
    const isData = next === 0 || (next >= MARKER.restartFirst && next <= MARKER.restartLast);
    if (!isData && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1));
  }
  return bytes.length;
}
