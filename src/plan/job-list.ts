import { expected } from '../diagnostics/index.js';
import { Column, Interned } from '../memory/index.js';
import type { Job } from './job.js';
import type { PageWish } from './page-wish.js';
import { sheetName } from './sheet-path.js';

/** A job without its clinic: many clinics have the same. */
interface Form {
  readonly parts: Omit<Job, 'clinic' | 'file' | 'page'>;
  /** Number of the name that a sheet has in the folder of its clinic; a name has one form in each clinic. */
  readonly name: number;
}

/**
 * Jobs that take little room: there may be a million. A job is a clinic and a form, and is put together anew each time that
 * somebody asks. A page has its wish besides, which says where it stands.
 */
export class JobList implements Iterable<Job> {
  readonly #clinics = new Interned();
  /** The place at which the jobs of each clinic begin. */
  readonly #begins = new Column();
  readonly #names = new Interned();
  readonly #formNumbers = new Interned();
  readonly #forms: Form[] = [];
  readonly #clinicOf = new Column();
  readonly #formOf = new Column();
  /** Of jobs that are pages, by their place. */
  readonly #wishes = new Map<number, PageWish>();
  /** Pages of many clinics may stand on one host, so these are found by the whole path. */
  readonly #pages = new Map<string, number>();
  /** Names of the clinic whose turn it is to be added. */
  readonly #added = new Set<number>();

  get length(): number {
    return this.#clinicOf.length;
  }

  *[Symbol.iterator](): Generator<Job> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place);
  }

  /** Adds a job, behind others of its clinic; one whose file is there already is left out. */
  add(job: Omit<Job, 'file'>): void {
    const { clinic, handout, language, size, paper, template, fillable, page } = job;
    const number = this.#clinics.numberOf(clinic);
    if (number === this.#begins.length) {
      this.#begins.push(this.length);
      this.#added.clear();
    } else if (number !== this.#begins.length - 1) throw new Error(`${clinic} comes once more`);
    const name = this.#names.numberOf(sheetName(job));
    if (page ? this.#pages.has(fileOfPage(page)) : this.#added.has(name)) return;
    if (page) this.#addPage(page);
    else this.#added.add(name);
    const form = this.#formNumbers.numberOf(`${name} ${template}`);
    this.#forms[form] ??= { parts: { handout, language, size, paper, template, fillable }, name };
    this.#clinicOf.push(number);
    this.#formOf.push(form);
  }

  at(place: number): Job {
    const clinic = this.#clinics.textOf(this.#clinicOf.at(place));
    const { parts, name } = this.#formAt(place);
    const page = this.#wishes.get(place);
    if (page) return { clinic, ...parts, file: fileOfPage(page), page };
    return { clinic, ...parts, file: `${clinic}/${this.#names.textOf(name)}` };
  }

  /** The job of a file. */
  find(file: string): Job | undefined {
    const place = this.#placeOf(file);
    return place === undefined ? undefined : this.at(place);
  }

  has(file: string): boolean {
    return this.#placeOf(file) !== undefined;
  }

  get clinics(): readonly string[] {
    return Array.from({ length: this.#clinics.size }, (_, number) => this.#clinics.textOf(number));
  }

  *ofClinic(clinic: string): Generator<Job> {
    const number = this.#clinics.find(clinic);
    if (number === undefined) return;
    for (let place = this.#begins.at(number); place < this.#endOf(number); place += 1) yield this.at(place);
  }

  /** The files of all jobs, sorted. */
  *sortedFiles(): Generator<string> {
    if (this.#pages.size > 0) {
      yield* Array.from(this, ({ file }) => file).toSorted();
      return;
    }
    // What stands behind a clinic in a path comes before a hyphen and behind a letter, or the other way round.
    const folders = this.clinics.map((clinic) => `${clinic}/`).toSorted();
    for (const folder of folders)
      yield* Array.from(this.ofClinic(folder.slice(0, -1)), ({ file }) => file).toSorted();
  }

  /** Numbers of a job's clinic and of its form, which others have too. */
  numbersAt(place: number): { readonly clinic: number; readonly form: number } {
    return { clinic: this.#clinicOf.at(place), form: this.#formOf.at(place) };
  }

  #addPage(page: PageWish): void {
    this.#wishes.set(this.length, page);
    this.#pages.set(fileOfPage(page), this.length);
  }

  #placeOf(file: string): number | undefined {
    return this.#pages.get(file) ?? this.#placeOfSheet(file);
  }

  #placeOfSheet(file: string): number | undefined {
    const end = file.indexOf('/');
    const clinic = this.#clinics.find(file.slice(0, end));
    const name = this.#names.find(file.slice(end + 1));
    if (clinic === undefined || name === undefined) return undefined;
    for (let place = this.#begins.at(clinic); place < this.#endOf(clinic); place += 1)
      if (this.#formAt(place).name === name && !this.#wishes.has(place)) return place;
    return undefined;
  }

  #formAt(place: number): Form {
    return expected(this.#forms[this.#formOf.at(place)], 'the form of a job');
  }

  #endOf(clinic: number): number {
    return clinic + 1 < this.#begins.length ? this.#begins.at(clinic + 1) : this.length;
  }
}

function fileOfPage({ at }: PageWish): string {
  return `${at}/index.html`;
}
