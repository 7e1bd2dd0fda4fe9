const NEW_LINE = 0x0a;

/** Cuts bytes that come in pieces into lines, and holds no more of them than one line. */
export class LineCutter {
  readonly #maxBytes: number;
  readonly #take: (line: Uint8Array) => boolean;
  #rest: Uint8Array[] = [];
  #restBytes = 0;

  /**
   * @param maxBytes of one line
   * @param take is given each line with the sign at its end, and says whether it wants another
   */
  constructor(maxBytes: number, take: (line: Uint8Array) => boolean) {
    this.#maxBytes = maxBytes;
    this.#take = take;
  }

  /** Takes the next piece; whoever gave it may use its memory again. */
  push(piece: Uint8Array): 'more' | 'enough' | 'too long' {
    let from = 0;
    for (let end = piece.indexOf(NEW_LINE); end !== -1; end = piece.indexOf(NEW_LINE, from)) {
      const last = piece.subarray(from, end + 1);
      from = end + 1;
      if (this.#restBytes + last.length > this.#maxBytes) return 'too long';
      if (!this.#take(this.#joined(last))) return 'enough';
    }
    const rest = piece.slice(from);
    this.#rest.push(rest);
    this.#restBytes += rest.length;
    return this.#restBytes > this.#maxBytes ? 'too long' : 'more';
  }

  /** Whether nothing is left behind the last line. */
  get isAtEnd(): boolean {
    return this.#restBytes === 0;
  }

  #joined(last: Uint8Array): Uint8Array {
    if (this.#restBytes === 0) return last;
    const line = new Uint8Array(this.#restBytes + last.length);
    let at = 0;
    for (const part of this.#rest) {
      line.set(part, at);
      at += part.length;
    }
    line.set(last, at);
    this.#rest = [];
    this.#restBytes = 0;
    return line;
  }
}
