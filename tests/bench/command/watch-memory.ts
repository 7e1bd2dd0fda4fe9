import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { medianOf } from '../median-of.js';
import { ENVIRONMENT } from './handouts.js';

/** What a command held in memory, all of its processes together, in megabytes. */
export interface Held {
  /** In the middle of its last tenth: the memory after all copies were made. */
  readonly atEndMb: number;
  readonly mostMb: number;
}

const LOOK_EVERY_MS = 200;

/** Runs a command to its end and looks at its memory now and then. One that fails ends the benchmark. */
export async function watchMemory([program = '', ...argv]: readonly string[]): Promise<Held> {
  const child = spawn(program, argv, { env: ENVIRONMENT, stdio: 'ignore' });
  const seen: number[] = [];
  const end = once(child, 'exit') as Promise<[number | null]>;
  const looking = setInterval(() => {
    void residentMbOf(child.pid ?? 0).then((mb) => mb > 0 && seen.push(mb));
  }, LOOK_EVERY_MS);
  const [exit] = await end.finally(() => {
    clearInterval(looking);
  });
  if (exit !== 0) throw new Error(`exit ${exit}: ${program} ${argv.join(' ')}`);
  const lastTenth = seen.slice(-Math.max(1, Math.round(seen.length / 10)));
  return { atEndMb: medianOf(lastTenth), mostMb: Math.max(...seen) };
}

/** Resident memory of a process and all below it; 0 when it is gone. */
async function residentMbOf(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const below = new Set([root]);
  let kilobytes = 0;
  // Parents have smaller numbers than their children until numbers start again, which a minute's run never sees.
  for (const [pid = 0, parent = 0, rss = 0] of rows.toSorted(([a = 0], [b = 0]) => a - b)) {
    if (!below.has(pid) && !below.has(parent)) continue;
    below.add(pid);
    kilobytes += rss;
  }
  return kilobytes / 1024;
}
