import { sheetPath } from '../plan/index.js';
import { EntryTable } from './entry-table.js';
import { isOwnPath } from './is-own-path.js';
import { entrySchema, type ManifestEntry, type ManifestFlaw, type ManifestInput } from './manifest.js';

/** Takes the entries of a manifest, and lets no one pass that cannot be what it says. */
export class EntryReader {
  readonly entries = new EntryTable();
  readonly #inputs: readonly ManifestInput[];
  readonly #flaws: ManifestFlaw[];
  readonly #areOfPages: () => boolean;
  #last = '';
  #taken = 0;

  /**
   * @param inputs those of the manifest, which come before its entries
   * @param flaws what is wrong with one is told there
   * @param areOfPages whether the entries are of pages, and not of sheets; known once the head is read
   */
  constructor(inputs: readonly ManifestInput[], flaws: ManifestFlaw[], areOfPages: () => boolean) {
    this.#inputs = inputs;
    this.#areOfPages = areOfPages;
    this.#flaws = flaws;
  }

  /** How many entries there were, those that did not pass among them. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes an entry; false where it is none. */
  take(json: unknown, line: number): boolean {
    const parsed = entrySchema.safeParse(json);
    if (!parsed.success) return false;
    this.#taken += 1;
    const entry = parsed.data;
    const what = this.#whatIsWrong(entry);
    if (what === undefined) {
      this.#last = entry.file;
      this.entries.add(entry);
    } else this.#flaws.push(this.#isOwnPath(entry.file) ? { line, what, file: entry.file } : { line, what });
    return true;
  }

  #whatIsWrong(entry: ManifestEntry): string | undefined {
    const { file, inputs } = entry;
    if (!this.#isOwnPath(file)) return 'a file has a name that no sheet has';
    if (!this.#areOfPages() && sheetPath(entry) !== file)
      return 'the entry is of another sheet than its file';
    if (file === this.#last) return 'the file is named twice';
    if (file < this.#last)
      return this.entries.find(file) !== undefined
        ? 'the file is named twice'
        : 'the entry stands in another place than the press puts it';
    if (inputs.some((place) => place >= this.#inputs.length))
      return 'the entry names an input that is not there';
    return inputs.every((place, at) => at === 0 || place > (inputs[at - 1] ?? 0))
      ? undefined
      : 'the entry names its inputs in another order than the press does';
  }

  #isOwnPath(file: string): boolean {
    return isOwnPath(file, this.#areOfPages());
  }
}
