import { createHash } from 'node:crypto';
import type { OwnObject } from './object-writer.js';
import type { PdfInfo } from './pdf-info.js';
import type { SheetParts } from './sheet-parts.js';

/** An object that is the same in all files of a shape: what stands between `obj` and `endobj`. */
export interface StandingObject {
  readonly id: number;
  readonly body: Uint8Array;
}

/** What pdfkit has cast, in which each sheet fills in its own. */
export interface CastFile {
  /** What stands before the first object. */
  readonly header: Uint8Array;
  readonly standing: readonly StandingObject[];
  readonly own: ReadonlyMap<number, OwnObject>;
  /** How many objects there are. */
  readonly count: number;
  readonly root: number;
  readonly info: number;
}

/** A file without what each sheet has of its own: standing objects as bytes, and what makes the others. */
export class FileForme {
  readonly #head: Uint8Array;
  readonly #offsets: readonly number[];
  readonly #cast: CastFile;

  constructor(cast: CastFile) {
    const file = new Assembly(
      cast.header,
      Array.from({ length: cast.count + 1 }, () => 0),
    );
    for (const { id, body } of cast.standing) file.add(id, body);
    this.#head = Buffer.concat(file.chunks);
    this.#offsets = file.offsets;
    this.#cast = cast;
  }

  get bytes(): number {
    return this.#head.length;
  }

  /** The file of a sheet of this shape. */
  fill(parts: SheetParts): Uint8Array {
    const file = new Assembly(this.#head, [...this.#offsets]);
    for (const [id, object] of this.#cast.own) file.add(id, object.bodyFor(parts));
    const { root, info } = this.#cast;
    const start = file.length;
    const rows = file.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const id = fileIdOf(parts.info);
    file.append(
      `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n` +
        `<</Size ${rows.length + 1} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]>>\n` +
        `startxref\n${start}\n%%EOF\n`,
    );
    return Buffer.concat(file.chunks);
  }
}

/** A file while it is put together. */
class Assembly {
  readonly chunks: Uint8Array[];
  readonly offsets: number[];
  length: number;

  constructor(head: Uint8Array, offsets: number[]) {
    this.chunks = [head];
    this.offsets = offsets;
    this.length = head.length;
  }

  add(id: number, body: string | Uint8Array): void {
    this.offsets[id] = this.length;
    if (typeof body === 'string') return this.append(`${id} 0 obj\n${body}\nendobj\n`);
    this.append(`${id} 0 obj\n`);
    this.#push(body);
    this.append('\nendobj\n');
  }

  append(text: string): void {
    this.#push(Buffer.from(text, 'latin1'));
  }

  #push(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}

/** Tells versions of a file apart (ISO 32000-1, 14.4): by what it says about itself, since there is no other moment. */
function fileIdOf({ title, author, subject, date }: PdfInfo): string {
  const said = JSON.stringify([title, author, subject, date.getTime()]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}
