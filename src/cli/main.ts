#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Stream } from './io.js';
import { runCli } from './run-cli.js';

/** So long what was written last may take to be taken. */
const LAST_WORDS_MS = 300;

const interrupted = new AbortController();

process.exitCode = await runCli(process.argv.slice(2), {
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  readInput: () => text(process.stdin),
  readFile: (path) => readFileSync(path, 'utf8'),
  isThere: existsSync,
  folder: process.cwd(),
  env: process.env,
  versions: process.versions,
  cores: availableParallelism(),
  programs: { worker: besides('worker.js'), fontTrial: besides('font-trial-thread.js') },
  now: new Date(),
  clock: () => performance.now(),
  signal: interrupted.signal,
  hearSignals: () => {
    // Ctrl+C, and what a machine sends that wants its place back.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        interrupted.abort();
      });
  },
  writer: { pid: process.pid, isRunning },
});

// A picture that is still being decoded somewhere would be waited for.
if (interrupted.signal.aborted) setTimeout(() => process.exit(), LAST_WORDS_MS).unref();

/** A file of the built program. */
function besides(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** A process of another user runs, too, and may not be asked. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // Whoever reads us may stop early (head, a closed pager): that is no mistake.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTerminal: stream.isTTY,
    columns: () => stream.columns,
    write: (data) =>
      new Promise((resolve) => {
        stream.write(data, () => {
          resolve();
        });
      }),
  };
}
