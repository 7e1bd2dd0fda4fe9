import { sheetPath } from '../plan/index.js';
import { isOwnPath } from './is-own-path.js';
import { entrySchema, type ManifestEntry, type ManifestFlaw, type ManifestInput } from './manifest.js';
import { expected } from '../diagnostics/index.js';

/** Fields in which most entries say the same as many others. */
const SHARED_FIELDS = [
  'handout',
  'version',
  'edition',
  'published',
  'language',
  'size',
  'paper',
  'template',
  'review_next',
] as const;

/** Takes the entries of a manifest, and lets no one pass that cannot be what it says. */
export class EntryReader {
  readonly entries: ManifestEntry[] = [];
  readonly #inputs: readonly ManifestInput[];
  readonly #flaws: ManifestFlaw[];
  readonly #areOfPages: () => boolean;
  /** Each text is kept once. */
  readonly #texts = new Map<string, string>();
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
      this.entries.push(this.#shared(entry));
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
      return this.#isNamed(file)
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

  /** Those that have passed are in order. */
  #isNamed(file: string): boolean {
    let [from, to] = [0, this.entries.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const { file: there } = expected(this.entries[middle], 'an entry in the middle');
      if (there === file) return true;
      if (there < file) from = middle + 1;
      else to = middle;
    }
    return false;
  }

  /** The same entry, in place, with texts that others have too. */
  #shared(entry: ManifestEntry): ManifestEntry {
    for (const field of SHARED_FIELDS) entry[field] = this.#text(entry[field]);
    const last = this.entries.at(-1);
    // A clinic's entries stand together.
    if (last?.clinic === entry.clinic) entry.clinic = last.clinic;
    return entry;
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}
