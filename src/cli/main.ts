#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { InterruptedError } from '../diagnostics/index.js';
import type { Io, Stream } from './io.js';
import { outOfOrder } from './out-of-order.js';
import { thisMachine } from './this-machine.js';

/** So long what was written last may take to be taken. */
const LAST_WORDS_MS = 300;

/** The exit code of what is told before anything is loaded; see io.ts. */
const CANNOT_WRITE = 4;

/**
 * So many steps a function takes before it is compiled once more, to be faster: several times as many as usual. Compiling
 * takes a fifth of a first sheet's time, on other threads, and what is worth it in a large build is found all the same.
 */
const STEPS_BEFORE_COMPILING = 1_000_000;

// Node 20 has this flag, and newer ones complain of it.
if (process.versions.node.startsWith('20.'))
  setFlagsFromString(`--interrupt-budget=${STEPS_BEFORE_COMPILING}`);

const interrupted = new AbortController();

const io: Io = {
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  readInput,
  ...(process.stdin.isTTY && process.stdout.isTTY && { askPerson }),
  ...thisMachine(),
  signal: interrupted.signal,
  hearSignals: () => {
    // Ctrl+C, and what a machine sends that wants its place back.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        interrupted.abort();
      });
  },
};

try {
  // The rest of the program is loaded here, so that a system that has no descriptors left for it is told in a line.
  const { runInOrder } = await import('./run-in-order.js');
  process.exitCode = await runInOrder(process.argv.slice(2), io);
} catch (error) {
  const refusal = outOfOrder(error);
  if (!refusal) throw error;
  await io.err.write(`error: ${refusal.what}\n  hint: ${refusal.hint}\n`);
  process.exitCode = CANNOT_WRITE;
}

// A picture that is still being decoded somewhere would be waited for.
if (interrupted.signal.aborted) setTimeout(() => process.exit(), LAST_WORDS_MS).unref();

/** No more is kept than is asked for, whoever sends it: a device may never end. */
async function readInput(mostBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  const { signal } = interrupted;
  // Nobody hears of what was before.
  if (signal.aborted) throw new InterruptedError();
  signal.addEventListener('abort', () => process.stdin.destroy());
  try {
    for await (const piece of process.stdin as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > mostBytes) break;
    }
  } catch (error) {
    // Whoever types a note may think better of it.
    throw signal.aborted ? new InterruptedError() : error;
  }
  return Buffer.concat(pieces).toString('utf8');
}

async function askPerson(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** A stream that never fails: what was lost is told at the end. */
function streamOf(stream: NodeJS.WriteStream): Stream {
  let lost: Error | undefined;
  stream.on('error', (error) => {
    lost ??= error;
  });
  return {
    isTerminal: stream.isTTY,
    columns: () => stream.columns,
    lost: () => lost,
    write: (data) =>
      new Promise((resolve) => {
        stream.write(data, (error) => {
          if (error) lost ??= error;
          resolve();
        });
      }),
  };
}
