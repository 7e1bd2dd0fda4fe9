import type { DocumentInternals } from './pdfkit-internals.js';
import type { SheetParts } from './sheet-parts.js';

/** An object that each sheet has of its own: what stands between `obj` and `endobj`, from the parts of the sheet. */
export interface OwnObject {
  readonly isStream: boolean;
  readonly bodyFor: (parts: SheetParts) => string | Uint8Array;
}

/**
 * Writes objects of a PDF that are text already, among those that pdfkit writes.
 *
 * A sheet has some three hundred nodes of structure; as objects of pdfkit they cost more than all its pages together.
 */
export class ObjectWriter {
  readonly #pdf: DocumentInternals;
  readonly #own = new Map<number, OwnObject>();

  constructor(pdf: DocumentInternals) {
    this.#pdf = pdf;
  }

  /** Objects that each sheet has of its own, by their numbers. */
  get own(): ReadonlyMap<number, OwnObject> {
    return this.#own;
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.#pdf._offsets.push(null);
    return this.#pdf._offsets.length;
  }

  /** Writes objects by their numbers, all at once. */
  write(objects: Iterable<readonly [number: number, body: string]>): void {
    const parts: string[] = [];
    let at = this.#pdf._offset;
    for (const [id, body] of objects) {
      const object = `${id} 0 obj\n${body}\nendobj\n`;
      this.#pdf._offsets[id - 1] = at;
      at += object.length;
      parts.push(object);
    }
    this.#pdf._write(Buffer.from(parts.join(''), 'latin1'));
  }

  /** Writes one object and returns its number. */
  add(body: string): number {
    const id = this.reserve();
    this.write([[id, body]]);
    return id;
  }

  /** Leaves an object to each sheet, by its number; what pdfkit writes for it is not used. */
  leave(id: number, object: OwnObject): void {
    this.#own.set(id, object);
  }

  /** Leaves a new object to each sheet and returns its number. */
  addOwn(object: OwnObject): number {
    const id = this.reserve();
    this.leave(id, object);
    return id;
  }

  /** Writes a stream whose data are encoded already, as its entries say, and returns its number. */
  addStream(data: Uint8Array, entries: string): number {
    const id = this.reserve();
    this.#pdf._offsets[id - 1] = this.#pdf._offset;
    this.#pdf._write(Buffer.from(`${id} 0 obj\n`, 'latin1'));
    this.#pdf._write(streamBody(data, entries));
    this.#pdf._write(Buffer.from('\nendobj\n', 'latin1'));
    return id;
  }
}

/** A stream whose data are encoded already, as its entries say. */
export function streamBody(data: Uint8Array, entries: string): Uint8Array {
  const head = Buffer.from(`<<${entries} /Length ${data.length}>>\nstream\n`, 'latin1');
  return Buffer.concat([head, data, Buffer.from('\nendstream', 'latin1')]);
}
