import { BLANK, hexDigit, KIND_OF_BYTE, REGULAR } from './kind-of-byte.js';
import type { PdfString, PdfValue } from './pdf-value.js';
import { literalString } from './literal-string.js';
import { UnreadableError } from './unreadable-error.js';

/** Deeper values than this are no page of ours. */
const MOST_NESTED = 32;

/** Reads PDF's values and words one after another from bytes that are given as Latin-1. */
export class Scanner {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Steps over blanks and comments; false at the end of the text. */
  skipBlanks(): boolean {
    const { text } = this;
    for (; this.at < text.length; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (code === 37) this.at = endOfLine(text, this.at);
      else if (KIND_OF_BYTE[code] !== BLANK) return true;
    }
    return false;
  }

  /** A word of regular characters, such as `obj`; empty where none stands. */
  word(): string {
    this.skipBlanks();
    const start = this.at;
    while (this.at < this.text.length && KIND_OF_BYTE[this.text.charCodeAt(this.at)] === REGULAR)
      this.at += 1;
    return this.text.slice(start, this.at);
  }

  /** Steps over a word that must stand here. */
  expect(word: string): void {
    const found = this.word();
    if (found !== word) throw new UnreadableError(`has "${found}" where "${word}" must stand`);
  }

  /** A whole number that must stand here. */
  integer(): number {
    this.skipBlanks();
    const { text, at: start } = this;
    let value = 0;
    for (let code = text.charCodeAt(this.at); code >= 48 && code <= 57; code = text.charCodeAt(this.at)) {
      value = value * 10 + (code - 48);
      this.at += 1;
    }
    const isWhole = this.at > start && KIND_OF_BYTE[text.charCodeAt(this.at)] !== REGULAR;
    if (!isWhole) throw new UnreadableError(`has "${this.word()}" where a whole number must stand`);
    return value;
  }

  value(depth = 0): PdfValue {
    if (depth > MOST_NESTED) throw new UnreadableError('has values nested too deeply');
    if (!this.skipBlanks()) throw new UnreadableError('ends inside a value');
    const code = this.text.charCodeAt(this.at);
    if (code === 47) return this.name();
    if (code === 40) return this.literal();
    if (code === 91) return this.#array(depth);
    if (code === 60) return this.text.charCodeAt(this.at + 1) === 60 ? this.#dictionary(depth) : this.hex();
    if (isNumeric(code)) return this.#numberOrReference();
    return this.#constant();
  }

  name(): string {
    this.at += 1;
    const start = this.at;
    while (this.at < this.text.length && KIND_OF_BYTE[this.text.charCodeAt(this.at)] === REGULAR)
      this.at += 1;
    const written = this.text.slice(start, this.at);
    return written.includes('#') ? unescaped(written) : written;
  }

  number(): number {
    const { text } = this;
    const start = this.at;
    const sign = text.charCodeAt(start);
    let at = sign === 45 || sign === 43 ? start + 1 : start;
    let whole = 0;
    let scale = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        whole = whole * 10 + (code - 48);
        scale *= 10;
      } else if (code === 46 && scale === 0) scale = 1;
      else break;
    }
    if (at === start || (at < text.length && KIND_OF_BYTE[text.charCodeAt(at)] === REGULAR))
      throw new UnreadableError(`has a number that is none: "${text.slice(start, at + 1)}"`);
    this.at = at;
    const value = scale > 1 ? whole / scale : whole;
    return sign === 45 ? -value : value;
  }

  /** A string of hexadecimal digits between `<` and `>`. */
  hex(): PdfString {
    const { text } = this;
    let bytes = '';
    let high = -1;
    for (this.at += 1; text.charCodeAt(this.at) !== 62; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (KIND_OF_BYTE[code] === BLANK) continue;
      const digit = hexDigit(code);
      if (digit < 0) throw new UnreadableError('has a string with something else than hexadecimal digits');
      if (high < 0) high = digit;
      else {
        bytes += String.fromCharCode(high * 16 + digit);
        high = -1;
      }
    }
    this.at += 1;
    return { kind: 'string', bytes: high < 0 ? bytes : bytes + String.fromCharCode(high * 16) };
  }

  /** A string in brackets. */
  literal(): PdfString {
    const { bytes, end } = literalString(this.text, this.at);
    this.at = end;
    return { kind: 'string', bytes };
  }

  #array(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    for (this.at += 1; this.skipBlanks() && this.text.charCodeAt(this.at) !== 93;)
      values.push(this.value(depth + 1));
    this.at += 1;
    return values;
  }

  #dictionary(depth: number): ReadonlyMap<string, PdfValue> {
    const entries = new Map<string, PdfValue>();
    for (this.at += 2; this.skipBlanks() && this.text.charCodeAt(this.at) !== 62;) {
      if (this.text.charCodeAt(this.at) !== 47) throw new UnreadableError('has a key that is no name');
      const key = this.name();
      if (entries.has(key)) throw new UnreadableError(`says /${key} twice of one thing`);
      entries.set(key, this.value(depth + 1));
    }
    if (this.text.charCodeAt(this.at + 1) !== 62)
      throw new UnreadableError('has a dictionary without an end');
    this.at += 2;
    return entries;
  }

  #numberOrReference(): PdfValue {
    const first = this.number();
    const { at } = this;
    const generation = this.#referenceAfter(at);
    if (generation < 0) return first;
    if (generation > 0) throw new UnreadableError('has an object of a later generation');
    return { kind: 'reference', number: first };
  }

  /** The generation when ` 0 R` stands here, which is stepped over; otherwise -1. */
  #referenceAfter(at: number): number {
    const { text } = this;
    let next = at;
    while (KIND_OF_BYTE[text.charCodeAt(next)] === BLANK) next += 1;
    const start = next;
    while (text.charCodeAt(next) >= 48 && text.charCodeAt(next) <= 57) next += 1;
    if (next === start || next === at) return -1;
    const end = next;
    while (KIND_OF_BYTE[text.charCodeAt(next)] === BLANK) next += 1;
    if (text.charCodeAt(next) !== 82 || next === end) return -1;
    if (KIND_OF_BYTE[text.charCodeAt(next + 1)] === REGULAR && next + 1 < text.length) return -1;
    this.at = next + 1;
    return Number(text.slice(start, end));
  }

  #constant(): boolean | null {
    const word = this.word();
    switch (word) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      default:
        throw new UnreadableError(`has "${word}" where a value must stand`);
    }
  }
}

export function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
  return end;
}

function unescaped(name: string): string {
  return name.replaceAll(/#([\da-f]{2})/giu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
