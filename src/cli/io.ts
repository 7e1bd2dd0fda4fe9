import type { Maker } from '../build/index.js';
import type { Writer } from '../write/index.js';

/** The outside of the command, as the commands see it. */
export interface Io {
  readonly out: Stream;
  readonly err: Stream;
  /** What comes on standard input, as text, until it ends or is more than so many bytes. */
  readonly readInput: (mostBytes: number) => Promise<string>;
  /** Asks whoever sits at the terminal; missing where nobody does. */
  readonly askPerson?: (question: string) => Promise<string>;
  readonly isThere: (path: string) => boolean;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Versions of the parts of the runtime. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  /** Processors that may be used. */
  readonly cores: number;
  readonly threads: Threads;
  readonly now: Date;
  /** The same, whenever it is asked: a desk stands open for weeks. */
  readonly timeOfDay: () => Date;
  /** Milliseconds from any moment on, for what takes time. */
  readonly clock: () => number;
  /** Milliseconds of processors that this process has had. */
  readonly cpuMs: () => number;
  readonly signal: AbortSignal;
  /**
   * From now on Ctrl+C and its like end a run in good order, by `signal`. Until then they end the process at once, as
   * they do by themselves, which is right for whatever only reads.
   */
  readonly hearSignals: () => void;
  readonly writer: Writer;
}

/** What runs beside this thread. */
export interface Threads {
  /** Calls a worker, which makes copies. */
  readonly callWorker: () => Maker;
  /** The program in which a clinic's own fonts are tried; without it, they are tried here. */
  readonly fontTrial: string | undefined;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** How many characters fit on a line, where that is known; it changes when a window does. */
  readonly columns: () => number | undefined;
  write(data: string | Uint8Array): Promise<void>;
  /** Why it took no more of what was written, once it did not. */
  readonly lost: () => Error | undefined;
}

/** How a run of the command ends; documented in README and in `handouts --help`. */
export const EXIT = {
  made: 0,
  someFailed: 1,
  usage: 2,
  projectInvalid: 3,
  cannotWrite: 4,
  verificationFailed: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was used wrongly. Its message is for people. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
