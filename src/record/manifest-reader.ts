import { createHash } from 'node:crypto';
import { EntryReader } from './entry-reader.js';
import { compareInputs } from './compare-inputs.js';
import { isInputPath } from './is-input-path.js';
import { isOwnPath } from './is-own-path.js';
import { LineCutter } from './line-cutter.js';
import {
  headSchema,
  listSchemas,
  type ManifestFlaw,
  type ManifestInput,
  type ManifestReading,
  type ManifestRemoval,
} from './manifest.js';
import { inMegabytes, manifestLimits } from './manifest-limits.js';
import { expected } from '../diagnostics/index.js';

const FORMAT = /^ {2}"format": "clinic-handouts-manifest-(?<number>\d{1,9})",\n$/u;
const OWN_FORMAT = 4;
const LIST = /^ {2}"(?<name>[a-z]+)": \[(?<end>\],)?\n$/u;
const HEAD_LINE = /^ {2}"[a-z]+": .*,\n$/u;
const SEAL = /^ {2}"sha256": "(?<seal>[\da-f]{64})"\n$/u;
const NAMES = ['inputs', 'missing', 'removing', 'files'] as const;
/** The most lines that stand before the lists. */
const MOST_HEAD_LINES = 8;
/** After so many nobody reads on. */
const MOST_FLAWS = 10_000;

type Head = ReturnType<typeof headSchema.parse>;

/** Reads a manifest a line at a time, as it comes from a disk; nothing of it is believed that is not as it must be. */
export class ManifestReader {
  readonly #sizeBytes: number;
  readonly #cutter = new LineCutter(manifestLimits.lineBytes, (line) => this.#takeLine(line));
  readonly #hash = createHash('sha256');
  readonly #flaws: ManifestFlaw[] = [];
  readonly #inputs: ManifestInput[] = [];
  #lastInput: ManifestInput | undefined;
  readonly #missing: string[] = [];
  readonly #removing: ManifestRemoval[] = [];
  readonly #files = new EntryReader(this.#inputs, this.#flaws, () => this.#head?.pages === true);
  readonly #headLines: string[] = [];
  #head: Head | undefined;
  /** The list that is open, and how many lists there were before it. */
  #open: (typeof NAMES)[number] | undefined;
  #lists = 0;
  #line = 0;
  #isSealed = false;
  #isWhole = false;
  #end: Exclude<ManifestReading, { readonly kind: 'read' }> | undefined;

  /** @param sizeBytes of the whole, which is refused for it before it is read */
  constructor(sizeBytes: number) {
    this.#sizeBytes = sizeBytes;
  }

