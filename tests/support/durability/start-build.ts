import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../folders.js';

const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');

/** How a process ended. */
export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A build of the built command, under way. */
export interface StartedBuild {
  readonly pid: number;
  /** When it has told so many lines, of which the first says what is planned. */
  readonly told: (lines: number) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/**
 * @param before a program, with its arguments, that runs the build and looks at it
 * @param made sheets, or the pages of a site
 */
export function startBuild(
  project: string,
  out: string,
  asked: readonly string[] = [],
  before: readonly string[] = [],
  made: 'build' | 'site' = 'build',
): StartedBuild {
  if (!existsSync(PROGRAM)) throw new Error('the program is not built: run npm run build first');
  const [command = process.execPath, ...argv] = [
    ...before,
    process.execPath,
    PROGRAM,
    made,
    '--json',
    '--project',
    project,
    '--out',
    out,
    ...asked,
  ];
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (exit, signal) => {
      resolve({ exit, signal, ...said });
      for (const listener of listeners) listener();
    });
  });
  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    ended,
    told: (lines) =>
      new Promise((resolve) => {
        const listener = (): void => {
          const isOver = child.exitCode !== null || child.signalCode !== null;
          if (isOver || said.out.split('\n').length > lines) resolve();
        };
        listeners.add(listener);
        listener();
      }),
  };
}
