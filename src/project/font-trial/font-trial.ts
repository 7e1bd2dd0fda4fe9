import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { tryFont } from './try-font.js';

/** Why a font cannot print, or nothing. */
export type FontTrial = (bytes: Uint8Array) => string | undefined;

export interface TrialLimits {
  readonly seconds: number;
  /** Of the objects that the trial makes; its other memory is bounded by what is read of a file. */
  readonly megabytes: number;
}

/** A font of 30,000 Chinese letters (10 MB) takes 3 s and 50 MB. */
const LIMITS: TrialLimits = { seconds: 10, megabytes: 256 };

/**
 * The trial of a clinic's own fonts: in a thread of its own, which is ended when a font takes it too long or too much.
 *
 * It is waited for, since nothing can be set before; whoever asks twice for a font has it tried twice.
 *
 * @param file the program of that thread; without it, fonts are tried here, without limits
 */
export function fontTrial(file: string | undefined, limits = LIMITS): FontTrial {
  return file === undefined ? tryFont : (bytes) => tryInThread(file, bytes, limits);
}

function tryInThread(
  file: string,
  bytes: Uint8Array,
  { seconds, megabytes }: TrialLimits,
): string | undefined {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const order: TrialOrder = { bytes, isDone: new Int32Array(new SharedArrayBuffer(4)), port: theirs };
  const thread = new Worker(file, {
    workerData: order,
    transferList: [theirs],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  // One that dies gives no answer, and is waited for like one that hangs: its end is not heard while this thread waits.
  thread.on('error', () => undefined);
  Atomics.wait(order.isDone, 0, 0, seconds * 1000);
  const answer: { readonly message: TrialAnswer } | undefined = receiveMessageOnPort(ours);
  ours.close();
  void thread.terminate();
  return answer ? answer.message.why : `its letters take more than ${seconds} s or ${megabytes} MB to set`;
}

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
