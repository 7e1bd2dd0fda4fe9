import { counted } from './counted.js';
import type { Io } from './io.js';

/** On a terminal, more names than this push away what matters more; then a few are enough. */
const MOST_ON_TERMINAL = 24;
const EXAMPLES = 3;

/** File names that are being listed on standard output. */
export interface ListedFiles {
  add(file: string): void;
  end(): Promise<void>;
}

/**
 * Lists files: at once for another program; on a terminal at the end, when no progress is drawn, and only so many.
 *
 * @param whole the list is what was asked for, so it is shown whole on a terminal too
 */
export function listFiles({ out, err }: Io, whole: boolean): ListedFiles {
  if (whole || !out.isTerminal)
    return { add: (file) => void out.write(`${file}\n`), end: async () => undefined };
  const names: string[] = [];
  let count = 0;
  return {
    add: (file) => {
      count += 1;
      if (names.length < MOST_ON_TERMINAL) names.push(file);
    },
    end: async () => {
      const shown = count > MOST_ON_TERMINAL ? names.slice(0, EXAMPLES) : names;
      await out.write(shown.map((name) => `${name}\n`).join(''));
      const hidden = count - shown.length;
      if (hidden > 0) await err.write(`and ${counted(hidden, 'more file')}; manifest.json names all\n\n`);
    },
  };
}
