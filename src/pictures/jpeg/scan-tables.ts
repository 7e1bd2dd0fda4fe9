import { huffmanTables, type HuffmanTable } from './huffman-table.js';
import type { Component, Frame } from './is-whole-scan.js';

/** Marker codes of ITU-T T.81, table B.1. */
const MARKER = { huffman: 0xc4, interval: 0xdd } as const;
/** Frames whose scans are read code by code: sequential, with Huffman codes. The decoder notices what is wrong in others. */
const SEQUENTIAL = new Set([0xc0, 0xc1]);

/** What the segments of a JPEG have said up to now of how its scans are read. */
export class ScanTables {
  readonly #tables = new Map<number, HuffmanTable>();
  #components: readonly Component[] | undefined;
  #restartEvery = 0;

  note(marker: number, segment: Uint8Array): void {
    if (SEQUENTIAL.has(marker)) this.#components = componentsOf(segment);
    if (marker === MARKER.huffman)
      for (const [key, table] of huffmanTables(segment)) this.#tables.set(key, table);
    if (marker === MARKER.interval) this.#restartEvery = (segment[0] ?? 0) * 256 + (segment[1] ?? 0);
  }

  /** What the next scan is read by; nothing for one that is not read here. */
  frame(size: Pick<Frame, 'widthPx' | 'heightPx'>): Frame | undefined {
    const components = this.#components;
    return components && { ...size, components, tables: this.#tables, restartEvery: this.#restartEvery };
  }
}

/** Of a frame's segment: precision, height, width, count, and three bytes for each component. */
function componentsOf(segment: Uint8Array): readonly Component[] {
  return Array.from({ length: segment[5] ?? 0 }, (_, index) => {
    const [id = 0, sampling = 0] = segment.subarray(6 + index * 3);
    return { id, across: Math.max(1, sampling >> 4), down: Math.max(1, sampling & 15) };
  });
}
