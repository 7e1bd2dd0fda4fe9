import { deepStrictEqual } from 'node:assert';
import { createHash } from 'node:crypto';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { OAK_TEXT, REST_TEXT } from '../refusal.js';
import { runHandouts, type Outcome } from '../run-handouts.js';
import { SMALL_PROJECT } from '../temporary-project.js';

export const ELM = 'content/clinics/elm.yaml';
const NEIGHBOURS = {
  [ELM]: OAK_TEXT.replace('Oak', 'Elm'),
  'content/handouts/walk/en.md': REST_TEXT.replace('Rest at home', 'Walk a little'),
  // Nobody's business: it must be there and the same, whatever a manifest says.
  'precious/letter.txt': 'Dear Ana',
};

/** A project that is built before the tests of a file, and gone behind them. */
export function builtForTests(): () => BuiltFolder {
  let built: BuiltFolder | undefined;
  beforeAll(async () => {
    built = await BuiltFolder.build();
  });
  afterAll(() => {
    built?.remove();
  });
  return () => {
    if (!built) throw new Error('it was not built');
    return built;
  };
}

/** A project that was built once, of which tests take copies to do things to. */
export class BuiltFolder {
  readonly #folder: string;
  /** What a manifest and an index of it say. */
  readonly manifest: string;
  readonly index: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.manifest = readFileSync(join(folder, 'output/manifest.json'), 'utf8');
    this.index = readFileSync(join(folder, 'output/.handouts-index.json'), 'utf8');
  }

  static async build(): Promise<BuiltFolder> {
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    for (const [path, content] of Object.entries({ ...SMALL_PROJECT, ...NEIGHBOURS })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { exit, err } = await runHandouts(['build'], { folder });
    if (exit !== 0) throw new Error(err);
    return new BuiltFolder(folder);
  }

  copy(): BuiltCopy {
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    cpSync(this.#folder, folder, { recursive: true, verbatimSymlinks: true });
    return new BuiltCopy(folder);
  }

  /** Does something to a copy, and holds that nothing outside of its output folder was touched. */
  async inCopy(act: (copy: BuiltCopy) => Promise<void>): Promise<void> {
    const copy = this.copy();
    try {
      const outside = copy.outside();
      await act(copy);
      deepStrictEqual(copy.outside(), outside);
    } finally {
      copy.remove();
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** A copy, what is done to it, and what that did to it. */
export class BuiltCopy {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    this.clear(name);
    writeFileSync(this.path(name), content);
  }

  mkdir(name: string): void {
    mkdirSync(this.path(name), { recursive: true });
  }

  link(name: string, to: string): void {
    this.clear(name);
    symlinkSync(to, this.path(name));
  }

  clear(name: string): void {
    rmSync(this.path(name), { recursive: true, force: true });
  }

  move(name: string, to: string): void {
    renameSync(this.path(name), this.path(to));
  }

  bytes(name: string): Uint8Array {
    return readFileSync(this.path(name));
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  run(...argv: readonly string[]): Promise<Outcome> {
    return runHandouts(argv, { folder: this.folder });
  }

  /** All that stands outside of the output folder. */
  outside(): Readonly<Record<string, string>> {
    return treeOf(this.folder, (path) => !/^output(?:\/|$)/u.test(path));
  }

  /** All that stands in it, but what only spares time. */
  output(): Readonly<Record<string, string>> {
    return treeOf(this.path('output'), (path) => path !== '.handouts-index.json');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function treeOf(root: string, isWanted: (path: string) => boolean): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isWanted).toSorted();
  return Object.fromEntries(entries.map((path) => [path, stateOf(join(root, path))]));
}

function stateOf(path: string): string {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() && stat.size < 1_000_000
    ? createHash('sha256').update(readFileSync(path)).digest('hex')
    : `${stat.mode} ${stat.size}`;
}
