import type { DocumentInternals } from './pdfkit-internals.js';

/**
 * Writes objects of a PDF that are text already, among those that pdfkit writes.
 *
 * A sheet has some three hundred nodes of structure; as objects of pdfkit they cost more than all its pages together.
 */
export class ObjectWriter {
  readonly #pdf: DocumentInternals;

  constructor(pdf: DocumentInternals) {
    this.#pdf = pdf;
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

  /** Writes a stream whose data are encoded already, as its entries say, and returns its number. */
  addStream(data: Uint8Array, entries: string): number {
    const id = this.reserve();
    this.#pdf._offsets[id - 1] = this.#pdf._offset;
    const head = `${id} 0 obj\n<<${entries} /Length ${data.length}>>\nstream\n`;
    this.#pdf._write(Buffer.from(head, 'latin1'));
    this.#pdf._write(data);
    this.#pdf._write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return id;
  }
}