  /** Takes the next piece, and says whether it wants another. */
  push(piece: Uint8Array): boolean {
    if (this.#end) return false;
    if (this.#cutter.push(piece) === 'too long')
      this.#refuse(`line ${this.#line + 1} is longer than ${inMegabytes(manifestLimits.lineBytes)}`);
    return this.#end === undefined;
  }

  end(): ManifestReading {
    if (!this.#end && !(this.#isWhole && this.#cutter.isAtEnd)) this.#refuse('its end is missing');
    if (this.#end) return this.#end;
    const { pages, program, shard, plan, asked } = expected(this.#head, 'the head of a whole manifest');
    const lists = { inputs: this.#inputs, missing: this.#missing, removing: this.#removing };
    return {
      kind: 'read',
      manifest: { pages, program, shard, plan, asked, ...lists, files: this.#files.entries },
      flaws: this.#flaws,
    };
  }

  #refuse(why: string): false {
    this.#end ??= { kind: 'unreadable', why };
    return false;
  }

  #takeLine(bytes: Uint8Array): boolean {
    this.#line += 1;
    const isSealLine = this.#lists === NAMES.length && !this.#open;
    if (!isSealLine) this.#hash.update(bytes);
    const text = new TextDecoder().decode(bytes);
    if (isSealLine) return this.#takeEnd(text);
    if (this.#line === 1) return text === '{\n' || this.#refuse('it does not begin as a manifest does');
    if (this.#open) return this.#takeItem(this.#open, text);
    return this.#head ? this.#openList(text) : this.#takeHead(text);
  }

  #takeHead(text: string): boolean {
    const number = this.#line === 2 ? FORMAT.exec(text)?.groups?.['number'] : undefined;
    if (this.#line === 2 && Number(number) !== OWN_FORMAT) {
      if (number === undefined) return this.#refuse('it does not begin as a manifest does');
      if (Number(number) > OWN_FORMAT)
        return this.#refuse(`it is of a newer version of this program (format ${number})`);
      this.#end = { kind: 'older', format: Number(number) };
      return false;
    }
    const isLast = text.startsWith('  "lines": ');
    if (!HEAD_LINE.test(text) || this.#headLines.length > MOST_HEAD_LINES) return this.#refuseLine();
    this.#headLines.push(text.trim().slice(0, -1));
    if (!isLast) return true;
    const head = headSchema.safeParse(parsed(`{${this.#headLines.join(',')}}`));
    if (!head.success) return this.#refuseLine();
    this.#head = head.data;
    return this.#checkSize(head.data.lines);
  }

  /** What is told of the lists says how long they can be. */
  #checkSize(lines: Head['lines']): boolean {
    for (const name of NAMES)
      if (lines[name] > manifestLimits.lines[name])
        return this.#refuse(
          `it tells of ${lines[name]} ${name}, and at most ${manifestLimits.lines[name]} are kept in one folder`,
        );
    const most = manifestLimits.bytes(NAMES.reduce((sum, name) => sum + lines[name], 0));
    if (this.#sizeBytes <= most) return true;
    return this.#refuse(
      `it has ${inMegabytes(this.#sizeBytes)}, and one of ${lines.files} files has ${inMegabytes(most)} at most`,
    );
  }

  #openList(text: string): boolean {
    const found = LIST.exec(text)?.groups;
    const name = NAMES[this.#lists];
    if (name === undefined || found?.['name'] !== name) return this.#refuseLine();
    this.#lists += 1;
    this.#open = name;
    return found['end'] === undefined || this.#closeList(name);
  }

  #closeList(name: (typeof NAMES)[number]): boolean {
    this.#open = undefined;
    const count = { ...this.#counts, files: this.#files.taken }[name];
    const told = this.#head?.lines[name];
    if (count !== told) this.#flaw(`${told} ${name} are told, and ${count} are there`);
    return true;
  }

  get #counts(): Readonly<Record<'inputs' | 'missing' | 'removing', number>> {
    return {
      inputs: this.#inputs.length,
      missing: this.#missing.length,
      removing: this.#removing.length,
    };
  }

  #takeItem(name: (typeof NAMES)[number], text: string): boolean {
    if (text === '  ],\n') return this.#closeList(name);
    const json = parsed(text.trimEnd().replace(/,$/u, ''));
    if (name === 'files')
      return (this.#files.take(json, this.#line) && this.#isBearable()) || this.#refuseLine();
    const item = listSchemas[name].safeParse(json);
    if (!item.success) return this.#refuseLine();
    if (name === 'inputs') this.#takeInput(item.data as ManifestInput);
    if (name === 'missing') this.#takeMissing(item.data as string);
    if (name === 'removing') this.#takeRemoval(item.data as ManifestRemoval);
    const most = expected(this.#head, 'the head before a list').lines[name];
    return name === 'missing' || this.#counts[name] <= most || this.#refuseLine();
  }

  /** Places count, so one that is not looked up still has its own. */
  #takeInput([path, sha256]: ManifestInput): void {
    const isPath = isInputPath(path);
    if (!isPath) this.#flaw('an input lies outside the project');
    // A line that stands twice, or elsewhere, would stay for ever: entries that name it are right by themselves.
    const own: ManifestInput = [path, sha256];
    if (this.#lastInput && compareInputs(this.#lastInput, own) >= 0)
      this.#flaw('an input stands in another place than the press puts it, or twice');
    this.#lastInput = own;
    this.#inputs.push([isPath ? path : 'press:unknown', sha256]);
  }

  #takeMissing(file: string): void {
    if (this.#isOwnPath(file)) this.#missing.push(file);
    else this.#flaw('a file is missing by a name that no sheet has');
  }

  #takeRemoval(removal: ManifestRemoval): void {
    if (this.#isOwnPath(removal[0])) this.#removing.push(removal);
    else this.#flaw('a file is to be removed by a name that no sheet has');
  }

  #takeEnd(text: string): boolean {
    if (this.#isSealed) {
      if (this.#isWhole || text !== '}\n') return this.#refuseLine();
      this.#isWhole = true;
      return true;
    }
    const seal = SEAL.exec(text)?.groups?.['seal'];
    if (seal === undefined) return this.#refuseLine();
    this.#isSealed = true;
    if (seal !== this.#hash.digest('hex'))
      this.#flaws.unshift({ what: 'it is not as it was written: its seal is of other lines' });
    return true;
  }

  #isOwnPath(path: string): boolean {
    return isOwnPath(path, this.#head?.pages);
  }

  #isBearable(): boolean {
    return this.#flaws.length <= MOST_FLAWS;
  }

  #flaw(what: string): void {
    this.#flaws.push({ line: this.#line, what });
  }

  #refuseLine(): false {
    return this.#refuse(`line ${this.#line} is not one that the press writes`);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
