import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ENVIRONMENT } from './handouts.js';

/** What a command took, all of its processes and threads together. */
export interface Spent {
  readonly cpuMs: number;
  readonly wallMs: number;
}

// The shell's own clock counts a process to its very end, which the process itself cannot.
const SCRIPT = 'TIMEFORMAT="%3U %3S %3R"; time "$@" >/dev/null 2>&1';

/** Runs a command to its end with its words thrown away. One that fails ends the benchmark. */
export async function timeCommand(argv: readonly string[]): Promise<Spent> {
  const shell = spawn('bash', ['-c', SCRIPT, 'bash', ...argv], {
    env: { ...ENVIRONMENT, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [exit] = (await once(shell, 'close')) as [number | null];
  if (exit !== 0) throw new Error(`exit ${exit}: ${argv.join(' ')}`);
  const [user = Number.NaN, system = Number.NaN, wall = Number.NaN] = said.trim().split(' ').map(Number);
  return { cpuMs: (user + system) * 1000, wallMs: wall * 1000 };
}
