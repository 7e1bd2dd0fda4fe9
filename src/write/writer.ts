import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that writes, and how it knows whether another one still runs. */
export interface Writer {
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
}

/** How a writer signs the files that it takes away again, and knows those of others. */
export interface Signature {
  /** A name that no other file has, for a file of this kind. */
  readonly name: (kind: string) => string;
  /** Whether the writer of a signed file is gone for certain. */
  readonly isGone: (name: string) => boolean;
  /** Whether it is this writer's own. */
  readonly isOwn: (name: string) => boolean;
}

const SIGNED = /^\.handouts-(?<kind>[a-z]+(?:-\d+)?)\.(?<host>[\da-f]{8})\.(?<pid>\d+)\.[\da-f-]{36}\.tmp$/u;

/** What a signed file is for; nothing for a file that is not ours to touch. */
export function kindOfSigned(name: string): string | undefined {
  return SIGNED.exec(name)?.groups?.['kind'];
}

/**
 * The signature of a writer: machine and process.
 *
 * Numbers of processes mean something on one machine only, since its last start, and in one container: whoever is
 * anywhere else is never said to be gone.
 */
export function signatureOf({ pid, isRunning }: Writer): Signature {
  const host = hostSign();
  const own = `.${host}.${pid}.`;
  return {
    name: (kind) => `.handouts-${kind}${own}${randomUUID()}.tmp`,
    isOwn: (name) => name.includes(own),
    isGone: (name) => {
      const found = SIGNED.exec(name)?.groups;
      return found?.['host'] === host && !isRunning(Number(found['pid']));
    },
  };
}

function hostSign(): string {
  const parts = [
    hostname(),
    orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    orNothing(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
}

/** Only Linux has these files. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
