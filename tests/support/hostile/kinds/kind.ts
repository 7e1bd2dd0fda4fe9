import type { Random } from '../../random.js';

/** What came of one hostile case. */
export interface Tried {
  /** Whether it was read as sound. */
  readonly isTaken: boolean;
  /** What must never be. */
  readonly wrong: readonly string[];
  /** What was read, for whoever looks at a fault. */
  readonly input: string;
}

/** One kind of file or value, and how a hostile one is made up and given to the reader of that kind, called as it is. */
export interface Kind {
  readonly name: string;
  /** How many are tried where all are. */
  readonly cases: number;
  readonly attempt: (random: Random) => Tried | Promise<Tried>;
}
