import { hashOfBytes } from '../../world/index.js';
import type { Output } from '../../write/index.js';
import type { SiteEvent } from './site-request.js';

/** Nothing of a site is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Files of a site: each is written where it is another than the one that stands, and told. */
export class SiteFiles {
  readonly #output: Output;
  readonly #dryRun: boolean;
  readonly #tell: (event: SiteEvent) => void;
  /** By path, whose page it is; in small letters, since some disks know no others. */
  readonly #owners = new Map<string, string>();
  #made = 0;
  #unchanged = 0;
  #refused = 0;

  constructor(output: Output, dryRun: boolean, tell: (event: SiteEvent) => void) {
    this.#output = output;
    this.#dryRun = dryRun;
    this.#tell = tell;
  }

  get counts(): { readonly made: number; readonly unchanged: number; readonly refused: number } {
    return { made: this.#made, unchanged: this.#unchanged, refused: this.#refused };
  }

  /** Takes a folder for a page, and returns whose it is already. */
  claim(folder: string, owner: string): string | undefined {
    const key = folder.toLowerCase();
    const known = this.#owners.get(key);
    if (known === undefined) this.#owners.set(key, owner);
    return known === owner ? undefined : known;
  }

  /** What stands at a path, as text. */
  read(path: string): string | undefined {
    const bytes = this.#output.read(path, MOST_BYTES);
    return bytes && new TextDecoder().decode(bytes);
  }

  where(path: string): string {
    return this.#output.where(path);
  }

  /** Publishes a file unless it stands as it is; returns whether it was another. */
  async publish(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const standing = this.#output.read(path, MOST_BYTES);
    if (standing && hashOfBytes(standing) === hashOfBytes(bytes)) return false;
    if (!this.#dryRun) await this.#output.publish(path, bytes);
    return true;
  }

  async settle(): Promise<void> {
    if (!this.#dryRun) await this.#output.settle();
  }

  /** Tells what became of a page. */
  done(file: string, edition: string, isNew: boolean): void {
    if (isNew) this.#made += 1;
    else this.#unchanged += 1;
    this.#tell({ kind: isNew ? (this.#dryRun ? 'would-make' : 'made') : 'unchanged', file, edition });
  }

  refuse(file: string, doubts: readonly string[]): void {
    this.#refused += 1;
    this.#tell({ kind: 'refused', file, doubts });
  }
}
