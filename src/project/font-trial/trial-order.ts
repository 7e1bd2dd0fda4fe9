import type { MessagePort } from 'node:worker_threads';

/** What the thread of a trial is given. */
export interface TrialOrder {
  readonly bytes: Uint8Array;
  /** A number that is 0 until the answer is sent. */
  readonly isDone: Int32Array<SharedArrayBuffer>;
  /** Where the answer is sent. */
  readonly port: MessagePort;
}

export interface TrialAnswer {
  /** Why the font cannot print, or nothing. */
  readonly why: string | undefined;
}
