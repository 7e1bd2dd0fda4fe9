import { runCli } from '../../src/cli/run-cli.js';
import { MakerHere } from './maker-here.js';
import { PROJECT_FOLDER } from './folders.js';
import { THIS_PROCESS } from './this-process.js';

/** What a run of the command left behind. */
export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as bytes, for PDFs. */
  readonly bytes: Uint8Array;
}

/** How a run differs from one in a pipe, in the sample project, without input. */
export interface Circumstances {
  readonly folder?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
  /** The version of Node, where it matters. */
  readonly node?: string;
  readonly isTerminal?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs the command in this process, with streams of its own. The built program is tried in repeatable.test.ts. */
export async function runHandouts(
  argv: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const { existsSync } = await import('node:fs');
  const collect = (chunks: Uint8Array[]) => ({
    isTerminal: circumstances.isTerminal ?? false,
    columns: () => 80,
    lost: () => undefined,
    write: async (data: string | Uint8Array) => {
      chunks.push(typeof data === 'string' ? new TextEncoder().encode(data) : data);
    },
  });
  const exit = await runCli(argv, {
    out: collect(out),
    err: collect(err),
    readInput: async () => circumstances.input ?? '',
    isThere: existsSync,
    hearSignals: () => undefined,
    folder: circumstances.folder ?? PROJECT_FOLDER,
    env: circumstances.env ?? {},
    versions: { node: circumstances.node ?? '20.19.0' },
    cores: 1,
    threads: { callWorker: () => new MakerHere(), fontTrial: undefined },
    now: circumstances.now ?? new Date('2026-11-22T12:00:00Z'),
    timeOfDay: () => circumstances.now ?? new Date('2026-11-22T12:00:00Z'),
    clock: () => performance.now(),
    cpuMs: () => process.cpuUsage().user / 1000,
    writer: THIS_PROCESS,
    signal: circumstances.signal ?? new AbortController().signal,
  });
  const bytes = Buffer.concat(out);
  return { exit, out: bytes.toString('utf8'), err: Buffer.concat(err).toString('utf8'), bytes };
}
