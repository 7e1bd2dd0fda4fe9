import { expected } from '../diagnostics/index.js';
import { ByteHeap, Column, Interned } from '../memory/index.js';
import type { Entries, ManifestEntry } from './manifest.js';
import { type OwnPart, packedEntry } from './packed-entry.js';

/** What entries of one handout, language, size and paper share, whatever the clinic. */
type Shared = Omit<ManifestEntry, keyof OwnPart | 'file' | 'clinic'>;

/**
 * Entries that take little room: there may be a million. An entry is a clinic, what it shares with those of others, and what
 * is its own, and is put together anew each time that somebody asks. Its file is a folder, which is a clinic's or a host's,
 * and a name in there, which others have too.
 *
 * Entries are added in the order of their files, so that those of a folder stand together.
 */
export class EntryTable implements Entries {
  readonly #folders = new Interned();
  /** The row at which each folder begins. */
  readonly #begins = new Column();
  readonly #names = new Interned();
  readonly #clinics = new Interned();
  readonly #sharedNumbers = new Interned();
  readonly #shared: Shared[] = [];
  readonly #folderOf = new Column();
  readonly #nameOf = new Column();
  readonly #clinicOf = new Column();
  readonly #sharedOf = new Column();
  readonly #placeOf = new Column();
  readonly #heap = new ByteHeap();

  /** A table of entries that come in any order. */
  static of(entries: Iterable<ManifestEntry>): EntryTable {
    const table = new EntryTable();
    for (const entry of [...entries].toSorted((a, b) => (a.file < b.file ? -1 : 1))) table.add(entry);
    return table;
  }

  get count(): number {
    return this.#folderOf.length;
  }

  *[Symbol.iterator](): Generator<ManifestEntry> {
    for (let row = 0; row < this.count; row += 1) yield this.at(row);
  }

  add(entry: ManifestEntry): void {
    const { file, clinic, edition, pages, bytes, sha256, qr, warnings, inputs, ...shared } = entry;
    const own = { edition, pages, bytes, sha256, qr, warnings, inputs };
    const [folder, name] = cut(file);
    const number = this.#folders.numberOf(folder);
    if (number === this.#begins.length) this.#begins.push(this.count);
    this.#nameOf.push(this.#names.numberOf(name));
    this.#clinicOf.push(this.#clinics.numberOf(clinic));
    this.#sharedOf.push(this.#sharedNumber(shared));
    this.#placeOf.push(this.#heap.keep(packedEntry.of(own)));
    this.#folderOf.push(number);
  }

  at(row: number): ManifestEntry {
    return {
      file: this.fileAt(row),
      clinic: this.#clinics.textOf(this.#clinicOf.at(row)),
      ...expected(this.#shared[this.#sharedOf.at(row)], 'what an entry shares'),
      ...packedEntry.read(this.#heap.from(this.#placeOf.at(row))),
    };
  }

  /** The file of an entry, without the rest of it. */
  fileAt(row: number): string {
    return `${this.#folders.textOf(this.#folderOf.at(row))}/${this.#nameAt(row)}`;
  }

  /** The row of a file. */
  find(file: string): number | undefined {
    const [folder, name] = cut(file);
    const number = this.#folders.find(folder);
    if (number === undefined) return undefined;
    let from = this.#begins.at(number);
    let to = number + 1 < this.#begins.length ? this.#begins.at(number + 1) : this.count;
    while (from < to) {
      const middle = (from + to) >> 1;
      const there = this.#nameAt(middle);
      if (there === name) return middle;
      if (there < name) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }

  #nameAt(row: number): string {
    return this.#names.textOf(this.#nameOf.at(row));
  }

  #sharedNumber(shared: Shared): number {
    const number = this.#sharedNumbers.numberOf(JSON.stringify(shared));
    this.#shared[number] ??= shared;
    return number;
  }
}

/** A file as the first folder of its path and the rest. */
function cut(file: string): readonly [folder: string, name: string] {
  const end = file.indexOf('/');
  return [file.slice(0, end), file.slice(end + 1)];
}
