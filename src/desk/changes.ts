import { watch } from 'chokidar';

/** Several files that are saved together are one change. */
const TOGETHER_MS = 60;

/** What of a project is a part of any sheet. */
const PARTS = ['content', 'templates', 'fonts'];

/** Tells when a file of a project was saved, in whatever way editors save. */
export class Changes {
  readonly #watcher;
  readonly #waiting = new Set<(isChanged: boolean) => void>();
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
        this.#tell(true);
      }, TOGETHER_MS);
    });
    // A disk that cannot be watched is looked at whenever a sheet is made.
    this.#watcher.on('error', () => undefined);
  }

  /** Waits for the next change; false where there is none any more. */
  next(): Promise<boolean> {
    if (this.#isClosed) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#due);
    this.#tell(false);
    await this.#watcher.close();
  }

  #tell(isChanged: boolean): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve(isChanged);
  }
}
