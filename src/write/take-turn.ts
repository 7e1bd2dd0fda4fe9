import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from '../world/index.js';
import { kindOfSigned, type Signature } from './writer.js';

const LOOK_AGAIN_MS = 20;
/** Half a minute: who is not known to be gone, and is not ready by then, has been stopped, or is on a machine that is down. */
const MOST_LOOKS = 1500;

const ASKING = 'asking';
const TURN = /^turn-(?<number>\d+)$/u;

/** Where turns are taken, and by whom. */
export interface Queue {
  /** It stands already. */
  readonly folder: string;
  readonly signature: Signature;
  readonly disk: Disk;
  /** Files of ours that could not be taken away: nobody stands behind them. */
  readonly lost: Set<string>;
}

/**
 * Lets builds into one folder do something one after another: Lamport's bakery, with files for tickets.
 *
 * A lock file that a killed process has left must be broken, and two that break it at once break each other's. Here every
 * file has a name of its own, so whoever finds one whose writer is gone can take it away, and never takes another's.
 */
export async function takeTurn<Result>(queue: Queue, act: () => Promise<Result>): Promise<Result> {
  const ticket = await drawTicket(queue);
  try {
    // Two looks, one after the other: whoever asks after the first has seen our ticket, and drawn a later one.
    await waitFor(queue, (kind) => kind === ASKING);
    await waitFor(queue, (kind, name) => isBefore(kind, name, ticket));
    return await act();
  } finally {
    await drop(ticket, queue);
  }
}

async function drawTicket(queue: Queue): Promise<string> {
  const { folder, signature, disk } = queue;
  const asking = signature.name(ASKING);
  try {
    await put(asking, queue);
    const numbers = (await disk.readdir(folder)).flatMap((name) => numberOf(kindOfSigned(name)) ?? []);
    const ticket = signature.name(`turn-${numbers.reduce((most, one) => Math.max(most, one), 0) + 1}`);
    await put(ticket, queue);
    return ticket;
  } finally {
    await drop(asking, queue);
  }
}

async function drop(name: string, { folder, disk, lost }: Queue): Promise<void> {
  await disk.remove(join(folder, name)).catch(() => lost.add(name));
}

/** Nobody waits for a file that was made and then failed. */
async function put(name: string, queue: Queue): Promise<void> {
  try {
    const file = await queue.disk.open(join(queue.folder, name), 'wx');
    await file.close();
  } catch (error) {
    await drop(name, queue);
    throw error;
  }
}

async function waitFor(queue: Queue, isInTheWay: (kind: string, name: string) => boolean): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const names = await waitingIn(queue);
    const isWaitedFor = (name: string): boolean => {
      const kind = kindOfSigned(name);
      return kind !== undefined && isInTheWay(kind, name);
    };
    if (!names.some(isWaitedFor)) return;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** Signed files of builds that may still run; those of builds that are gone are taken away. */
async function waitingIn({ folder, signature, disk, lost }: Queue): Promise<readonly string[]> {
  const names = await disk.readdir(folder);
  const signed = names.filter((name) => kindOfSigned(name) !== undefined && !lost.has(name));
  const gone = signed.filter((name) => signature.isGone(name));
  for (const name of gone) await disk.remove(join(folder, name)).catch(() => undefined);
  return signed.filter((name) => !gone.includes(name));
}

function isBefore(kind: string, name: string, ticket: string): boolean {
  const [theirs, ours] = [numberOf(kind), numberOf(kindOfSigned(ticket))];
  if (theirs === undefined || ours === undefined) return false;
  return theirs < ours || (theirs === ours && name < ticket);
}

function numberOf(kind: string | undefined): number | undefined {
  const number = kind === undefined ? undefined : TURN.exec(kind)?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}
