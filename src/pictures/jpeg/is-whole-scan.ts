import { BitReader } from './bit-reader.js';
import type { HuffmanTable } from './huffman-table.js';

/** A component of a frame: how many blocks of it a unit has, across and down. */
export interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
}

/** What the scans of a sequential JPEG are read by. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: readonly Component[];
  readonly tables: ReadonlyMap<number, HuffmanTable>;
  /** Units between two restart markers; 0 for none. */
  readonly restartEvery: number;
}

const AC = 16;
const BLOCK = 64;

/** A component in a scan with its two tables. */
interface Part {
  readonly blocks: number;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
}

/**
 * Whether the data of a scan are as many as the picture asks for, code by code: no more and no less.
 *
 * A JPEG has no checksums. Bytes that are altered, lost or put in let the codes after them run on somewhere else, and then
 * they do not end where the picture does.
 *
 * @param header the segment of the scan, from its count of components on
 * @param from where its data begin
 */
export function isWholeScan(bytes: Uint8Array, header: Uint8Array, from: number, frame: Frame): boolean {
  const named = Array.from({ length: header[0] ?? 0 }, (_, index) => ({
    component: frame.components.find(({ id }) => id === header[1 + index * 2]),
    tables: header[2 + index * 2] ?? 0,
  }));
  const isAlone = named.length === 1;
  const parts = named.map(({ component, tables }): Part | undefined => {
    const dc = frame.tables.get(tables >> 4);
    const ac = frame.tables.get(AC + (tables & 15));
    if (!component || !dc || !ac) return undefined;
    return { blocks: isAlone ? 1 : component.across * component.down, dc, ac };
  });
  const [first] = named;
  if (!first?.component || parts.includes(undefined)) return false;
  const reader = new BitReader(bytes, from);
  const units = isAlone ? blocksOf(first.component, frame) : unitsOf(frame);
  for (let unit = 0; unit < units && !reader.isBroken; unit += 1) {
    if (unit > 0 && frame.restartEvery > 0 && unit % frame.restartEvery === 0)
      reader.restart(unit / frame.restartEvery - 1);
    for (const part of parts) if (part) readBlocks(part, reader);
  }
  return !reader.isBroken && reader.isAtEnd();
}

function readBlocks({ blocks, dc, ac }: Part, reader: BitReader): void {
  for (let block = 0; block < blocks && !reader.isBroken; block += 1) {
    reader.skip(reader.value(dc));
    for (let at = 1; at < BLOCK && !reader.isBroken; at += 1) {
      const code = reader.value(ac);
      const bits = code & 15;
      if (bits === 0 && code >> 4 !== 15) break;
      at += code >> 4;
      if (at >= BLOCK && bits > 0) reader.isBroken = true;
      reader.skip(bits);
    }
  }
}

function unitsOf({ widthPx, heightPx, components }: Frame): number {
  const across = Math.max(...components.map((component) => component.across));
  const down = Math.max(...components.map((component) => component.down));
  return Math.ceil(widthPx / (8 * across)) * Math.ceil(heightPx / (8 * down));
}

/** A component that stands in a scan alone has the blocks that its own samples fill, and no more. */
function blocksOf(component: Component, { widthPx, heightPx, components }: Frame): number {
  const across = Math.max(...components.map((one) => one.across));
  const down = Math.max(...components.map((one) => one.down));
  const width = Math.ceil((widthPx * component.across) / across);
  const height = Math.ceil((heightPx * component.down) / down);
  return Math.ceil(width / 8) * Math.ceil(height / 8);
}
