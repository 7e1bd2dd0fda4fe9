import { deflateSync } from 'node:zlib';
import { streamBody } from './object-writer.js';
import type { Table } from './table.js';

/** An object without data, as text. */
export type PackedObject = readonly [id: number, body: string];

/** A file while it is put together. */
export class Assembly {
  readonly chunks: Uint8Array[];
  readonly table: Table;
  length: number;

  constructor(head: Uint8Array, table: Table) {
    this.chunks = [head];
    this.table = table;
    this.length = head.length;
  }

  /** Adds an object that stands by itself. */
  add(id: number, body: Uint8Array): void {
    this.table.noteAlone(id, this.length);
    this.append(`${id} 0 obj\n`);
    this.#push(body);
    this.append('\nendobj\n');
  }

  /** Adds objects packed into one stream, which is an object itself. */
  addPacked(id: number, objects: readonly PackedObject[], level: number): void {
    let numbers = '';
    let bodies = '';
    for (const [index, [number, body]] of objects.entries()) {
      this.table.notePacked(number, id, index);
      numbers += `${number} ${bodies.length} `;
      bodies += `${body}\n`;
    }
    const data = deflateSync(Buffer.from(numbers + bodies, 'latin1'), { level });
    const entries = `/Type /ObjStm /N ${objects.length} /First ${numbers.length} /Filter /FlateDecode`;
    this.add(id, streamBody(data, entries));
  }

  append(text: string): void {
    this.#push(Buffer.from(text, 'latin1'));
  }

  #push(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}
