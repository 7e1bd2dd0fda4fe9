import type { Stamp } from '../world/index.js';

/** A path, and the hash and the stamp of what stood there. */
export type FileLine = readonly [path: string, hashAndStamp: string];

/**
 * Hashes of files, trusted as long as a file's stamp stays the same.
 *
 * A clock ticks in steps, so a file may change twice within one and keep its stamp. As git does, a stamp is not trusted
 * that is as young as the index itself.
 */
export class StatIndex {
  readonly #known: Map<string, string>;
  readonly #used = new Map<string, string>();
  readonly #learnt = new Map<string, Learnt>();
  readonly #writtenMs: number;
  readonly #oldestMs: number;
  #isChanged = false;

  /**
   * @param known as `toLines` gave them
   * @param writtenMs when that was written
   * @param oldestMs a file that changed since then may change again within the same tick, and is not remembered
   */
  constructor(known: readonly FileLine[], writtenMs: number, oldestMs: number) {
    this.#known = new Map(known);
    this.#writtenMs = writtenMs;
    this.#oldestMs = oldestMs;
  }

  /** An index in which nothing is known yet. */
  static empty(oldestMs: number): StatIndex {
    return new StatIndex([], 0, oldestMs);
  }

  /** Whether it holds anything that was not in the lines. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** The hash of a file with this stamp, where it is known and can be trusted. */
  find(path: string, stamp: Stamp): string | undefined {
    const line = this.#known.get(path);
    if (line === undefined || stamp.changedMs >= this.#writtenMs || !isLineOf(line, stamp)) return undefined;
    this.#used.set(path, line);
    return line.slice(0, line.indexOf(' '));
  }

  /** Remembers what was read of somebody else's file, unless it is so young that it may change unseen. */
  learn(path: string, stamp: Stamp, hash: string): void {
    if (stamp.changedMs < this.#oldestMs) this.learnOwn(path, stamp, hash);
  }

  /** Remembers a file of ours whose bytes are known to be these. */
  learnOwn(path: string, stamp: Stamp, hash: string): void {
    this.#learnt.set(path, { hash, stamp });
    this.#isChanged = true;
  }

  /** @param keepsAll also what was not looked at now */
  toLines(keepsAll: boolean): readonly FileLine[] {
    const kept = keepsAll ? [...this.#known].filter(([, line]) => changedMsOf(line) < this.#writtenMs) : [];
    const learnt = [...this.#learnt].map(([path, one]): FileLine => [path, toLine(one)]);
    return [...new Map([...kept, ...this.#used, ...learnt])];
  }
}

/** A file that was read or made by this build. */
interface Learnt {
  readonly hash: string;
  readonly stamp: Stamp;
}

function toLine({ hash, stamp: { changedMs, text } }: Learnt): string {
  return `${hash} ${changedMs} ${text}`;
}

/** The stamp stands at the end of a line, behind a blank; its time is in it, and need not be looked at apart. */
function isLineOf(line: string, { text }: Stamp): boolean {
  return line.endsWith(text) && line.charAt(line.length - text.length - 1) === ' ';
}

function changedMsOf(line: string): number {
  return Number(line.split(' ')[1]);
}
