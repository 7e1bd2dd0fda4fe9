import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from './disk.js';
import { kindOfSigned, type Signature } from './writer.js';

const LOOK_AGAIN_MS = 20;
/** Half a minute: who is not known to be gone, and is not ready by then, has been stopped, or is on a machine that is down. */
const MOST_LOOKS = 1500;

const ASKING = 'asking';
const TURN = /^turn-(?<number>\d+)$/u;

/**
 * Lets builds into one folder do something one after another: Lamport's bakery, with files for tickets.
 *
 * A lock file that a killed process has left must be broken, and two that break it at once break each other's. Here every
 * file has a name of its own, so whoever finds one whose writer is gone can take it away, and never takes another's.
 *
 * @param folder stands already
 */
export async function takeTurn<Result>(
  folder: string,
  signature: Signature,
  disk: Disk,
  act: () => Promise<Result>,
): Promise<Result> {
  const ticket = await drawTicket(folder, signature, disk);
  const away = async (isInTheWay: (kind: string, name: string) => boolean): Promise<void> => {
    await waitFor(() => othersIn(folder, signature, disk), isInTheWay);
  };
  try {
    // Two looks, one after the other: whoever asks after the first has seen our ticket, and drawn a later one.
    await away((kind) => kind === ASKING);
    await away((kind, name) => isBefore(kind, name, ticket));
    return await act();
  } finally {
    await disk.remove(join(folder, ticket)).catch(() => undefined);
  }
}

async function drawTicket(folder: string, signature: Signature, disk: Disk): Promise<string> {
  const asking = signature.name(ASKING);
  try {
    await touch(join(folder, asking), disk);
    const numbers = (await disk.readdir(folder)).map((name) => numberOf(kindOfSigned(name)) ?? 0);
    const ticket = signature.name(`turn-${numbers.reduce((most, one) => Math.max(most, one), 0) + 1}`);
    await touch(join(folder, ticket), disk);
    return ticket;
  } finally {
    await disk.remove(join(folder, asking)).catch(() => undefined);
  }
}

async function touch(path: string, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx');
  await file.close();
}

/** Signed files of others that may still run; those of others that are gone are taken away. */
async function othersIn(folder: string, signature: Signature, disk: Disk): Promise<readonly string[]> {
  const signed = (await disk.readdir(folder)).filter((name) => kindOfSigned(name) !== undefined);
  const gone = signed.filter((name) => signature.isGone(name));
  for (const name of gone) await disk.remove(join(folder, name)).catch(() => undefined);
  return signed.filter((name) => !gone.includes(name));
}

async function waitFor(
  look: () => Promise<readonly string[]>,
  isInTheWay: (kind: string, name: string) => boolean,
): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const names = await look();
    if (!names.some((name) => isInTheWay(kindOfSigned(name) ?? '', name))) return;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

function isBefore(kind: string, name: string, ticket: string): boolean {
  const [theirs, ours] = [numberOf(kind), numberOf(kindOfSigned(ticket))];
  if (theirs === undefined || ours === undefined) return false;
  return theirs < ours || (theirs === ours && name < ticket);
}

function numberOf(kind: string | undefined): number | undefined {
  const number = TURN.exec(kind ?? '')?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}
