import { InterruptedError, type Log } from '../diagnostics/index.js';
import { Hashed } from '../world/index.js';
import { CannotWriteError, type Output } from '../write/index.js';
import { ManifestReader } from './manifest-reader.js';
import type { Manifest, ManifestFlaw } from './manifest.js';
import { writeManifest } from './write-manifest.js';

/** The manifest of an output folder, as it stands and as it was last seen. */
export class ManifestFile {
  readonly #output: Output;
  readonly #name: string;
  /** Hash of what was last read or written here; nothing new is in it. */
  #seen: string | undefined;

  constructor(output: Output, name: string) {
    this.#output = output;
    this.#name = name;
  }

  /**
   * Reads it; nothing where there is none.
   *
   * One that is not as the press wrote it is an error: whoever went on without it would forget thousands of sheets, and
   * whoever believed it might take away what stands.
   *
   * @param signal ends it by an `InterruptedError`
   */
  async read(signal?: AbortSignal): Promise<Manifest | 'older' | undefined> {
    let reader: ManifestReader | undefined;
    const sha256 = await this.#output.readNow(
      this.#name,
      (piece, sizeBytes) => (reader ??= new ManifestReader(sizeBytes)).push(piece) && !signal?.aborted,
    );
    if (signal?.aborted) throw new InterruptedError();
    this.#seen = undefined;
    if (sha256 === undefined) return undefined;
    const reading = (reader ?? new ManifestReader(0)).end();
    switch (reading.kind) {
      case 'older':
        return 'older';
      case 'unreadable':
        throw this.#notTrusted(reading.why);
      case 'read': {
        const [flaw] = reading.flaws;
        if (flaw) throw this.#notTrusted(flawToText(flaw));
        this.#seen = sha256;
        return reading.manifest;
      }
      default:
        return reading satisfies never;
    }
  }

  /** Refuses a folder of the other kind: pages and sheets each have a folder of their own. */
  checkKind({ pages }: Manifest, isOfPages: true | undefined): void {
    if (pages === isOfPages) return;
    const [is, wanted] = pages ? ['pages of a site', 'sheets'] : ['sheets', 'pages of a site'];
    throw new CannotWriteError(this.#output.where(this.#name), `it is of ${is}`, {
      deed: 'trust',
      hint: `name another folder for ${wanted} with --out`,
    });
  }

  /** Whether it is still the one that was last read or written here. */
  async isAsSeen(): Promise<boolean> {
    return (await this.#output.hashNow(this.#name)) === this.#seen;
  }

  /** Whether it says this already; where nothing is to be said, whether there is none. */
  async says(manifest: Manifest | undefined): Promise<boolean> {
    const now = await this.#output.hashNow(this.#name);
    return now === (manifest && hashOf(writeManifest(manifest)));
  }

  /** Puts this in its place; where nothing is to be said, there is none. */
  async write(manifest: Manifest | undefined): Promise<void> {
    if (!manifest) {
      if (this.#seen !== undefined) await this.#output.remove(this.#name, this.#seen);
      this.#seen = undefined;
      return;
    }
    const hashed = new Hashed(writeManifest(manifest));
    await this.#output.publish(this.#name, hashed);
    this.#seen = hashed.toHex();
  }

  /** Gives one that an older press wrote another name, so that nothing is lost, and says so. */
  async setAside(isDryRun: boolean, log: Log): Promise<void> {
    const aside = this.#name.replace(/\.json$/u, '.set-aside.json');
    if (!isDryRun) await this.#output.setAside(this.#name, aside);
    log.warning(
      'older-manifest',
      `${this.#output.where(this.#name)} is of an older version of this program, and is kept as ${aside}: every sheet is made anew`,
      undefined,
      'handouts verify tells of files that only the old one named',
    );
  }

  #notTrusted(why: string): CannotWriteError {
    const damaged = this.#name.replace(/\.json$/u, '.damaged.json');
    const hint = `put it back from a backup; or rename it, to ${damaged}, and build again: every sheet is made anew, and verify tells what it does not know`;
    return new CannotWriteError(this.#output.where(this.#name), why, { deed: 'trust', hint });
  }
}

function flawToText({ line, what, file }: ManifestFlaw): string {
  return `${line === undefined ? '' : `line ${line}: `}${what}${file === undefined ? '' : `: ${file}`}`;
}

function hashOf(pieces: Iterable<Uint8Array>): string {
  const hashed = new Hashed(pieces);
  for (const _ of hashed);
  return hashed.toHex();
}
