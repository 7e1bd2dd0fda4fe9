import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runHandouts } from '../support/run-handouts.js';

/** A command of a document: what is typed, and what it prints according to the document. */
export interface TypedCommand {
  readonly typed: string;
  readonly promised: readonly string[];
}

/** What a command left behind: its exit code and everything it printed. */
interface Tried {
  readonly exit: number;
  readonly printed: string;
}

/** The commands of a console block: each begins with "$ ", and what it prints stands under it. */
export function commandsOf(text: string): readonly TypedCommand[] {
  return text
    .split(/^\$ /mu)
    .slice(1)
    .map((part) => {
      const [typed = '', ...promised] = part.trimEnd().split('\n');
      return { typed, promised };
    });
}

/** Runs a typed command in a folder: `cp a b`, or `npx handouts …` with an `echo "…" |` before and a `> file` after it. */
export async function tryCommand(typed: string, folder: string): Promise<Tried> {
  const copy = /^cp (?<from>\S+) (?<to>\S+)$/u.exec(typed)?.groups;
  if (copy) {
    copyFileSync(join(folder, copy['from'] ?? ''), join(folder, copy['to'] ?? ''));
    return { exit: 0, printed: '' };
  }
  const parts = /^(?:echo "(?<input>[^"]*)" \| )?npx handouts (?<argv>[^|>]+?)(?: > (?<target>\S+))?$/u.exec(
    typed,
  )?.groups;
  if (!parts) throw new Error(`a document shows a command that its test cannot run: ${typed}`);
  const { out, err, bytes, exit } = await runHandouts(wordsOf(parts['argv'] ?? ''), {
    folder,
    ...(parts['input'] !== undefined && { input: `${parts['input']}\n` }),
  });
  const target = parts['target'];
  if (target !== undefined) {
    mkdirSync(dirname(join(folder, target)), { recursive: true });
    writeFileSync(join(folder, target), bytes);
  }
  return { exit, printed: target === undefined ? `${out}${err}` : err };
}

/** The words of a command line; single quotes hold globs together. */
function wordsOf(line: string): readonly string[] {
  return line
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll("'", ''));
}
