import { watch } from 'chokidar';

/** Several files that are saved together are one change. */
const TOGETHER_MS = 60;

/** What of a project is a part of any sheet. */
const PARTS = ['content', 'templates', 'fonts'];

/** Tells when a file of a project was saved, in whatever way editors save. */
export class Changes {
  readonly #watcher;
  readonly #waiting = new Set<() => void>();
  #count = 0;
  #due: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param onChange is told first, before anybody who waits */
  constructor(folder: string, onChange: () => void) {
    this.#watcher = watch(PARTS, {
      cwd: folder,
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)/u.test(path),
    });
    this.#watcher.on('all', () => {
      clearTimeout(this.#due);
      this.#due = setTimeout(() => {
        onChange();
        this.#count += 1;
        this.#wake();
      }, TOGETHER_MS);
    });
    // A disk that cannot be watched is looked at whenever a sheet is made.
    this.#watcher.on('error', () => undefined);
  }

  /**
   * Waits until there are more changes than somebody has seen: one that comes while the last is told is not missed.
   *
   * @returns how many there were by then; nothing where there are none any more
   */
  async next(seen: number): Promise<number | undefined> {
    while (!this.#isClosed && this.#count <= seen)
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    return this.#isClosed ? undefined : this.#count;
  }

  get count(): number {
    return this.#count;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#due);
    this.#wake();
    await this.#watcher.close();
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }
}
