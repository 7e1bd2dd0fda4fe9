import { counted } from './counted.js';
import type { Io } from './io.js';

/** On a terminal, more names than this push away what matters more. */
const MOST_ON_TERMINAL = 40;

/** File names that are being listed on standard output. */
export interface ListedFiles {
  add(file: string): void;
  end(): Promise<void>;
}

/** Lists files: at once for another program; on a terminal at the end, when no progress is drawn, and only so many. */
export function listFiles({ out, err }: Io): ListedFiles {
  if (!out.isTerminal) return { add: (file) => void out.write(`${file}\n`), end: async () => undefined };
  const names: string[] = [];
  let hidden = 0;
  return {
    add: (file) => {
      if (names.length < MOST_ON_TERMINAL) names.push(file);
      else hidden += 1;
    },
    end: async () => {
      await out.write(names.map((name) => `${name}\n`).join(''));
      if (hidden > 0) await err.write(`and ${counted(hidden, 'more file')}; manifest.json names all\n\n`);
    },
  };
}
