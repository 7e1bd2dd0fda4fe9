import { createHash } from 'node:crypto';
import { Assembly, type PackedObject } from './assembly.js';
import type { OwnObject } from './object-writer.js';
import type { PdfInfo } from './pdf-info.js';
import type { SheetParts } from './sheet-parts.js';
import { Table } from './table.js';

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

/**
 * A file without what each sheet has of its own: standing objects as bytes, and what makes the others.
 *
 * Objects without data are packed, the standing ones once for all sheets, and so is the table (ISO 32000-1, 7.5.7 and 7.5.8):
 * a fifth of a sheet's bytes would be the same few words, over and over.
 */
export class FileForme {
  readonly #head: Uint8Array;
  readonly #table: Table;
  readonly #cast: Pick<CastFile, 'own' | 'root' | 'info'>;
  /** Numbers of the standing objects in their stream, of a sheet's own in theirs, and of the table. */
  readonly #numbers: { readonly standing: number; readonly own: number; readonly table: number };

  constructor(cast: CastFile) {
    const { count } = cast;
    this.#numbers = { standing: count + 1, own: count + 2, table: count + 3 };
    const file = new Assembly(cast.header, new Table(count + 4));
    const packed: PackedObject[] = [];
    for (const { id, body } of cast.standing) {
      if (isStream(body)) file.add(id, body);
      else packed.push([id, Buffer.from(body).toString('latin1')]);
    }
    file.addPacked(this.#numbers.standing, packed, BEST);
    this.#head = Buffer.concat(file.chunks);
    this.#table = file.table;
    const { own, root, info } = cast;
    this.#cast = { own, root, info };
  }

  get bytes(): number {
    return this.#head.length;
  }

  /** The file of a sheet of this shape. */
  fill(parts: SheetParts): Uint8Array {
    const file = new Assembly(this.#head, this.#table.copy());
    const packed: PackedObject[] = [];
    for (const [id, { bodyFor }] of this.#cast.own) {
      const body = bodyFor(parts);
      if (typeof body === 'string') packed.push([id, body]);
      else file.add(id, body);
    }
    file.addPacked(this.#numbers.own, packed, FAST);
    const start = file.length;
    file.table.noteAlone(this.#numbers.table, start);
    const { root, info } = this.#cast;
    const id = fileIdOf(parts.info);
    const entries = `/Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]`;
    file.add(this.#numbers.table, file.table.toStream(entries));
    file.append(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(file.chunks);
  }
}

/** How hard streams of objects are packed: once for all sheets, or for each. */
const BEST = 9;
const FAST = 3;

const END_OF_STREAM = Buffer.from('\nendstream', 'latin1');

function isStream(body: Uint8Array): boolean {
  return END_OF_STREAM.equals(body.subarray(-END_OF_STREAM.length));
}

/** Tells versions of a file apart (ISO 32000-1, 14.4): by what it says about itself, since there is no other moment. */
function fileIdOf({ title, author, subject, keywords, date }: PdfInfo): string {
  const said = JSON.stringify([title, author, subject, keywords, date.getTime()]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}
