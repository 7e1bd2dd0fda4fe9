import { deflateSync } from 'node:zlib';
import { streamBody } from './object-writer.js';

/** Bytes of a row: what kind it is, an offset or the number of a stream, and which object of the stream it is. */
const WIDTHS = [1, 3, 2] as const;
const ROW = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** Kinds of rows (ISO 32000-1, table 18); the row of object 0 is free. */
const ALONE = 1;
const PACKED = 2;
/** What three bytes count to; no sheet comes near it. */
const MOST_BYTES = 2 ** 24;

/** The table that says where each object stands, as a stream (ISO 32000-1, 7.5.8). */
export class Table {
  readonly #rows: Buffer;

  /** @param size how many rows it has, with that of object 0 */
  constructor(size: number, rows = Buffer.alloc(size * ROW)) {
    this.#rows = rows;
  }

  copy(): Table {
    return new Table(0, Buffer.from(this.#rows));
  }

  noteAlone(id: number, offset: number): void {
    if (offset >= MOST_BYTES) throw new Error('the file is larger than its table can say');
    this.#note(id, ALONE, offset, 0);
  }

  notePacked(id: number, stream: number, index: number): void {
    this.#note(id, PACKED, stream, index);
  }

  /** @param entries what the trailer says besides the size */
  toStream(entries: string): Uint8Array {
    const size = this.#rows.length / ROW;
    const said = `/Type /XRef /Size ${size} /W [${WIDTHS.join(' ')}] ${entries} /Filter /FlateDecode`;
    return streamBody(deflateSync(this.#rows), said);
  }

  #note(id: number, kind: number, first: number, second: number): void {
    const at = id * ROW;
    this.#rows.writeUIntBE(kind, at, WIDTHS[0]);
    this.#rows.writeUIntBE(first, at + WIDTHS[0], WIDTHS[1]);
    this.#rows.writeUIntBE(second, at + WIDTHS[0] + WIDTHS[1], WIDTHS[2]);
  }
}
