import { createHash } from 'node:crypto';
import type { Output } from '../../../src/write/index.js';
import type { Stamp, World } from '../../../src/world/index.js';

/** The coarsest clock of a file system: what is written within two seconds has the same time. */
const TICK_MS = 2000;

interface File {
  readonly bytes: Uint8Array;
  readonly changedMs: number;
}

/** A disk in memory that can be both read and written, whose clock is as coarse as can be and has no inodes to help. */
export class Disk {
  readonly #files = new Map<string, File>();
  readonly #clock: () => number;
  /** Looks in before each reading; a test changes files there, as somebody might who saves while a build runs. */
  onRead: () => void = () => undefined;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()].toSorted();
  }

  read(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes;
  }

  text(path: string): string {
    return new TextDecoder().decode(this.read(path));
  }

  write(path: string, content: string | Uint8Array): Stamp {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const file = { bytes, changedMs: Math.floor(this.#clock() / TICK_MS) * TICK_MS };
    this.#files.set(path, file);
    return stampOf(file);
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  stamp(path: string): Stamp | undefined {
    const file = this.#files.get(path);
    return file && stampOf(file);
  }

  /** The disk as a project is read from it. */
  toWorld(now: () => Date): World {
    return {
      read: (path, maxBytes) => {
        this.onRead();
        const bytes = this.read(path);
        if (!bytes) return { kind: 'missing' };
        return bytes.length > maxBytes
          ? { kind: 'too-large', sizeBytes: bytes.length }
          : { kind: 'found', bytes };
      },
      list: (folder) => namesIn(this.paths, `${folder}/`),
      whyNotListed: () => undefined,
      stamp: (path) => this.stamp(path),
      now,
    };
  }

  /** The disk as sheets are written to it. */
  toOutput(): Output {
    return {
      publish: async (path, content) =>
        this.write(path, Buffer.concat(content instanceof Uint8Array ? [content] : [...content])),
      settle: async () => undefined,
      adopt: () => undefined,
      read: (path) => this.read(path),
      readNow: async (path, take) => {
        const bytes = this.read(path);
        if (bytes) take(bytes, bytes.length);
        return bytes && createHash('sha256').update(bytes).digest('hex');
      },
      hashNow: async (path) => {
        const bytes = this.read(path);
        return bytes && createHash('sha256').update(bytes).digest('hex');
      },
      stamp: (path) => this.stamp(path),
      list: (folder) => namesIn(this.paths, `${folder}/`),
      where: (path) => path,
      remove: async (path, sha256) => {
        const bytes = this.read(path);
        if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) this.remove(path);
      },
      setAside: async (path, name) => {
        this.write(name, this.read(path) ?? '');
        this.remove(path);
      },
      inTurn: (act) => act(),
      sweep: async () => undefined,
    };
  }
}

function stampOf({ bytes, changedMs }: File): Stamp {
  return { text: `${bytes.length} ${changedMs}`, changedMs };
}

function namesIn(paths: readonly string[], prefix: string): readonly string[] {
  const names = paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .map((rest) => (rest.includes('/') ? rest.slice(0, rest.indexOf('/') + 1) : rest));
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}
